import { holdsInOffice } from '#server/actor';
import * as consultations from '#server/consultations';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import * as opendays from '#server/opendays';
import * as supervision from '#server/supervision';
import * as surveys from '#server/surveys';
import { activityPlace } from '#lib/opinions/activity-path.ts';
import { page, staffOf } from '#lib/web/page.ts';

/** The consultations whose opinions this person handles, or for which they take in paper, with what waits. */
export const load = page(async (event: { locals: App.Locals; url: URL }) => {
	const actor = staffOf(event);
	const { unitId } = actor;
	const atStreetDesk = actor.unitKind === 'street' && actor.roles.includes('opinionClerk');
	const elsewhere = atStreetDesk || holdsInOffice(actor, 'publisher');
	const notices = await consultations.listForDesk(elsewhere ? undefined : unitId);
	// What people wrote in a survey is there once it is counted.
	const counted = (await surveys.listForDesk(elsewhere ? undefined : unitId)).filter(({ talliedAt }) => talliedAt);
	const said = await opinions.waiting(counted.map(({ id }) => id));
	const answers = counted.filter(({ id }) => (said.get(id)?.received ?? 0) > 0);
	// What is suggested in a session is answered even where nobody said anything.
	const hosted = await opendays.listHosted(elsewhere ? undefined : unitId);
	const held = hosted.filter(({ phase }) => phase === 'running' || phase === 'held');
	const others = [...answers, ...held].map(({ id }) => feedback.noticeOf(id));
	const all = [...notices, ...(await Promise.all(others))];
	const running = all.filter(({ phase }) => phase !== 'draft' && phase !== 'upcoming');
	const ids = running.map(({ id }) => id);
	const [counts, answered, due] = [
		await opinions.waiting(ids),
		await feedback.publishedOn(ids),
		await supervision.clockwork()
	];
	const undecided = await feedback.countUndecided(ids);
	return {
		rows: running
			.map((notice) => ({
				id: notice.id,
				base: `/desk/${activityPlace(notice.activity.kind)}/${notice.id}`,
				title: notice.activity.title,
				unit: notice.unitName,
				phase: notice.phase,
				lastDay: notice.lastDay,
				...(counts.get(notice.id) ?? { received: 0, pending: 0 }),
				undecided: undecided.get(notice.id) ?? 0,
				answeredAt: answered.get(notice.id) ?? null,
				due: notice.phase === 'closed' && !answered.has(notice.id) ? due.feedback(notice) : null,
				sees: opinions.mayNotSeeQueue(actor, notice.activity).length === 0,
				enters:
					notice.activity.kind !== 'survey' && opinions.mayNotEnter(actor, notice.activity, notice.phase).length === 0
			}))
			.filter(({ sees, enters, answeredAt }) => sees || (enters && !answeredAt))
			.sort((a, b) => rank(a) - rank(b))
	};
});

/** What is to be done comes first, what is answered last. */
const rank = ({ answeredAt, phase }: { answeredAt: Date | null; phase: string }) =>
	answeredAt ? 2 : phase === 'closed' ? 0 : 1;
