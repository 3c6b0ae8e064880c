/** 换稿: a new version of the draft while the period runs, of substance with a full new period and word to all who spoke. */
import { eq } from 'drizzle-orm';
import { Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as activities from '#server/activities';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as drafts from '#server/drafts';
import * as journal from '#server/journal';
import * as messages from '#server/messages';
import * as publication from '#server/publication';
import * as statute from '#server/statute';
import { basis } from './basis.ts';
import { mayNotRevise } from './policy.ts';
import { find, type ConsultationView } from './queries.ts';
import { noticeContentOf, releaseOf } from './release.ts';
import { openRevision, type Revision } from './revisions.ts';
import { consultationRevisions, consultations } from './schema.ts';

export type RevisionInput = {
	draftVersionId: string;
	/** False for a correction of words only: no new period then. */
	substance: boolean;
	reason: string;
	/** What the notice says of the new version; what it said before where left out. */
	summaryPlain?: string;
	whatChanges?: string[];
};

/** Begins a revision of a running consultation; it goes through the same three reviews as the notice did. */
export async function revise(actor: Actor, id: string, input: RevisionInput): Promise<Revision> {
	return transaction(async () => {
		const notice = await find(id);
		const { hostUnitId } = notice.activity;
		const underWay = await openRevision(id);
		refuseIf(mayNotRevise(actor, hostUnitId, notice.phase, !!underWay), { basis });
		refuseIf(await mayNotFollow(notice, input), { basis });
		const [revision] = await db
			.insert(consultationRevisions)
			.values({
				consultationId: id,
				fromVersionId: notice.draftVersionId,
				toVersionId: input.draftVersionId,
				substance: input.substance,
				reason: input.reason.trim(),
				summaryPlain: input.summaryPlain?.trim() || notice.summaryPlain,
				whatChanges: input.whatChanges?.length ? input.whatChanges : notice.whatChanges,
				staffId: (actor as StaffActor).id,
				at: clock.now()
			})
			.returning();
		const subject = { kind: 'consultation', id, unitId: hostUnitId, title: notice.activity.title } as const;
		await publication.begin(actor, subject, input.reason.trim());
		await journal.record(actor, 'consultation.revisionBegun', id, {
			version: input.draftVersionId,
			substance: input.substance
		});
		return revision!;
	});
}

/** May this version follow the one that is shown? Newer, of the same draft, its lineage confirmed, its reason given. */
async function mayNotFollow(notice: ConsultationView, input: RevisionInput): Promise<string[]> {
	const [now, next] = [await drafts.findVersion(notice.draftVersionId), await drafts.findVersion(input.draftVersionId)];
	if (now.draftId !== next.draftId) return ['consultations_otherDraft'];
	if (next.no <= now.no) return ['consultations_revisionNotNewer'];
	const codes = await drafts.lacksLineage(next.id);
	if (statute.mayNotGiveReason(input.reason, 10).length > 0) codes.push('consultations_revisionReasonTooShort');
	const links = (await drafts.lineageOf(next.id))?.links ?? [];
	const reshaped = links.some(({ kind }) => kind !== 'kept' && kind !== 'edited');
	if (!input.substance && reshaped) codes.push('consultations_revisionOfSubstance');
	return codes;
}

/** Takes a revision back before it is published; the version that is shown stays. */
export async function dropRevision(actor: Actor, id: string): Promise<void> {
	await transaction(async () => {
		const { activity } = await find(id);
		refuseIf(mayNotRevise(actor, activity.hostUnitId, 'open', false), { basis });
		if (!(await dropOpenRevision(actor, id))) throw new Refusal('consultations_noRevision');
	});
}

/** The same where somebody else ends it: the consultation is called off. Whoever calls has decided that it may be. */
export async function dropOpenRevision(actor: Actor, id: string): Promise<boolean> {
	return transaction(async () => {
		const revision = await openRevision(id);
		if (!revision) return false;
		await publication.withdraw(actor, (await releaseOf(id)).id);
		await db
			.update(consultationRevisions)
			.set({ droppedAt: clock.now() })
			.where(eq(consultationRevisions.id, revision.id))
			.returning({ id: consultationRevisions.id });
		await journal.record(actor, 'consultation.revisionDropped', id, { version: revision.toVersionId });
		return true;
	});
}

type Rules = { profile: statute.RuleProfile; calendar: statute.WorkCalendar };

/**
 * 终审 and publication of a revision. Of substance, the period begins anew with its whole number of days from today; it
 * never ends before it did. What was said stays, and is found by the lineage that is frozen now.
 */
export async function publishRevision(
	actor: Actor,
	notice: ConsultationView,
	revision: Revision,
	signature: publication.Signature,
	{ profile, calendar }: Rules
): Promise<publication.Edition> {
	const { id, documentType, days } = notice;
	const release = await releaseOf(id);
	if (release.state !== 'finalReview') throw new Refusal('publication_notInFinalReview');
	refuseIf(publication.mayNotSign(actor, release, await publication.signatures(release)), { basis });
	if (notice.phase !== 'open') throw new Refusal('consultations_revisionTooLate', { basis });
	refuseIf(await drafts.lacksLineage(revision.toVersionId), { basis });
	const anew = statute.commentPeriod({ opensOn: clock.today(), documentType, days }, profile, calendar);
	const longer = revision.substance && anew.lastDay > notice.lastDay;
	const lastDay = longer ? anew.lastDay : notice.lastDay;
	const { toVersionId, summaryPlain, whatChanges } = revision;
	const set = { draftVersionId: toVersionId, summaryPlain, whatChanges, lastDay };
	const published = { publishedAt: clock.now(), previousLastDay: notice.lastDay, lastDay };
	await db.update(consultations).set(set).where(eq(consultations.id, id)).returning({ id: consultations.id });
	await db
		.update(consultationRevisions)
		.set(published)
		.where(eq(consultationRevisions.id, revision.id))
		.returning({ id: consultationRevisions.id });
	if (longer) await activities.change(id, { closesAt: anew.closesAt });
	await drafts.freeze(toVersionId);
	const edition = await publication.publish(actor, release.id, await noticeContentOf(id), signature);
	if (revision.substance) await messages.announce('revised', id, { day: lastDay });
	await journal.record(actor, 'consultation.revised', id, {
		...{ version: toVersionId, substance: revision.substance },
		...{ from: notice.lastDay, to: lastDay }
	});
	return edition;
}
