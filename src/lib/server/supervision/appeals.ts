/** Appeals that this person may decide: of their unit, against decisions of somebody else. */
import { holds, type StaffActor } from '#server/actor';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import type { Task } from './agenda.ts';

export async function appealTasks(actor: StaffActor): Promise<Task[]> {
	if (!holds(actor, 'opinionClerk', 'firstReviewer', 'secondReviewer')) return [];
	const counts = await opinions.countAppealsFor(actor.unitId, actor.id);
	const tasks: Task[] = [];
	for (const [id, n] of counts) {
		const { activity, unitName } = await feedback.noticeOf(id);
		const { kind } = activity;
		const subject = kind === 'survey' || kind === 'openDaySession' ? kind : 'consultation';
		const about = { subject, title: activity.title, unit: unitName, step: null, due: null } as const;
		tasks.push({ kind: 'appeal', id, ...about, count: n, own: 0 });
	}
	return tasks;
}
