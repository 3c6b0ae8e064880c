import { m } from '#lib/paraglide/messages.js';
import type { IconName } from '#lib/ui/icons.ts';
import type { ConsultationState } from './matter.ts';

export const stateIcons: Record<ConsultationState, IconName> = {
	upcoming: 'clock',
	open: 'open',
	sorting: 'sort',
	answered: 'adopted',
	cancelled: 'none'
};

export const stateKinds: Record<ConsultationState, 'plain' | 'done' | 'strong'> = {
	upcoming: 'plain',
	open: 'done',
	sorting: 'plain',
	answered: 'strong',
	cancelled: 'plain'
};

export const stateWords: Record<ConsultationState, () => string> = {
	upcoming: () => m.public_state_upcoming(),
	open: () => m.public_state_open(),
	sorting: () => m.public_state_sorting(),
	answered: () => m.public_state_answered(),
	cancelled: () => m.public_state_cancelled()
};
