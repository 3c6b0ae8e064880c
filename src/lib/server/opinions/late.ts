/** 迟到: written within the period, as the device says, arrived after it. Recorded, and decided by a clerk (4.2). */
import { and, count, eq } from 'drizzle-orm';
import { NotFound, Refusal, refuseIf, type Actor, type ResidentActor, type StaffActor } from '#server/actor';
import * as activities from '#server/activities';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import { createId, db, nextNumbers, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as messages from '#server/messages';
import * as organisation from '#server/organisation';
import { token } from '#server/secrets';
import { normalise } from '#server/text';
import type { Written } from '../../outbox/written.ts';
import type { LateDecisionInput, OpinionInput } from '../../opinions/forms.ts';
import { residents } from '../identity/schema.ts';
import { digestOf, findSaid, insertOpinion, receiptOf, Repeated, type Receipt } from './insert.ts';
import { mayNotDecideLate, mostLate, obstaclesToLate, unfoundedLate } from './late-policy.ts';
import { findLate, type LateArrival } from './late-queries.ts';
import { reopenReview } from './paper.ts';
import type { Opinion } from './queries.ts';
import { attachEvidence, noteConsent, saidBy, type Said, type SentFile } from './said.ts';
import { lateArrivals } from './schema.ts';
import { tell } from './telling.ts';

const basis = '国务院令第713号第十五条';

/** `opinion`: it was there in time, or is admitted already; its receipt answers. */
export type Arrived = { id: string; opinion: Receipt | null; repeated: boolean };

/**
 * Records what a resident wrote in time and what arrived late, as it is, for a clerk to decide. The same again answers as
 * the first did, also where the first came in time and only its answer was lost.
 */
export async function arriveLate(
	actor: Actor,
	activityId: string,
	input: OpinionInput,
	written: Written,
	files: readonly SentFile[] = []
): Promise<Arrived> {
	const at = clock.now();
	const activity = await activities.find(activityId);
	if (actor.kind !== 'resident') throw new Refusal('opinions_notSignedIn');
	const said = await saidBy(actor as ResidentActor, activity, input, files);
	const first = await firstOf(activityId, said);
	if (first) return first;
	refuseIf(await obstaclesToLate(actor, activity, written.corrected, at), { basis });
	return transaction(async () => {
		await nextNumbers(lateCounter(activityId), 0);
		// Whoever held the lock before us may have been the same person, by a double tap or on another device.
		const meanwhile = await firstOf(activityId, said);
		if (meanwhile) return meanwhile;
		await refuseMore(activityId, actor.id);
		await noteConsent(said);
		const late = await insert(said, activityId, written, at);
		await attachEvidence(late.id, said);
		const { clauseRevisionId: clause, stance, clockSeen, saidAt, writtenAt, salt, text } = late;
		await journal.record(actor, 'opinion.cameLate', late.id, {
			...{ activity: activityId, clause, stance, files: said.digests.length, clockSeen },
			...{ said: saidAt.toISOString(), written: writtenAt.toISOString() },
			digest: journal.sealed(salt, [text, ...said.digests])
		});
		return { id: late.id, opinion: null, repeated: false };
	});
}

/** What follows in the same transaction, where the feedback is out already. */
export type AfterLate = (late: LateArrival) => Promise<void>;

/**
 * A clerk of the unit decides, once: it becomes an opinion, and a feedback in review goes back to its drafter; or it is
 * refused, with a reason that its author is told. The same decision again by the same person is no other one.
 */
export async function decideLate(actor: Actor, input: LateDecisionInput, after?: AfterLate): Promise<LateArrival> {
	const work = (first?: Opinion) => transaction(() => decide(actor, input, after, first));
	try {
		return await work();
	} catch (reason) {
		// Said in the same words by the same person meanwhile: it is admitted as that one.
		if (reason instanceof Repeated) return work(reason.first);
		throw reason;
	}
}

async function decide(
	actor: Actor,
	{ id, decision, reason: given }: LateDecisionInput,
	after?: AfterLate,
	first?: Opinion
): Promise<LateArrival> {
	const reason = normalise(given);
	const { activityId } = await findLate(id);
	await nextNumbers(lateCounter(activityId), 0);
	const late = await findLate(id);
	const activity = await activities.find(activityId);
	const set = decision === 'admit' ? { state: 'admitted' as const } : { state: 'refused' as const, reason };
	const same = late.state === set.state && (late.reason ?? '') === (decision === 'admit' ? '' : reason);
	if (same && actor.kind === 'staff' && late.decidedBy === actor.id) return late;
	refuseIf(mayNotDecideLate(actor, activity, late), { basis });
	refuseIf(unfoundedLate(decision, reason));
	const opinionId = decision === 'admit' ? await admit(actor, activity, late, first) : null;
	const [decided] = await db
		.update(lateArrivals)
		.set({ ...set, opinionId, decidedBy: (actor as StaffActor).id, decidedAt: clock.now() })
		.where(and(eq(lateArrivals.id, id), eq(lateArrivals.state, 'pending')))
		.returning();
	if (!decided) throw new Refusal('opinions_lateDecided');
	if (opinionId) {
		await tell(activity, [opinionId], 'messages_lateAdmitted');
		await after?.(decided);
	} else {
		await tellRefused(activity, decided);
		await journal.record(actor, 'opinion.lateRefused', id, { activity: activityId });
	}
	return decided;
}

/** As an opinion of the day on which it was written, with the number that is next now. */
async function admit(actor: Actor, activity: activities.Activity, late: LateArrival, first?: Opinion): Promise<string> {
	const { id } = late;
	if (first) {
		await journal.record(actor, 'opinion.admitted', first.id, { activity: activity.id, no: first.no, late: id });
		return first.id;
	}
	const { residentId, personKey, submitterType, nameCipher, submitterShown, ageBand, forMinor, text } = late;
	const { clauseId, clauseRevisionId, stance, arrivedAt, saidAt } = late;
	const files = await attachments.listOf('opinion', id);
	await insertOpinion(
		actor,
		activity,
		{
			...{ id, channel: 'online', receivedAt: arrivedAt, receivedOn: clock.dayOf(saidAt), residentId, personKey },
			...{ submitterType, nameCipher, submitterShown, ageBand, forMinor, clauseId, clauseRevisionId, stance, text }
		},
		files.map(({ sha256 }) => sha256)
	);
	await reopenReview(actor, activity.id, 'opinion.admitted');
	return id;
}

/** The row is the lock that arrivals of an activity and decisions on them wait for. */
const lateCounter = (activityId: string) => `late:${activityId}`;

async function firstOf(activityId: string, { facts, digests }: Said): Promise<Arrived | undefined> {
	const { personKey, clauseId, text } = facts;
	const same = { activityId, personKey, clauseKey: clauseId ?? '', digest: digestOf(text, digests) };
	const opinion = await findSaid(same);
	if (opinion) return { id: opinion.id, opinion: receiptOf(opinion), repeated: true };
	const { activityId: of, personKey: who, clauseKey, digest } = lateArrivals;
	const [late] = await db
		.select({ id: lateArrivals.id })
		.from(lateArrivals)
		.where(and(eq(of, activityId), eq(who, personKey), eq(clauseKey, same.clauseKey), eq(digest, same.digest)));
	return late && { id: late.id, opinion: null, repeated: true };
}

async function refuseMore(activityId: string, residentId: string): Promise<void> {
	const { activityId: of, residentId: who } = lateArrivals;
	const [row] = await db
		.select({ n: count() })
		.from(lateArrivals)
		.where(and(eq(of, activityId), eq(who, residentId)));
	if (row!.n >= mostLate) throw new Refusal('opinions_tooManyLate', { facts: { most: mostLate } });
}

async function insert({ facts, digests }: Said, activityId: string, written: Written, at: Date): Promise<LateArrival> {
	const { writtenAt, clockAhead, corrected } = written;
	const [late] = await db
		.insert(lateArrivals)
		.values({
			...{ id: createId(), activityId, ...facts, clauseKey: facts.clauseId ?? '' },
			...{ digest: digestOf(facts.text, digests), salt: token(16) },
			...{ writtenAt, saidAt: corrected, clockSeen: clockAhead !== null, arrivedAt: at }
		})
		.returning();
	return late!;
}

/** Of a refusal its author is told with the reason; whoever has closed the account is not written to. */
async function tellRefused(activity: activities.Activity, late: LateArrival): Promise<void> {
	const [who] = await db.select().from(residents).where(eq(residents.id, late.residentId));
	if (!who) throw new NotFound(`resident ${late.residentId}`);
	if (who.closedAt || late.nameCipher === null) return;
	const { name: site } = await organisation.site();
	const facts = { site, title: activity.title, reason: late.reason ?? '' };
	const to = { phoneCipher: who.phoneCipher, residentId: who.id, unitId: activity.hostUnitId, about: activity.code };
	await messages.queueAll([{ ...to, template: 'messages_lateRefused', facts }]);
}
