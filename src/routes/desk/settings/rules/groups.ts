import * as statute from '#server/statute';
import { m } from '#lib/paraglide/messages.js';
import { words } from '#lib/web/words.ts';

/** The settings of a rule profile in the order of the work. */
const groups = {
	comments: [
		'commentDays',
		'normativeWorkdays',
		'normativeBusinessDays',
		'shorteningReasonCharacters',
		'secondApprovalBelowDays',
		'extensionReasonCharacters',
		'feedbackWorkdays',
		'appealDays'
	],
	catalogue: ['catalogueMonth', 'catalogueDraftDays', 'proposalReplyWorkdays'],
	meetings: [
		'hearingNoticeDays',
		'hearingListDays',
		'hearingMaterialsDays',
		'attendanceNoticeWorkdays',
		'attendanceSignUpWorkdays',
		'attendanceMaterialsWorkdays',
		'attendanceResultWorkdays',
		'poolNoticeWorkdays',
		'openDayFeedbackWorkdays'
	],
	decision: ['legalityReviewWorkdays', 'interpretationWorkdays'],
	data: ['contactMonths', 'logMonths', 'entryIdPurgeDays', 'dataRequestWorkdays'],
	desk: ['errorReportWorkdays', 'messageReplyMonths', 'lightYellowWorkdays', 'lightRedWorkdays']
} as const satisfies Record<string, statute.SettingName[]>;

export type RuleRow = {
	name: statute.SettingName;
	label: string;
	/** 国家底线 as words, or how far a place may choose. */
	bounds: string;
	basis: string[];
	value: number;
	unit: string;
	least: number;
	most: number;
};
export type RuleGroup = { name: string; title: string; rows: RuleRow[] };

/** Every setting with the national floor and its legal source beside the figure in force. */
export function ruleGroups(profile: statute.RuleProfile): RuleGroup[] {
	return Object.entries(groups).map(([name, names]) => ({
		name,
		title: words(`settings_rules_group_${name}`),
		rows: names.map((setting) => rowOf(setting, profile))
	}));
}

export const settingLabel = (name: statute.SettingName) => words(`settings_rule_${name}`);

/** `30 日`, `截至 6 月底` of a setting's own unit. */
export function amount(name: statute.SettingName, count: number): string {
	if (name === 'catalogueMonth') return m.public_rule_until_month({ month: count });
	const units = {
		day: m.public_rule_days,
		workday: m.public_rule_workdays,
		month: m.public_rule_months,
		character: m.public_rule_characters
	};
	return units[statute.settingRule(name).unit]({ count });
}

function rowOf(name: statute.SettingName, profile: statute.RuleProfile): RuleRow {
	const { least, most } = statute.settingBounds(name);
	const law = statute.settingRule(name).law ?? [];
	const basis = law.length > 0 ? law.map((code) => words(`statute_${code}`)) : [m.settings_rules_local()];
	const value = profile.values[name];
	const unit = words(
		`settings_rules_unit_${name === 'catalogueMonth' ? 'calendarMonth' : statute.settingRule(name).unit}`
	);
	return { name, label: settingLabel(name), bounds: boundsWords(name, least, most), basis, value, unit, least, most };
}

export function boundsWords(name: statute.SettingName, least: number, most: number): string {
	const above = most < 3650 ? m.settings_rules_most({ amount: amount(name, most) }) : '';
	const below = least > 0 ? m.settings_rules_least({ amount: amount(name, least) }) : '';
	return [below, above].filter(Boolean).join(m.settings_rules_and()) || m.settings_rules_free();
}
