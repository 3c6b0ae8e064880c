/** Words of an opinion's state, grounds and ways, for its author. */
import { m } from '#lib/paraglide/messages.js';
import type { IconName } from '#lib/ui/icons.ts';
import type { AgeBand, OpinionState, RedirectTarget, RejectionGround } from './types.ts';

export const ageBandWords: Record<AgeBand, () => string> = {
	under14: () => m.say_age_under14(),
	'14to17': () => m.say_age_14to17(),
	'18to35': () => m.say_age_18to35(),
	'36to59': () => m.say_age_36to59(),
	'60plus': () => m.say_age_60plus()
};

export const groundWords: Record<RejectionGround, () => string> = {
	illegal: () => m.say_ground_illegal(),
	insult: () => m.say_ground_insult(),
	privacy: () => m.say_ground_privacy(),
	advertising: () => m.say_ground_advertising(),
	unrelated: () => m.say_ground_unrelated(),
	unreadable: () => m.say_ground_unreadable()
};

export const targetWords: Record<RedirectTarget, () => string> = {
	hotline12345: () => m.say_target_hotline12345(),
	petition: () => m.say_target_petition(),
	otherUnit: () => m.say_target_otherUnit()
};

export const stateWords: Record<OpinionState, () => string> = {
	pending: () => m.say_state_pending(),
	valid: () => m.say_state_valid(),
	rejected: () => m.say_state_rejected(),
	redirected: () => m.say_state_redirected(),
	duplicate: () => m.say_state_duplicate(),
	withdrawn: () => m.say_state_withdrawn()
};

export const stateIcons: Record<OpinionState, IconName> = {
	pending: 'clock',
	valid: 'sort',
	rejected: 'not',
	redirected: 'next',
	duplicate: 'merge',
	withdrawn: 'undo'
};
