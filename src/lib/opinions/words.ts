import { m } from '#lib/paraglide/messages.js';
import type { Channel, Stance } from './types.ts';

export const stanceWords: Record<Stance, () => string> = {
	support: () => m.public_stance_support(),
	oppose: () => m.public_stance_oppose(),
	suggest: () => m.public_stance_suggest(),
	question: () => m.public_stance_question()
};

export const channelWords: Record<Channel, () => string> = {
	online: () => m.public_channel_online(),
	letter: () => m.public_channel_letter(),
	email: () => m.public_channel_email(),
	phone: () => m.public_channel_phone(),
	onsite: () => m.public_channel_onsite(),
	symposium: () => m.public_channel_symposium(),
	hearing: () => m.public_channel_hearing(),
	kiosk: () => m.public_channel_kiosk(),
	survey: () => m.public_channel_survey()
};
