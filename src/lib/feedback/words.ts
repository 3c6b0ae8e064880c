import { m } from '#lib/paraglide/messages.js';
import type { OpinionState } from '#lib/opinions/types.ts';

export const stateWords: Record<OpinionState, () => string> = {
	valid: () => m.public_fb_state_valid(),
	redirected: () => m.public_fb_state_redirected(),
	rejected: () => m.public_fb_state_rejected(),
	duplicate: () => m.public_fb_state_duplicate(),
	withdrawn: () => m.public_fb_state_withdrawn(),
	pending: () => m.public_fb_state_pending()
};
