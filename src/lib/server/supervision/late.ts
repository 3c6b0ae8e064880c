/** What came late to the activities of a unit, for its clerks to decide. */
import { holds, type StaffActor } from '#server/actor';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import type { Task } from './agenda.ts';

export async function lateTasks(actor: StaffActor): Promise<Task[]> {
	if (!holds(actor, 'opinionClerk')) return [];
	const tasks: Task[] = [];
	for (const [id, n] of await opinions.countLateFor(actor.unitId)) {
		const { activity, unitName } = await feedback.noticeOf(id);
		const subject = activity.kind === 'openDaySession' ? activity.kind : 'consultation';
		const about = { subject, title: activity.title, unit: unitName, step: null, due: null } as const;
		tasks.push({ kind: 'admit', id, ...about, count: n, own: 0 });
	}
	return tasks;
}
