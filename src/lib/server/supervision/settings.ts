/** Changes of the settings that another person has proposed: without a second one they never hold. */
import type { StaffActor } from '#server/actor';
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import type { Task, TaskSubject } from './agenda.ts';

export async function settingTasks(actor: StaffActor): Promise<Task[]> {
	if (organisation.mayNotKeepSettings(actor).length > 0) return [];
	const [rules, notice] = [await organisation.findProposal(), await organisation.findPrivacyDraft()];
	const waiting: [TaskSubject, string][] = [];
	if (rules && rules.proposedBy !== actor.id) waiting.push(['rules', rules.proposedBy]);
	if (notice && notice.by !== actor.id) waiting.push(['privacyNotice', notice.by]);
	const names = await identity.staffNames(waiting.map(([, by]) => by));
	return waiting.map(([subject, by]) => ({
		...{ kind: 'confirm', id: subject, subject, title: '', unit: names.get(by) ?? '' },
		...{ step: null, count: null, own: 0, due: null }
	}));
}
