import { m } from '#lib/paraglide/messages.js';
import type { SheetChannel, VoidGround } from './types.ts';

export const channelNames: Record<SheetChannel, () => string> = {
	online: m.surveys_channel_online,
	paper: m.surveys_channel_paper,
	phone: m.surveys_channel_phone,
	counter: m.surveys_channel_counter,
	import: m.surveys_channel_import
};

export const groundNames: Record<VoidGround, () => string> = {
	withdrawn: m.surveys_ground_withdrawn,
	enteredTwice: m.surveys_ground_enteredTwice,
	enteredWrongly: m.surveys_ground_enteredWrongly,
	trial: m.surveys_ground_trial,
	notEligible: m.surveys_ground_notEligible,
	automated: m.surveys_ground_automated
};
