/** Surveys that run, have ended or were counted, as far as somebody has to do something about them. */
import { holds, holdsIn, type StaffActor } from '#server/actor';
import * as feedback from '#server/feedback';
import * as statute from '#server/statute';
import * as surveys from '#server/surveys';
import type { Task, TaskKind } from './agenda.ts';
import type { Clockwork } from './due.ts';
import { feedbackBegun, opinionCounts } from './queries.ts';

/** Days before the close from which a running survey is called to mind. */
const soonDays = 3;

/** What waits in the reader's own unit; reviews are told apart. */
export async function surveyTasks(actor: StaffActor, due: Clockwork): Promise<Task[]> {
	if (!holds(actor, 'drafter', 'opinionClerk')) return [];
	const all = (await surveys.listForDesk(actor.unitId)).filter(({ phase }) => phase !== 'draft');
	const running = all.filter(({ talliedAt, phase }) => !talliedAt && phase !== 'upcoming');
	const sheets = await surveys.countStanding(running.map(({ id }) => id));
	return [
		...running.flatMap((survey) => beforeTheCount(actor, survey, sheets.get(survey.id) ?? 0, due)),
		...(await afterTheCount(
			actor,
			all.filter(({ talliedAt }) => talliedAt),
			due
		))
	];
}

function beforeTheCount(actor: StaffActor, survey: surveys.SurveyView, sheets: number, due: Clockwork): Task[] {
	if (survey.phase === 'open') {
		const soon = statute.daysBetween(due.today, survey.lastDay) <= soonDays;
		return soon ? [taskOf(survey, 'closing', sheets, due.by(survey.lastDay))] : [];
	}
	const may = surveys.mayNotTally(actor, survey.activity.hostUnitId, survey.phase).length === 0;
	return may ? [taskOf(survey, 'tally', sheets, null)] : [];
}

/** What was written freely waits as other opinions do. */
async function afterTheCount(
	actor: StaffActor,
	counted: readonly surveys.SurveyView[],
	due: Clockwork
): Promise<Task[]> {
	const ids = counted.map(({ id }) => id);
	const [counts, begun] = [await opinionCounts(ids), await feedbackBegun(ids)];
	const answered = await feedback.publishedOn(ids);
	const own = await feedback.countOwn(actor.id);
	const waiting = counted.filter(
		({ id }) => (counts.get(id)?.received ?? 0) > 0 && (!answered.has(id) || begun.has(id))
	);
	const tasks = waiting.map(async (survey): Promise<Task[]> => {
		const { received, pending, undecided } = counts.get(survey.id)!;
		const by = answered.has(survey.id) ? null : due.feedback(await feedback.noticeOf(survey.id));
		const { hostUnitId } = survey.activity;
		const clerk = holdsIn(actor, hostUnitId, 'opinionClerk');
		const mine = own.get(survey.id);
		if (clerk && pending > 0) return [taskOf(survey, 'moderate', pending, by, mine?.pending)];
		if (clerk && undecided > 0) return [taskOf(survey, 'decide', undecided, by, mine?.undecided)];
		const ready = pending + undecided === 0 && !begun.has(survey.id);
		return ready && holdsIn(actor, hostUnitId, 'drafter') ? [taskOf(survey, 'feedback', received, by)] : [];
	});
	return (await Promise.all(tasks)).flat();
}

function taskOf(
	{ id, activity, unitName }: surveys.SurveyView,
	kind: TaskKind,
	count: number,
	due: Task['due'],
	own = 0
): Task {
	return { kind, id, subject: 'survey', title: activity.title, unit: unitName, step: null, count, own, due };
}
