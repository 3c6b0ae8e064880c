/** Units, the site's own facts, settings and the work calendar. */
export { listCalendarYears, seed, workCalendar } from './calendar.ts';
export { heldBy, holdWords, readHoldWords, saveHoldWords } from './hold-words.ts';
export { listChanges, type SettingChange } from './history.ts';
export { loadHolidays, previewHolidays, type CalendarPreview, type DayChange, type NoticeInput } from './holidays.ts';
export { keepNotice, noticeOf, privacyNotice, type PrivacyNotice } from './notice.ts';
export { mayNotKeepSettings } from './policy.ts';
export {
	chooseRuleProfile,
	confirmRules,
	findProposal,
	proposeRules,
	refuseRules,
	type Proposal,
	type RuleChange,
	type RuleInput
} from './rule-changes.ts';
export { ruleProfile, ruleProfileAt, ruleProfilesOver } from './rules.ts';
export { saveSite, site } from './site.ts';
export { closeUnit, createUnit, findUnit, listUnits, renameUnit, type Unit, type UnitInput } from './units.ts';
