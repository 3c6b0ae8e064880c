/** From facts, a rule profile and a work calendar to dates, each with its legal basis: pure, no database and no clock. */

export { attendanceLimits, earliestSignUpEnd } from './attendance.ts';
export {
	addWorkdays,
	calendarDay,
	isWorkday,
	nextWorkday,
	workCalendar,
	workdaysBetween,
	type CalendarDay,
	type CalendarDayKind,
	type CalendarRow,
	type WorkCalendar
} from './calendar.ts';
export { adjustmentDue, catalogueDue } from './catalogue.ts';
export { type Dated, type Grounds, type WarningCode } from './dated.ts';
export { addDays, daysBetween, isDay, shanghaiIso, type Day } from './days.ts';
export { dueFrom, keptUntil, type Due, type Retention } from './dues.ts';
export { feedbackDue, overdueWorkdays, zeroReportLimit } from './feedback.ts';
export { earliestHearing, hearingLimits, mayNotHoldHearing } from './hearing.ts';
export { statutoryDays } from './holidays.ts';
export { laws, type LawCode } from './law.ts';
export { readHolidayNotice, type HolidayNotice, type Oddity } from './notice/notice.ts';
export { deadlineLight, type DeadlineLight, type LightColour } from './light.ts';
export {
	commentPeriod,
	extendedPeriod,
	minimumFor,
	phaseAt,
	postedInTime,
	shortness,
	type CommentPeriod,
	type DocumentType,
	type SkippedDay,
	type Span
} from './period.ts';
export {
	basisKey,
	feedbackModes,
	localProfile,
	settingBasis,
	settingBounds,
	tighten,
	type FeedbackMode,
	type ProfileOverrides,
	type RuleProfile
} from './profile.ts';
export { national, profileNamed, profiles } from './profiles.ts';
export { calendarSeed, seedCalendar, type CalendarSeedRow } from './seed.ts';
export { settingNames, settingRule, type SettingName, type SettingRule } from './settings.ts';
export { mayNotExtend, mayNotGiveReason, mayNotOpen, meaningfulCharacters, type OpeningFacts } from './shortening.ts';
