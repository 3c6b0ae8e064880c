import { m } from '#lib/paraglide/messages.js';
import type { OpinionState } from './types.ts';

/** The states of an opinion in the short words of the desk. */
export const deskStates: Record<OpinionState, () => string> = {
	pending: () => m.handling_state_pending(),
	valid: () => m.handling_state_valid(),
	redirected: () => m.handling_state_redirected(),
	rejected: () => m.handling_state_rejected(),
	duplicate: () => m.handling_state_duplicate(),
	withdrawn: () => m.handling_state_withdrawn()
};
