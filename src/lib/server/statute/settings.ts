import type { LawCode } from './law.ts';

/**
 * Every number of the rules, with the rule of the domain brief it belongs to.
 * `change: 'stricter'` may only be made stricter than the profile it starts from, or than `floor` where there is one;
 * `free` is a local choice, not below `floor` nor above `ceiling`. `stricter` tells which way that is.
 * A value without `law` has no legal source: it is a local setting (本地设定) and is shown as one.
 */
export type SettingRule = {
	title: string;
	rule: string;
	unit: 'day' | 'workday' | 'month' | 'character';
	initial: number;
	change: 'stricter' | 'free';
	stricter: 'more' | 'less';
	floor?: number;
	ceiling?: number;
	law?: readonly LawCode[];
};

export const settingRules = {
	commentDays: stricter('12', 'day', 30, 'more', '公开征求意见期限', ['lawPeriod']),
	shorteningReasonCharacters: stricter('12', 'character', 20, 'more', '缩短期限理由的最少字数'),
	secondApprovalBelowDays: stricter('12', 'day', 7, 'more', '低于此期限须两人批准'),
	extensionReasonCharacters: stricter('12', 'character', 10, 'more', '延长期限理由的最少字数'),
	normativeWorkdays: free('13', 'workday', 7, '其他规范性文件征求意见期限', { floor: 1 }),
	normativeBusinessDays: stricter('13', 'day', 30, 'more', '涉及市场主体的规范性文件征求意见期限', ['lawBusiness']),
	catalogueMonth: free('4', 'month', 6, '目录公布的最后月份', { floor: 1, ceiling: 12 }),
	catalogueDraftDays: free('5', 'day', 7, '目录草案征求意见期限', { floor: 1 }),
	proposalReplyWorkdays: free('7', 'workday', 30, '决策建议的答复期限'),
	hearingNoticeDays: free('17', 'day', 30, '听证公告的提前天数', { floor: 10, law: ['lawHearingNotice'] }),
	hearingListDays: { ...stricter('18', 'day', 15, 'more', '听证参加人名单的提前天数', ['lawHearingList']), floor: 7 },
	hearingMaterialsDays: stricter('19', 'day', 7, 'more', '听证材料送达的提前天数', ['lawHearingMaterials']),
	feedbackWorkdays: free('25', 'workday', 20, '意见采纳情况的反馈期限', { law: ['lawFeedback'] }),
	attendanceNoticeWorkdays: free('28', 'workday', 5, '列席公告的提前时间'),
	attendanceSignUpWorkdays: free('28', 'workday', 2, '列席报名的最短时间'),
	attendanceMaterialsWorkdays: free('28', 'workday', 1, '列席材料送达的提前时间'),
	attendanceResultWorkdays: free('29', 'workday', 10, '列席意见采纳情况的公布期限'),
	openDayFeedbackWorkdays: free('30', 'workday', 15, '开放日意见的反馈期限'),
	legalityReviewWorkdays: stricter('33', 'workday', 7, 'more', '合法性审查的最短时间', ['lawLegality']),
	interpretationWorkdays: free('37', 'workday', 3, '政策解读的最迟时间'),
	appealDays: free('4.3', 'day', 7, '对不予受理、不予展示的申诉期限', { floor: 1 }),
	poolNoticeWorkdays: free('4.9', 'workday', 5, '公众代表公示期限', { floor: 1 }),
	entryIdPurgeDays: stricter('51', 'day', 30, 'less', '入场核验证件号码的删除期限', ['lawMinimumData']),
	dataRequestWorkdays: stricter('54', 'workday', 15, 'less', '个人信息申请的答复期限', ['lawRights']),
	contactMonths: free('55', 'month', 24, '联系方式的保存期限', { floor: 6, ceiling: 36, law: ['lawRetention'] }),
	logMonths: { ...stricter('57', 'month', 36, 'more', '日志的保存期限', ['lawNetworkLog']), floor: 6 },
	errorReportWorkdays: free('64', 'workday', 3, '网站纠错的答复期限'),
	messageReplyMonths: free('64', 'month', 3, '网民留言的最迟答复期限'),
	lightYellowWorkdays: free('4.10', 'workday', 5, '期限黄灯'),
	lightRedWorkdays: free('4.10', 'workday', 1, '期限红灯')
} satisfies Record<string, SettingRule>;

export type SettingName = keyof typeof settingRules;

/** The definition of a setting. */
export function settingRule(name: SettingName): SettingRule {
	return settingRules[name];
}

export const settingNames = Object.keys(settingRules) as SettingName[];

function stricter(
	rule: string,
	unit: SettingRule['unit'],
	initial: number,
	way: 'more' | 'less',
	title: string,
	law?: readonly LawCode[]
): SettingRule {
	return { title, rule, unit, initial, change: 'stricter', stricter: way, ...(law && { law }) };
}

function free(
	rule: string,
	unit: SettingRule['unit'],
	initial: number,
	title: string,
	more: { floor?: number; ceiling?: number; law?: readonly LawCode[] } = {}
): SettingRule {
	return { title, rule, unit, initial, change: 'free', stricter: 'more', floor: 0, ...more };
}
