import { eq } from 'drizzle-orm';
import { NotFound, Refusal, refuseIf, Stale, type Actor, type StaffActor } from '#server/actor';
import * as activities from '#server/activities';
import * as catalogue from '#server/catalogue';
import * as clock from '#server/clock';
import { db, nextNumbers, transaction } from '#server/db';
import * as drafts from '#server/drafts';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import * as statute from '#server/statute';
import type { NoticeInput } from '../../consultations/forms.ts';
import { basis } from './basis.ts';
import { markOfNotice } from './mark.ts';
import { periodFor } from './period.ts';
import { mayNotAnswer, mayNotApproveShortening, mayNotDraft, mayNotEdit, mayNotOpen, mayNotSubmit } from './policy.ts';
import { find, type ConsultationView } from './queries.ts';
import { drafterOf, noticeContentOf, releaseOf } from './release.ts';
import { publishRevision } from './revise.ts';
import { openRevision, revisedView } from './revisions.ts';
import { consultations } from './schema.ts';

/** Drafts a notice on an imported draft and opens its way through review. */
export async function draftNotice(actor: Actor, draftVersionId: string, input: NoticeInput): Promise<ConsultationView> {
	const version = await drafts.findVersion(draftVersionId);
	refuseIf(mayNotDraft(actor, version.unitId));
	const { period, facts } = await periodOf(input);
	return transaction(async () => {
		const activity = await activities.create({
			kind: 'consultation',
			title: input.title,
			itemId: input.itemId || version.itemId,
			hostUnitId: version.unitId,
			opensAt: period.opensAt,
			closesAt: period.closesAt
		});
		await db
			.insert(consultations)
			.values({ id: activity.id, ...facts, draftVersionId })
			.returning({ id: consultations.id });
		const subject = { kind: 'consultation', id: activity.id, unitId: version.unitId, title: input.title } as const;
		await publication.begin(actor, subject);
		await journal.record(actor, 'consultation.drafted', activity.id, {
			draftVersion: draftVersionId,
			opensOn: period.opensOn,
			lastDay: period.lastDay
		});
		return find(activity.id);
	});
}

/**
 * Rewrites the notice while it is being drafted. A changed period voids the approval of its shortening. `seen` is the mark
 * of the notice that the page showed (`markOfNotice`): what a colleague saved since is not overwritten (`Stale`).
 */
export async function editNotice(
	actor: Actor,
	id: string,
	input: NoticeInput,
	seen?: string
): Promise<ConsultationView> {
	const { period, facts } = await periodOf(input);
	return transaction(async () => {
		await nextNumbers(`notice:${id}`, 0);
		const before = await find(id);
		const release = await releaseOf(id);
		refuseIf([...mayNotEdit(before.phase), ...publication.mayNotDraft(actor, release)]);
		if (seen !== undefined && seen !== markOfNotice(before)) {
			const saves = await identity.lastSave(id, ['consultation.edited', 'consultation.drafted'], {});
			throw new Stale('consultations_savedMeanwhile', { seen: markOfNotice(before), saves });
		}
		const sameShortening = before.days === facts.days && before.shorteningReason === facts.shorteningReason;
		const approvals = sameShortening
			? {}
			: { shorteningApproverId: null, shorteningApprovedAt: null, secondApproverId: null };
		await db
			.update(consultations)
			.set({ ...facts, ...approvals, ...(await otherVersion(before, input.draftVersionId)) })
			.where(eq(consultations.id, id))
			.returning({ id: consultations.id });
		const { opensAt, closesAt } = period;
		await activities.change(id, {
			title: input.title,
			itemId: input.itemId || before.activity.itemId,
			opensAt,
			closesAt
		});
		if (input.title !== release.title) await publication.retitle(release.id, input.title);
		await journal.record(actor, 'consultation.edited', id, { opensOn: period.opensOn, lastDay: period.lastDay });
		return find(id);
	});
}

/** 政府办批准缩短期限; below the second limit another person of the office approves as well (domain rule 12). */
export async function approveShortening(actor: Actor, id: string): Promise<void> {
	const profile = await organisation.ruleProfile();
	await transaction(async () => {
		const notice = await find(id);
		const askedBy = await drafterOf(id);
		refuseIf(mayNotApproveShortening(actor, notice, askedBy, profile), { basis });
		const staffId = (actor as StaffActor).id;
		const set = notice.shorteningApproverId
			? { secondApproverId: staffId }
			: { shorteningApproverId: staffId, shorteningApprovedAt: clock.now() };
		await db.update(consultations).set(set).where(eq(consultations.id, id)).returning({ id: consultations.id });
		await journal.record(actor, 'consultation.shorteningApproved', id, { days: notice.days });
	});
}

export type Submission = publication.Signature & { attribute?: publication.Attribute; attributeBasis?: string };

/** The drafter hands the notice to the reviewers, with nothing missing; its disclosure attribute may come with it. */
export async function submitForReview(actor: Actor, id: string, submission: Submission): Promise<void> {
	const { attribute, attributeBasis, ...signature } = submission;
	await transaction(async () => {
		const notice = await revisedView(await find(id));
		const release = await releaseOf(id);
		refuseIf(publication.mayNotDraft(actor, release));
		if (attribute) await publication.classify(actor, release.id, attribute, attributeBasis);
		refuseIf([...mayNotSubmit(notice), ...(await drafts.lacksLineage(notice.draftVersionId))], { basis });
		const profile = await organisation.ruleProfile();
		// The office approves a shortening while the notice is in review: here only the reason is asked for.
		const { needsReason } = statute.shortness({ days: notice.days, documentType: notice.documentType }, profile);
		const minimum = profile.values.shorteningReasonCharacters;
		if (needsReason) refuseIf(statute.mayNotGiveReason(notice.shorteningReason ?? '', minimum), { basis });
		refuseIf(mayNotAnswer(notice.feedbackMode, profile), { basis: statute.laws.lawFeedback });
		await publication.submit(actor, release.id, signature, await noticeContentOf(id));
	});
}

/**
 * 终审 and publication. A notice that waited in review past its first day begins today with its whole number of days:
 * the period is never shortened by our own delay, and a last day that was chosen for the first opening is void.
 */
export async function publish(
	actor: Actor,
	id: string,
	signature: publication.Signature
): Promise<publication.Edition> {
	const [profile, calendar] = await Promise.all([organisation.ruleProfile(), organisation.workCalendar()]);
	return transaction(async () => {
		const notice = await find(id);
		const revision = await openRevision(id);
		if (revision) return publishRevision(actor, notice, revision, signature, { profile, calendar });
		const release = await releaseOf(id);
		if (release.state !== 'finalReview') throw new Refusal('publication_notInFinalReview');
		refuseIf(publication.mayNotSign(actor, release, await publication.signatures(release)), { basis });
		const unlinked = await drafts.lacksLineage(notice.draftVersionId);
		const lacks = [...mayNotSubmit(notice), ...unlinked, ...(await lacksOfItem(notice.activity.itemId))];
		refuseIf([...lacks, ...mayNotOpen(notice, await drafterOf(id), profile)], { basis });
		const today = clock.today();
		const opensOn = notice.opensOn > today ? notice.opensOn : today;
		const asked = { opensOn, documentType: notice.documentType };
		const least = statute.commentPeriod(asked, profile, calendar);
		const endsOn = notice.endsOn && opensOn === notice.opensOn && notice.endsOn >= least.lastDay ? notice.endsOn : null;
		const length = endsOn ? { endsOn } : { days: notice.days };
		const period = statute.commentPeriod({ ...asked, ...length }, profile, calendar);
		const opensAt = opensOn === today ? clock.now() : period.opensAt;
		const set = { opensOn, lastDay: period.lastDay, endsOn, minDays: period.minimum };
		await db.update(consultations).set(set).where(eq(consultations.id, id)).returning({ id: consultations.id });
		await activities.change(id, { opensAt, closesAt: period.closesAt });
		await activities.markPublished(id);
		await drafts.freeze(notice.draftVersionId);
		const edition = await publication.publish(actor, release.id, await noticeContentOf(id), signature);
		await journal.record(actor, 'consultation.published', id, { opensOn, lastDay: period.lastDay, days: notice.days });
		return edition;
	});
}

/** An item that was taken out of the catalogue, or never stood in one, is not consulted on (4.1). */
export async function lacksOfItem(itemId: string | null): Promise<string[]> {
	if (!itemId) return [];
	try {
		const { entry } = await catalogue.findItem(itemId);
		return entry.removed ? ['consultations_itemRemoved'] : [];
	} catch (reason) {
		if (reason instanceof NotFound) return ['consultations_itemNotListed'];
		throw reason;
	}
}

/** A notice moves to another version of its own draft only. */
async function otherVersion(before: ConsultationView, versionId = ''): Promise<{ draftVersionId?: string }> {
	if (!versionId || versionId === before.draftVersionId) return {};
	const [now, next] = [await drafts.findVersion(before.draftVersionId), await drafts.findVersion(versionId)];
	if (now.draftId !== next.draftId) throw new Refusal('consultations_otherDraft');
	return { draftVersionId: versionId };
}

async function periodOf(input: NoticeInput) {
	const profile = await organisation.ruleProfile();
	const period = await periodFor(input);
	const endsOn = input.endsOn || undefined;
	const shorteningReason = period.needsReason ? input.shorteningReason.trim() || null : null;
	if (period.needsReason) {
		refuseIf(statute.mayNotGiveReason(shorteningReason ?? '', profile.values.shorteningReasonCharacters), { basis });
	}
	const feedbackMode = input.feedbackMode ?? profile.feedbackMode;
	refuseIf(mayNotAnswer(feedbackMode, profile), { basis: statute.laws.lawFeedback });
	const { title: _title, itemId: _itemId, draftVersionId: _version, ...rest } = input;
	const signed = {
		round: input.round ?? 1,
		respondentNote: input.respondentNote || null,
		signOffUnit: input.signOffUnit || null,
		signedOn: input.signedOn || null
	};
	const counted = { days: period.days, endsOn: endsOn ?? null, minDays: period.minimum, lastDay: period.lastDay };
	const facts = { ...rest, ...signed, ...counted, feedbackMode, shorteningReason };
	return { period, facts };
}
