/** Looks at data of minors that wait for a second person's word. */
import type { StaffActor } from '#server/actor';
import * as minors from '#server/minors';
import type { Task } from './agenda.ts';

export async function minorTasks(actor: StaffActor): Promise<Task[]> {
	return (await minors.listToDecide(actor)).map(({ id, title, who }) => ({
		...{ kind: 'allow', id, subject: 'minorAccess', title, unit: who, step: null, count: null, own: 0, due: null }
	}));
}
