/** Verbs of open days × persons. Each makes what it needs by the same verbs; none belongs to the phases of a consultation. */
import type { Actor, ResidentActor, StaffActor } from '#server/actor';
import * as minors from '#server/minors';
import * as opendays from '#server/opendays';
import * as opinions from '#server/opinions';
import * as publication from '#server/publication';
import type { SessionInput } from '#lib/opendays/forms.ts';
import { proofread, reviewedBy } from '../support/consultation.ts';
import type { Crew } from '../support/factories.ts';
import { draftOpenDay, eventInput, makeOpenDay, minuteAt, sessionInput, signUpInput } from '../support/open-day.ts';
import type { Scene } from './scene.ts';
import type { Verb } from './verbs.ts';

const times: Partial<SessionInput> = {
	...{ startsAt: minuteAt('2026-03-20T09:00'), endsAt: minuteAt('2026-03-20T11:00') },
	...{ signUpOpensAt: minuteAt('2026-03-10T08:00'), signUpClosesAt: minuteAt('2026-03-19T18:00') }
};
const crewOf = ({ people, unitId }: Scene) => {
	const { drafter, firstReviewer, secondReviewer, clerk } = people;
	return { unit: { id: unitId }, drafter, firstReviewer, secondReviewer, clerk } as unknown as Crew;
};
const drafted = (scene: Scene) => draftOpenDay(crewOf(scene), [times]);

export const published = async (scene: Scene, more: Partial<SessionInput> = {}) => {
	const { eventId, sessionIds } = await makeOpenDay(crewOf(scene), scene.people.publisher as StaffActor, [
		{ ...times, ...more }
	]);
	return { eventId, sessionId: sessionIds[0]! };
};
/** The author holds the one seat, another resident waits for it. */
const taken = async (scene: Scene) => {
	const { sessionId, eventId } = await published(scene, { quota: 2, invitedSeats: 1 });
	const input = signUpInput(scene.noticeHash);
	const held = await opendays.signUp(scene.people.author as ResidentActor, sessionId, input);
	const waiting = await opendays.signUp(scene.people.otherResident as ResidentActor, sessionId, input);
	return { eventId, sessionId, heldId: held.id, waitingId: waiting.id };
};
/** Closed with a summary that nobody has confirmed. */
const closed = async (scene: Scene) => {
	const { eventId, sessionId } = await published(scene);
	await opendays.cancelSession(scene.people.drafter, sessionId, reason);
	await opendays.closeEvent(scene.people.drafter, eventId, { summary: '因设备检修没有举办，另行邀请。' });
	return eventId;
};
const shift = { gate: '南门', startsAt: times.startsAt!, endsAt: times.endsAt! };
const guest = { name: '王代表', ageBand: '60plus', category: 'peoplesDeputy', phone: '13800001111' } as const;
const purpose = '活动前逐一打电话核对监护人和集合地点。';
const reason = '设备检修，这一场要作调整，请大家谅解。';

type Call = (actor: Actor, scene: Scene) => Promise<unknown>;
const verb = (name: string, may: Verb['may'], call: Call): Verb => ({
	...{ name: `opendays.${name}`, anyPhase: true, may },
	call: (actor, _stage, scene) => call(actor, scene)
});
const always = 'always' as const;
const drafting = { drafter: always };
const hosting = { drafter: always, publisher: always };
const organising = { drafter: always, clerk: always, eventStaff: always };

const campaign = { title: '政府开放月', introduction: '', startsOn: '2026-03-01', lastDay: '2026-03-31' };

export const openDayVerbs: Verb[] = [
	verb('makeCampaign', { publisher: always, officeDrafter: always }, (actor) => opendays.makeCampaign(actor, campaign)),
	verb('draftEvent', drafting, (actor, scene) => opendays.draftEvent(actor, scene.unitId, eventInput())),
	verb('editEvent', drafting, async (actor, scene) =>
		opendays.editEvent(actor, (await drafted(scene)).eventId, eventInput({ title: '走进消防站' }))
	),
	verb('addSession', drafting, async (actor, scene) =>
		opendays.addSession(actor, (await drafted(scene)).eventId, sessionInput(times))
	),
	verb('editSession', drafting, async (actor, scene) =>
		opendays.editSession(actor, (await drafted(scene)).sessionIds[0]!, sessionInput(times))
	),
	verb('dropSession', drafting, async (actor, scene) =>
		opendays.dropSession(actor, (await drafted(scene)).sessionIds[0]!)
	),
	verb('submitForReview', drafting, async (actor, scene) =>
		opendays.submitForReview(actor, (await drafted(scene)).eventId, { ...proofread, attribute: 'proactive' })
	),
	verb('publish', { publisher: always }, async (actor, scene) => {
		const { eventId } = await drafted(scene);
		const crew = crewOf(scene);
		await opendays.submitForReview(crew.drafter, eventId, { ...proofread, attribute: 'proactive' });
		await reviewedBy(crew, (await publication.latestOf('openDayEvent', eventId))!.id);
		return opendays.publish(actor, eventId, proofread);
	}),
	verb('changeQuota', hosting, async (actor, scene) =>
		opendays.changeQuota(actor, (await published(scene)).sessionId, { quota: 30, invitedSeats: 5, reason })
	),
	verb('reschedule', hosting, async (actor, scene) => {
		const { startsAt, endsAt, signUpClosesAt } = { ...sessionInput(), ...times };
		const input = { startsAt, endsAt, signUpClosesAt, place: '第二会议室', wayThere: '', reason };
		return opendays.reschedule(actor, (await published(scene)).sessionId, input);
	}),
	verb('cancelSession', hosting, async (actor, scene) =>
		opendays.cancelSession(actor, (await published(scene)).sessionId, reason)
	),
	verb('signUp', { author: always, otherResident: always }, async (actor, scene) =>
		opendays.signUp(actor, (await published(scene)).sessionId, signUpInput(scene.noticeHash))
	),
	verb('confirm', { otherResident: always }, async (actor, scene) => {
		const { heldId, waitingId } = await taken(scene);
		await opendays.cancel(scene.people.author, heldId);
		return opendays.confirm(actor, waitingId);
	}),
	verb('cancel', { author: always }, async (actor, scene) => opendays.cancel(actor, (await taken(scene)).heldId)),
	verb('invite', organising, async (actor, scene) =>
		opendays.invite(actor, (await published(scene)).sessionId, { ...guest, needs: [] })
	),
	verb('withdrawSeat', organising, async (actor, scene) =>
		opendays.withdrawSeat(actor, (await taken(scene)).heldId, reason)
	),
	verb('reissueTicket', organising, async (actor, scene) => opendays.reissueTicket(actor, (await taken(scene)).heldId)),
	verb('askForMinors', organising, async (actor, scene) =>
		opendays.askForMinors(actor, (await published(scene)).eventId, purpose)
	),
	{
		name: 'minors.decide',
		anyPhase: true,
		may: { firstReviewer: always, secondReviewer: always, publisher: always },
		call: async (actor, _stage, scene) => {
			const { eventId } = await published(scene);
			const { id } = await opendays.askForMinors(scene.people.clerk, eventId, purpose);
			return minors.decide(actor, id, { decision: 'approve', reason: '' });
		}
	},
	{
		name: 'opinions.askForMinor',
		anyPhase: true,
		may: { clerk: always, secondReviewer: always },
		call: async (actor, _stage, scene) => {
			const person = { submitterType: 'person', name: '周晓岚', phone: '', ageBand: '', forMinor: true } as const;
			const letter = { clauseNo: '', stance: 'suggest', text: '孩子放学要绕很远的路', channel: 'letter' } as const;
			const input = { ...person, ...letter, receivedOn: '2026-03-05' };
			const { id } = await opinions.enterOnBehalf(scene.people.clerk, scene.stages.open.consultationId, input);
			return opinions.askForMinor(actor, id, purpose);
		}
	},
	verb('openShift', organising, async (actor, scene) =>
		opendays.openShift(actor, (await published(scene)).eventId, shift)
	),
	verb('endShift', organising, async (actor, scene) => {
		const { eventId } = await published(scene);
		return opendays.endShift(actor, (await opendays.openShift(scene.people.drafter, eventId, shift)).id);
	}),
	// Called off, so that nothing has to be answered.
	verb('closeEvent', drafting, async (actor, scene) => {
		const { eventId, sessionId } = await published(scene);
		await opendays.cancelSession(scene.people.drafter, sessionId, reason);
		return opendays.closeEvent(actor, eventId, { summary: '因设备检修没有举办，另行邀请。' });
	}),
	verb('rewriteSummary', drafting, async (actor, scene) =>
		opendays.rewriteSummary(actor, await closed(scene), { summary: '因设备检修没有举办，九月另行邀请。' })
	),
	verb('confirmSummary', { firstReviewer: always, secondReviewer: always, publisher: always }, async (actor, scene) =>
		opendays.confirmSummary(actor, await closed(scene))
	)
];
