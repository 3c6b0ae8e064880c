import { m } from '#lib/paraglide/messages.js';
import { askedWords } from './sign-up-words.ts';
import type { Ask } from './types.ts';

/** 单位（必填）：…: what is asked for, and why. */
export const askText = ({ field, required, purpose }: Ask): string =>
	required
		? m.opendays_ask_must({ field: askedWords(field), purpose })
		: m.opendays_ask_may({ field: askedWords(field), purpose });
