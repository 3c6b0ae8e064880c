/** Units, the site's own facts, settings and the work calendar. */
export { listCalendarYears, seed, workCalendar } from './calendar.ts';
export { channels, saveChannels } from './channels.ts';
export { heldBy, holdWords, readHoldWords, saveHoldWords } from './hold-words.ts';
export { listChanges, type SettingChange } from './history.ts';
export { loadHolidays, previewHolidays, type CalendarPreview, type DayChange, type NoticeInput } from './holidays.ts';
export {
	keepNotice,
	listPrivacyEditions,
	noticeOf,
	privacyNotice,
	privacyTemplate,
	type PrivacyEdition,
	type PrivacyNotice
} from './notice.ts';
export { mayNotAdminister, mayNotKeepSettings } from './policy.ts';
export {
	confirmPrivacyNotice,
	draftPrivacyNotice,
	dropPrivacyDraft,
	findPrivacyDraft,
	previewPrivacyNotice,
	type PrivacyDraft,
	type PrivacyInput
} from './privacy-changes.ts';
export {
	addReason,
	listReasons,
	restoreReason,
	retireReason,
	rewordReason,
	wordsFor,
	type ReasonWording,
	type WordingInput
} from './reasons.ts';
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
export { saveSite } from './site-changes.ts';
export { site } from './site.ts';
export { recordChange } from './told.ts';
export {
	createUnit,
	endUnit,
	findUnit,
	listUnits,
	moveUnit,
	raiseChildren,
	storyOf,
	successors,
	treeAtRest,
	writeKind,
	writeUnit,
	type Unit,
	type UnitInput,
	type UnitNames,
	type UnitStory
} from './units.ts';
