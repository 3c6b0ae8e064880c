import type { Phase } from '#server/activities';
import type { BoardGroup } from '#lib/supervision/groups.ts';
import { m } from '#lib/paraglide/messages.js';

/** The phase of a notice as the desk names it. */
export const phaseWords: Record<Phase, () => string> = {
	draft: () => m.notices_phase_draft(),
	upcoming: () => m.notices_phase_upcoming(),
	open: () => m.notices_phase_open(),
	closed: () => m.notices_phase_closed(),
	cancelled: () => m.notices_phase_cancelled()
};

export const groupWords: Record<BoardGroup, () => string> = {
	drafting: () => m.notices_phase_draft(),
	upcoming: () => m.notices_phase_upcoming(),
	open: () => m.notices_phase_open(),
	sorting: () => m.notices_group_sorting(),
	answered: () => m.notices_group_answered(),
	cancelled: () => m.notices_phase_cancelled()
};

/** What the light is about: the first day of a draft, the close of what runs, the feedback of what is over. */
export function dueText(group: BoardGroup, day: string): string {
	if (group === 'drafting') return m.desk_opens({ day });
	return group === 'sorting' ? m.notices_due_feedback({ day }) : m.notices_due_close({ day });
}
