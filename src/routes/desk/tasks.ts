import type { Task } from '#server/supervision';
import { m } from '#lib/paraglide/messages.js';
import { activityPlace } from '#lib/opinions/activity-path.ts';
import type { IconName } from '#lib/ui/icons.ts';

/** Where a task is done. */
export function taskPath({
	kind,
	id,
	subject,
	own
}: Pick<Task, 'kind' | 'id' | 'subject'> & Partial<Pick<Task, 'own'>>): string {
	if (kind === 'allow') return `/desk/minors#${id}`;
	if (kind === 'confirm') return `/desk/settings/${subject === 'rules' ? 'rules' : 'privacy'}`;
	if (kind === 'sign' || kind === 'secrecy' || kind === 'shortening') return `/desk/reviews/${id}`;
	if (subject === 'catalogue') return `/desk/catalogue/${id}`;
	if (subject === 'openDayEvent')
		return `/desk/opendays/events/${id}${kind === 'wrapUp' || kind === 'summary' ? '#close' : ''}`;
	if (kind === 'onTheDay') return `/desk/opendays/sessions/${id}`;
	if (subject === 'surveyResult') return `/desk/surveys/${id}/result`;
	const notice = `/desk/${activityPlace(subject)}/${id}`;
	if (kind === 'tally') return `${notice}#tally`;
	if (kind === 'appeal') return `${notice}/appeals`;
	if (kind === 'admit') return `${notice}/late`;
	if (kind === 'moderate') return `${notice}/opinions${own ? '?who=me' : ''}`;
	if (kind === 'decide') return `${notice}/workbench?${own ? 'who=me&' : ''}outcome=undecided`;
	return subject === 'feedback' || kind === 'feedback' ? `${notice}/feedback` : notice;
}

/** What is to be done, in a few words. */
export function taskWords({
	kind,
	subject,
	step,
	count,
	own
}: Pick<Task, 'kind' | 'subject' | 'step' | 'count' | 'own'>): string {
	const n = { count: count ?? 0 };
	const words: Record<Task['kind'], () => string> = {
		sign: () => m.desk_task_sign({ step: step ? stepWords(step) : '' }),
		secrecy: () => m.desk_task_secrecy(),
		shortening: () => m.desk_task_shortening(),
		returned: () => m.desk_task_returned(),
		drafting: () => m.desk_task_drafting(),
		onTheDay: () => m.hosting_task_onTheDay(n),
		appeal: () => m.desk_task_appeal(n),
		admit: () => m.desk_task_admit(n),
		moderate: () => m.desk_task_moderate(n),
		decide: () => m.desk_task_decide(n),
		feedback: () => m.desk_task_feedback(),
		tally: () => m.desk_task_tally(n),
		wrapUp: () => m.hosting_task_wrapUp(),
		summary: () => m.hosting_task_summary(),
		closing: () => (subject === 'survey' ? m.desk_task_closing_survey(n) : m.desk_task_closing(n)),
		late: () => m.desk_task_late(),
		confirm: () => m.desk_task_confirm(),
		allow: () => m.minors_task()
	};
	return words[kind]() + (own > 0 ? m.desk_task_own({ count: own }) : '');
}

export const taskIcons: Record<Task['kind'], IconName> = {
	sign: 'check',
	secrecy: 'lock',
	shortening: 'clock',
	returned: 'undo',
	drafting: 'draft',
	onTheDay: 'people',
	appeal: 'flag',
	admit: 'clock',
	moderate: 'inbox',
	decide: 'sort',
	feedback: 'pen',
	tally: 'gauge',
	wrapUp: 'check',
	summary: 'check',
	closing: 'day',
	late: 'warn',
	confirm: 'check',
	allow: 'lock'
};

/** 拟稿, 初审, 复审, 终审. */
export function stepWords(step: NonNullable<Task['step']>): string {
	return {
		draft: m.desk_step_draft,
		firstReview: m.desk_step_firstReview,
		secondReview: m.desk_step_secondReview,
		finalReview: m.desk_step_finalReview
	}[step]();
}

/** 决策目录, 征求意见公告, 意见采纳情况. */
export function subjectWords(subject: Task['subject']): string {
	return {
		catalogue: m.desk_subject_catalogue,
		consultation: m.desk_subject_consultation,
		feedback: m.desk_subject_feedback,
		rules: m.settings_part_rules,
		privacyNotice: m.settings_part_privacy,
		minorAccess: m.minors_subject,
		survey: m.desk_subject_survey,
		surveyResult: m.desk_subject_surveyResult,
		openDayEvent: m.desk_subject_openDayEvent,
		openDaySession: m.hosting_subject_session
	}[subject]();
}

/** Until when: the close, the day feedback is due, or for a notice in review its first day. */
export function dueWords({ kind, subject, due }: Pick<Task, 'kind' | 'subject' | 'due'>): string {
	const running = ['moderate', 'decide', 'feedback', 'closing', 'late'].includes(kind);
	const day = due?.day ?? '';
	return subject === 'consultation' && !running ? m.desk_opens({ day }) : m.desk_due({ day });
}
