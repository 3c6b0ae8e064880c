import { m } from '#lib/paraglide/messages.js';
import type { IconName } from '#lib/ui/icons.ts';

/** 4.4, with what the clock adds. */
type PublicState = 'upcoming' | 'open' | 'closed' | 'tallied' | 'published' | 'cancelled';

/** How a survey stands for the public: phase by the clock, then what became of the figures. */
export function publicState(survey: {
	phase: 'draft' | 'upcoming' | 'open' | 'closed' | 'cancelled';
	talliedAt: Date | null;
	resultAt: Date | null;
}): PublicState {
	if (survey.resultAt) return 'published';
	if (survey.talliedAt) return 'tallied';
	return survey.phase === 'draft' ? 'upcoming' : survey.phase;
}

export const stateIcons: Record<PublicState, IconName> = {
	upcoming: 'clock',
	open: 'open',
	closed: 'sort',
	tallied: 'sort',
	published: 'adopted',
	cancelled: 'none'
};

export const stateKinds: Record<PublicState, 'plain' | 'done' | 'strong'> = {
	upcoming: 'plain',
	open: 'done',
	closed: 'plain',
	tallied: 'plain',
	published: 'strong',
	cancelled: 'plain'
};

export const stateWords: Record<PublicState, () => string> = {
	upcoming: () => m.ask_state_upcoming(),
	open: () => m.ask_state_open(),
	closed: () => m.ask_state_closed(),
	tallied: () => m.ask_state_closed(),
	published: () => m.ask_state_published(),
	cancelled: () => m.ask_state_cancelled()
};
