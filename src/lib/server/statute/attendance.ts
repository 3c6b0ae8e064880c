import type { WorkCalendar } from './calendar.ts';
import { deadlineAfter, latestBefore, type Dated } from './dated.ts';
import type { Day } from './days.ts';
import type { RuleProfile } from './profile.ts';

/** Around a meeting that the public may attend: last day of the notice, of the materials, of the published result. */
export function attendanceLimits(
	meetingOn: Day,
	profile: RuleProfile,
	calendar: WorkCalendar
): { noticeBy: Dated; materialsBy: Dated; resultBy: Dated } {
	return {
		noticeBy: latestBefore(meetingOn, 'attendanceNoticeWorkdays', profile, calendar),
		materialsBy: latestBefore(meetingOn, 'attendanceMaterialsWorkdays', profile, calendar),
		resultBy: deadlineAfter(meetingOn, 'attendanceResultWorkdays', profile, calendar)
	};
}

/** The first day on which signing up may end: at least two working days after the notice (domain rule 28). */
export function earliestSignUpEnd(noticeOn: Day, profile: RuleProfile, calendar: WorkCalendar): Dated {
	return deadlineAfter(noticeOn, 'attendanceSignUpWorkdays', profile, calendar);
}
