import { eq } from 'drizzle-orm';
import { NotFound, Refusal, refuseIf, type Actor, type ResidentActor } from '#server/actor';
import * as activities from '#server/activities';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import { db, transaction } from '#server/db';
import * as drafts from '#server/drafts';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as opendays from '#server/opendays';
import * as organisation from '#server/organisation';
import { encrypt } from '#server/secrets';
import { maskName, normalise } from '#server/text';
import type { OpinionInput } from '../../opinions/forms.ts';
import { wasTouched } from './acts.ts';
import { dropAppeal, lock } from './appeal-locks.ts';
import { insertOpinion, receiptOf, Repeated, type Receipt } from './insert.ts';
import { mayNotSend, mayNotSubmit, mayNotUndo, mayNotWithdraw } from './policy.ts';
import type { Opinion } from './queries.ts';
import { bringBack } from './repetitions.ts';
import { opinions } from './schema.ts';

const basis = '国务院令第713号第十四条、第十五条';

/**
 * A resident comments on a clause or on the whole draft. The moment the call begins decides whether it is in time: one
 * who waits for others' commits is not late. Sending the same again answers with the first receipt. Files come as they
 * were sent, or kept already at an earlier step of the form.
 */
export async function submit(
	actor: Actor,
	activityId: string,
	input: OpinionInput,
	files: readonly (attachments.UploadedFile | attachments.Evidence)[] = []
): Promise<Receipt> {
	const at = clock.now();
	const activity = await activities.find(activityId);
	refuseIf(mayNotSubmit(actor, activities.phaseOf(activity, at)), { basis });
	if (activity.kind === 'openDaySession') refuseIf(await opendays.mayNotSuggest(actor, activityId, at));
	const resident = actor as ResidentActor;
	refuseIf(mayNotSend(input, files.length));
	const text = normalise(input.text);
	const notice = await organisation.privacyNotice();
	if (input.consent !== notice.hash)
		throw new Refusal('opinions_noConsent', { basis: '个人信息保护法第十三条、第十七条' });
	const clause = await clauseOf(activity, input);
	const kept = await Promise.all(files.map(async (file) => ('sha256' in file ? file : attachments.keepEvidence(file))));
	const name = normalise(input.name);
	return once(async () => {
		await identity.consent(resident, notice.hash, 'opinion', input.forMinor);
		if (input.submitterType === 'person') await identity.declareName(resident, name);
		const receipt = await insertOpinion(
			actor,
			activity,
			{
				channel: 'online',
				receivedAt: at,
				residentId: resident.id,
				personKey: `resident:${resident.id}${input.forMinor ? ':minor' : ''}`,
				submitterType: input.submitterType,
				nameCipher: encrypt(name),
				submitterShown: input.submitterType === 'unit' || input.showName ? name : maskName(name),
				ageBand: input.forMinor ? 'under14' : input.ageBand || null,
				forMinor: input.forMinor,
				clauseId: clause?.clauseId ?? null,
				clauseRevisionId: clause?.id ?? null,
				stance: input.stance,
				text
			},
			kept.map(({ sha256 }) => sha256)
		);
		for (const [index, file] of kept.entries()) {
			const owns = { ownerKind: 'opinion', ownerId: receipt.id, audience: 'staff' } as const;
			await attachments.attach(file, { ...owns, purpose: `evidence:${index + 1}`, name: file.name, mime: file.mime });
		}
		return receipt;
	});
}

/**
 * The author takes the opinion back; the text stays in the record, out of every count and list. What was answered with it
 * waits again.
 */
export async function withdraw(actor: Actor, opinionId: string): Promise<void> {
	const at = clock.now();
	await transaction(async () => {
		const { opinion, activity } = await own(opinionId);
		refuseIf(mayNotWithdraw(actor, opinion, activities.phaseOf(activity, at)));
		await takeBack(actor, opinion, at);
	});
}

/**
 * The author undoes what was sent within ten minutes. What nobody at the desk has touched was never shown and is not
 * counted, not even as withdrawn; what was decided on already leaves as a withdrawal does. Answers with which it was.
 */
export async function undo(actor: Actor, opinionId: string): Promise<'undone' | 'withdrawn'> {
	const at = clock.now();
	return transaction(async () => {
		const { opinion, activity } = await own(opinionId);
		refuseIf(mayNotUndo(actor, opinion, activity, activities.phaseOf(activity, at), at));
		const untouched = opinion.state === 'pending' && !opinion.moderatedAt && !(await wasTouched(opinionId));
		await takeBack(actor, opinion, at, untouched);
		return untouched ? 'undone' : 'withdrawn';
	});
}

async function own(opinionId: string) {
	const [opinion] = await lock([opinionId]);
	if (!opinion) throw new NotFound(`opinion ${opinionId}`);
	return { opinion, activity: await activities.find(opinion.activityId) };
}

async function takeBack(actor: Actor, { id, activityId, state }: Opinion, at: Date, undone = false): Promise<void> {
	await dropAppeal(id);
	const ended = { rejectionGround: null, redirectTarget: null, duplicateOf: null };
	await db
		.update(opinions)
		.set({ state: 'withdrawn', withdrawnAt: at, undone, ...ended })
		.where(eq(opinions.id, id))
		.returning({ id: opinions.id });
	await journal.record(actor, undone ? 'opinion.undone' : 'opinion.withdrawn', id, { from: state });
	await bringBack(actor, activityId, [id]);
}

/** Runs the work; a repetition rolls it back and answers with what was there first. */
export async function once(work: () => Promise<Receipt>): Promise<Receipt> {
	try {
		return await transaction(work);
	} catch (reason) {
		if (reason instanceof Repeated) return receiptOf(reason.first);
		throw reason;
	}
}

/**
 * The clause as the published version has it; undefined for the whole draft. A forged or superseded id is refused, not
 * guessed, and so is who read other words than those that stand now (`opinions_draftChanged`).
 */
async function clauseOf(
	activity: activities.Activity,
	{ clauseId, readVersionId }: Pick<OpinionInput, 'clauseId' | 'readVersionId'>
): Promise<drafts.ClauseRevision | undefined> {
	if (!clauseId && !readVersionId) return undefined;
	if (activity.kind === 'openDaySession') throw new Refusal('opendays_noClauses');
	const { draftVersionId } = await consultations.find(activity.id);
	const clause = clauseId ? await drafts.clauseOf(draftVersionId, clauseId) : undefined;
	if (clauseId && !clause) throw new Refusal('opinions_unknownClause');
	if (readVersionId && !(await drafts.saysTheSame(readVersionId, draftVersionId, clauseId)))
		throw new Refusal('opinions_draftChanged');
	return clause;
}
