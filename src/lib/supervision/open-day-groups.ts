/**
 * How far an open day has come, as the desk lists them: `drafting` holds what is in review as well, `ahead` what is
 * published and not yet held, `answering` what was held and waits for its feedback, `closing` what may be ended.
 */
export const openDayGroups = ['today', 'answering', 'closing', 'drafting', 'ahead', 'closed'] as const;
export type OpenDayGroup = (typeof openDayGroups)[number];

type Session = { phase: string; startsAt: Date; answered: boolean };

/** `dayOf`: the day of an instant in Asia/Shanghai. */
export function openDayGroupOf(
	event: { publishedAt: Date | null; closedAt: Date | null },
	sessions: readonly Session[],
	today: string,
	dayOf: (instant: Date) => string
): OpenDayGroup {
	if (event.closedAt) return 'closed';
	if (!event.publishedAt) return 'drafting';
	const standing = sessions.filter(({ phase }) => phase !== 'cancelled');
	const isToday = ({ phase, startsAt }: Session) =>
		phase === 'running' || (phase !== 'held' && dayOf(startsAt) === today);
	if (standing.some(isToday)) return 'today';
	if (standing.some(({ phase, answered }) => phase === 'held' && !answered)) return 'answering';
	return standing.every(({ phase }) => phase === 'held') ? 'closing' : 'ahead';
}
