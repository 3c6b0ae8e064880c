/** One consultation as its unit and the office handle it: how far it is, what it lacks, what may be done now, by whom. */
import { refuseIf, type StaffActor } from '#server/actor';
import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import * as feedback from '#server/feedback';
import * as identity from '#server/identity';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import * as statute from '#server/statute';
import type { BoardGroup } from '#lib/supervision/groups.ts';
import type { Task } from './agenda.ts';
import { dueOf, groupOf } from './board.ts';
import { clockwork } from './due.ts';
import { lastReturn, type Returned } from './returned.ts';

/** A period below the minimum: who has approved it, and how many must. */
export type ShorteningState = { approvers: string[]; needed: number };

/** What one of the unit sees to; of nobody without a name. */
export type Share = feedback.Share & { name: string };

export type NoticeView = {
	notice: consultations.ConsultationView;
	group: BoardGroup;
	version: Pick<drafts.DraftVersion, 'id' | 'no' | 'title' | 'draftId'> & { newest: { id: string; no: number } };
	release: publication.Release | undefined;
	/** The words with which it was last sent back, while it is being mended. */
	returned: Returned | null;
	/** Refusal codes: what is missing before it may go to review. */
	lacks: string[];
	shortening: ShorteningState | null;
	extensions: consultations.Extension[];
	/** The version that is on its way to take the place of the one that is shown, and those that did. */
	revision: (consultations.Revision & { no: number }) | undefined;
	revisions: Awaited<ReturnType<typeof consultations.listRevisions>>;
	/** Newer versions of the draft that could, and what keeps them from it. */
	newer: { id: string; no: number; lacks: string[] }[];
	due: Task['due'];
	tally: opinions.Tally;
	undecided: number;
	/** Who sees to how many; empty while nobody shares out, and to those who may not read opinions. */
	shares: Share[];
	/** Why the actor may not; empty if they may. */
	mayNot: Record<'edit' | 'submit' | 'extend' | 'revise' | 'cancel' | 'review' | 'draft' | 'queue' | 'paper', string[]>;
};

/** Refuses `consultations_notYours` to those who may not see a draft. */
export async function noticeOf(actor: StaffActor, id: string): Promise<NoticeView> {
	const notice = await consultations.find(id);
	const { activity, phase } = notice;
	refuseIf(consultations.mayNotSee(actor, activity.hostUnitId, phase));
	const version = await drafts.findVersion(notice.draftVersionId);
	const versions = await drafts.listVersions(version.draftId);
	const newest = versions[0];
	const revision = await consultations.openRevision(id);
	const release = await publication.latestOf('consultation', id);
	const signed = release ? await publication.signatures(release) : [];
	const answered = (await feedback.publishedOn([id])).has(id);
	const group = groupOf(notice, answered);
	const draft = release ? publication.mayNotDraft(actor, release) : ['publication_notBegun'];
	const { undecided } = phase === 'draft' ? { undecided: [] } : await feedback.missing(id);
	return {
		notice,
		group,
		version: {
			id: version.id,
			no: version.no,
			title: version.title,
			draftId: version.draftId,
			newest: { id: newest!.id, no: newest!.no }
		},
		release,
		returned: await lastReturn(release),
		lacks: release?.state === 'drafting' ? await lacksOf(notice, revision) : [],
		shortening: await shorteningOf(notice),
		extensions: await consultations.listExtensions(id),
		revision: revision && { ...revision, no: versions.find((one) => one.id === revision.toVersionId)?.no ?? 0 },
		revisions: await consultations.listRevisions(id),
		newer: await Promise.all(
			versions
				.filter(({ no }) => no > version.no)
				.map(async (one) => ({ id: one.id, no: one.no, lacks: await drafts.lacksLineage(one.id) }))
		),
		due: dueOf(notice, group, await clockwork()),
		tally: await opinions.tally(id),
		undecided: undecided.length,
		shares: await sharesOf(actor, notice),
		mayNot: {
			edit: [...consultations.mayNotEdit(phase), ...draft],
			// Its attribute comes with the submission.
			submit: release
				? [...draft, ...publication.mayNotSign(actor, release, signed)].filter(
						(code, at, all) => code !== 'publication_noAttribute' && all.indexOf(code) === at
					)
				: draft,
			revise: consultations.mayNotRevise(actor, activity.hostUnitId, phase, false),
			extend: consultations.mayNotExtend(actor, phase),
			cancel: consultations.mayNotCancel(actor, phase),
			review: release ? publication.mayNotSee(actor, release) : ['publication_notBegun'],
			draft: drafts.mayNotSee(actor, version.unitId),
			queue: opinions.mayNotSeeQueue(actor, activity),
			paper: opinions.mayNotEnter(actor, activity, phase)
		}
	};
}

async function sharesOf(actor: StaffActor, { id, activity, phase }: consultations.ConsultationView): Promise<Share[]> {
	if (phase === 'draft' || opinions.mayNotSeeQueue(actor, activity).length > 0) return [];
	const counted = await feedback.countShares(id);
	if (!counted.some(({ staffId }) => staffId)) return [];
	const handlers = await opinions.listHandlers(activity.hostUnitId);
	return [...handlers, { id: null, name: '' }].flatMap(({ id: staffId, name }) => {
		const share = counted.find((one) => one.staffId === staffId);
		return share ? [{ ...share, name }] : [];
	});
}

/** What is missing before the notice, or the version on its way, may go to review. */
async function lacksOf(
	notice: consultations.ConsultationView,
	revision: consultations.Revision | undefined
): Promise<string[]> {
	const unlinked = await drafts.lacksLineage(revision?.toVersionId ?? notice.draftVersionId);
	return [...consultations.mayNotSubmit(notice), ...unlinked];
}

async function shorteningOf(notice: consultations.ConsultationView): Promise<ShorteningState | null> {
	const { days, documentType, shorteningApproverId, secondApproverId } = notice;
	const { needsReason, needsSecondApproval } = statute.shortness(
		{ days, documentType },
		await organisation.ruleProfile()
	);
	if (!needsReason) return null;
	const ids = [shorteningApproverId, secondApproverId].filter((id) => id !== null);
	const names = await identity.staffNames(ids);
	return { approvers: ids.map((id) => names.get(id) ?? ''), needed: needsSecondApproval ? 2 : 1 };
}
