import type { Phase } from '#server/activities';
import { m } from '#lib/paraglide/messages.js';

/** The phase of a notice as the desk names it. */
export const phaseWords: Record<Phase, () => string> = {
	draft: () => m.notices_phase_draft(),
	upcoming: () => m.notices_phase_upcoming(),
	open: () => m.notices_phase_open(),
	closed: () => m.notices_phase_closed(),
	cancelled: () => m.notices_phase_cancelled()
};
