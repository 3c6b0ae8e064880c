import { workdaysBetween, type WorkCalendar } from './calendar.ts';
import { grounds, type Grounds } from './dated.ts';
import type { Day } from './days.ts';
import { laws } from './law.ts';
import { settingBasis, type RuleProfile } from './profile.ts';

export const lightColours = ['green', 'yellow', 'red', 'grey'] as const;
export type LightColour = (typeof lightColours)[number];

/** `left` and `overdue` are working days; one of them is always 0. `word` is the message that must stand by the colour. */
export type DeadlineLight = Grounds & { colour: LightColour; word: string; left: number; overdue: number };

/**
 * The light of a deadline (红黄绿灯, domain 4.10, thresholds local): green above 5 working days left, yellow at 5 or
 * fewer, red at 1 or fewer or overdue; grey while paused or while the due date or the way to it touches a year whose
 * arrangement is not loaded. What is done is judged by the day it was done.
 */
export function deadlineLight(
	deadline: { due: Day; uncoveredYears?: readonly number[]; doneOn?: Day | undefined; paused?: boolean },
	today: Day,
	profile: RuleProfile,
	calendar: WorkCalendar
): DeadlineLight {
	const { due, doneOn, paused = false } = deadline;
	const at = doneOn ?? today;
	// Late on the first day after, even a rest day on which no working day has passed yet.
	const late = at > due;
	const left = late ? 0 : workdaysBetween(at, due, calendar);
	const overdue = late ? workdaysBetween(due, at, calendar) : 0;
	const basis = [
		...settingBasis(profile, 'lightYellowWorkdays'),
		...settingBasis(profile, 'lightRedWorkdays'),
		laws.lawWorkdays
	];
	const ground = grounds(basis, [at, due], calendar);
	const years = [...new Set([...(deadline.uncoveredYears ?? []), ...ground.uncoveredYears])]
		.filter((year) => !calendar.years.has(year))
		.sort((a, b) => a - b);
	const known: Grounds = {
		...ground,
		uncoveredYears: years,
		warnings: years.length > 0 ? ['statute_calendarNotPublished'] : []
	};
	const { lightRedWorkdays: red, lightYellowWorkdays: yellow } = profile.values;
	const show = (colour: LightColour, word: string): DeadlineLight => ({ ...known, colour, word, left, overdue });

	if (doneOn) return late ? show('red', 'statute_lightDoneLate') : show('green', 'statute_lightDone');
	if (paused) return show('grey', 'statute_lightPaused');
	if (years.length > 0) return show('grey', 'statute_lightCalendarMissing');
	if (late) return show('red', 'statute_lightOverdue');
	if (left <= red) return show('red', 'statute_lightRed');
	return left <= yellow ? show('yellow', 'statute_lightYellow') : show('green', 'statute_lightGreen');
}
