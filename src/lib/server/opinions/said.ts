/** What a resident says online, checked and ready to become a row: the same in time and late. */
import { Refusal, refuseIf, type Actor, type ResidentActor } from '#server/actor';
import type { Activity } from '#server/activities';
import * as attachments from '#server/attachments';
import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import { encrypt } from '#server/secrets';
import { maskName, normalise } from '#server/text';
import type { OpinionInput } from '../../opinions/forms.ts';
import { digestOf, findSaid, receiptOf, type Receipt } from './insert.ts';
import { mayNotSend } from './policy.ts';

/** As it was sent, or kept already at an earlier step of the form. */
export type SentFile = attachments.UploadedFile | attachments.Evidence;

/** Everything but when and how it came. Refuses what cannot be an opinion, and whoever has not agreed to the notice in force. */
export async function saidBy(
	resident: ResidentActor,
	activity: Activity,
	input: OpinionInput,
	files: readonly SentFile[]
) {
	refuseIf(mayNotSend(input, files.length));
	const text = normalise(input.text);
	const { hash: notice } = await organisation.privacyNotice();
	if (input.consent !== notice) throw new Refusal('opinions_noConsent', { basis: '个人信息保护法第十三条、第十七条' });
	const clause = await clauseOf(activity, input);
	const evidence = await Promise.all(files.map(keptFile));
	const name = normalise(input.name);
	return {
		resident,
		notice,
		input,
		name,
		evidence,
		digests: evidence.map(({ sha256 }) => sha256),
		facts: {
			residentId: resident.id,
			personKey: keyOf(resident, input),
			submitterType: input.submitterType,
			nameCipher: encrypt(name),
			submitterShown: input.submitterType === 'unit' || input.showName ? name : maskName(name),
			ageBand: input.forMinor ? ('under14' as const) : input.ageBand || null,
			forMinor: input.forMinor,
			clauseId: clause?.clauseId ?? null,
			clauseRevisionId: clause?.id ?? null,
			stance: input.stance,
			text
		}
	};
}
export type Said = Awaited<ReturnType<typeof saidBy>>;

const keyOf = ({ id }: ResidentActor, { forMinor }: Pick<OpinionInput, 'forMinor'>) =>
	`resident:${id}${forMinor ? ':minor' : ''}`;

/** The receipt of this very opinion, if it was sent before and stands: whenever it comes again, it is answered with it. */
export async function findSame(
	actor: Actor,
	activityId: string,
	input: OpinionInput,
	files: readonly SentFile[] = []
): Promise<Receipt | undefined> {
	if (actor.kind !== 'resident') return undefined;
	const kept = await Promise.all(files.map(keptFile));
	const digest = digestOf(
		normalise(input.text),
		kept.map(({ sha256 }) => sha256)
	);
	const same = { activityId, personKey: keyOf(actor, input), clauseKey: input.clauseId, digest };
	const first = await findSaid(same);
	return first && receiptOf(first);
}

const keptFile = async (file: SentFile) => ('sha256' in file ? file : attachments.keepEvidence(file));

/** Notes what the resident agreed to and how they are called, inside the transaction of what they say. */
export async function noteConsent({ resident, notice, input, name }: Said): Promise<void> {
	await identity.consent(resident, notice, 'opinion', input.forMinor);
	if (input.submitterType === 'person') await identity.declareName(resident, name);
}

/** The pictures and papers of an opinion, for the desk. */
export async function attachEvidence(ownerId: string, { evidence }: Said): Promise<void> {
	for (const [index, file] of evidence.entries()) {
		const owns = { ownerKind: 'opinion', ownerId, audience: 'staff' } as const;
		await attachments.attach(file, { ...owns, purpose: `evidence:${index + 1}`, name: file.name, mime: file.mime });
	}
}

/**
 * The clause as the published version has it; undefined for the whole draft. A forged or superseded id is refused, not
 * guessed, and so is who read other words than those that stand now (`opinions_draftChanged`).
 */
async function clauseOf(
	activity: Activity,
	{ clauseId, readVersionId }: Pick<OpinionInput, 'clauseId' | 'readVersionId'>
): Promise<drafts.ClauseRevision | undefined> {
	if (!clauseId && !readVersionId) return undefined;
	if (activity.kind === 'openDaySession') throw new Refusal('opendays_noClauses');
	const draftVersionId = await consultations.draftVersionOf(activity.id);
	const clause = clauseId ? await drafts.clauseOf(draftVersionId, clauseId) : undefined;
	if (clauseId && !clause) throw new Refusal('opinions_unknownClause');
	if (readVersionId && !(await drafts.saysTheSame(readVersionId, draftVersionId, clauseId)))
		throw new Refusal('opinions_draftChanged');
	return clause;
}
