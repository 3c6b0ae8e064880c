/** Letters, e-mail, telephone, visits: entered by a clerk, counted like any other (rule 11). */
import { Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as activities from '#server/activities';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import { createId, transaction } from '#server/db';
import * as drafts from '#server/drafts';
import * as publication from '#server/publication';
import { encrypt, keyedHash } from '#server/secrets';
import { postedInTime } from '#server/statute';
import { fold, maskName, normalise } from '#server/text';
import type { PaperInput } from '../../opinions/forms.ts';
import { insertOpinion, type Receipt } from './insert.ts';
import { once } from './opinions.ts';
import { mayNotEnter, mayNotSay } from './policy.ts';

const basis = '国务院令第713号第十四条';

/**
 * Enters one opinion from paper. Its postmark, or the day of the call or visit, lies within the period; the day it is
 * entered may be later. A feedback that was in review goes back to its drafter: it no longer holds all opinions (4.2).
 */
export async function enterOnBehalf(
	actor: Actor,
	activityId: string,
	input: PaperInput,
	scan?: attachments.UploadedFile
): Promise<Receipt> {
	const kept = scan && (await attachments.keepEvidence(scan));
	return once(async () => {
		const entry = await paperFacts(actor, activityId, input);
		const receipt = await insertOpinion(actor, entry.activity, entry.facts);
		if (kept) {
			await attachments.attach(kept, {
				ownerKind: 'opinion',
				ownerId: receipt.id,
				audience: 'staff',
				purpose: 'scan',
				name: kept.name,
				mime: kept.mime
			});
		}
		await reopenReview(actor, activityId);
		return receipt;
	});
}

/** Checks one paper opinion and says what its row will hold. Used by the single form and by the bulk import. */
export async function paperFacts(actor: Actor, activityId: string, input: PaperInput) {
	const at = clock.now();
	const activity = await activities.find(activityId);
	refuseIf(mayNotEnter(actor, activity, activities.phaseOf(activity, at)), { basis });
	const notice = await consultations.find(activityId);
	const text = normalise(input.text);
	refuseIf(mayNotSay(text));
	if (input.receivedOn > clock.today()) throw new Refusal('opinions_receivedInFuture');
	if (!postedInTime({ opensOn: notice.opensOn, lastDay: notice.lastDay }, input.receivedOn)) {
		throw new Refusal('opinions_outsidePeriod', { basis, facts: { opensOn: notice.opensOn, lastDay: notice.lastDay } });
	}
	const release = await publication.latestOf('feedback', activityId);
	if (release?.state === 'published') throw new Refusal('opinions_feedbackOut');
	const clause = await clauseByNumber(notice.draftVersionId, input.clauseNo);
	const name = normalise(input.name);
	return {
		activity,
		facts: {
			channel: input.channel,
			receivedAt: at,
			receivedOn: input.receivedOn,
			enteredBy: (actor as StaffActor).id,
			personKey: personKeyOf(input.phone, name),
			submitterType: input.submitterType,
			nameCipher: name ? encrypt(name) : null,
			phoneCipher: input.phone ? encrypt(input.phone) : null,
			submitterShown: input.submitterType === 'unit' ? name : maskName(name),
			ageBand: input.forMinor ? ('under14' as const) : input.ageBand || null,
			forMinor: input.forMinor,
			clauseId: clause?.clauseId ?? null,
			clauseRevisionId: clause?.id ?? null,
			stance: input.stance,
			text
		}
	};
}

/** A late letter, admitted: whatever of the feedback was signed no longer holds every opinion. */
export async function reopenReview(actor: Actor, activityId: string): Promise<void> {
	await transaction(async () => {
		const release = await publication.latestOf('feedback', activityId);
		const inReview = release && release.state !== 'drafting' && publication.stepOf(release);
		if (inReview) await publication.restart(actor, release.id, 'opinion.entered');
	});
}

/** The same number is the same person; else the same name. A nameless letter is a person of its own. */
function personKeyOf(phone: string, name: string): string {
	const digits = phone.replace(/\D/g, '');
	if (digits.length >= 7) return `phone:${keyedHash('person', digits)}`;
	return name ? `name:${keyedHash('person', fold(name))}` : `paper:${createId()}`;
}

async function clauseByNumber(versionId: string, no: string): Promise<drafts.ClauseRevision | undefined> {
	if (!no) return undefined;
	const wanted = fold(no);
	const clause = (await drafts.listClauses(versionId)).find((one) => fold(one.no) === wanted);
	if (!clause) throw new Refusal('opinions_unknownClauseNo', { facts: { no } });
	return clause;
}

