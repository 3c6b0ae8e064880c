/** Documents on their way through the three reviews, as far as they wait for this person. */
import { holds, holdsIn, holdsInOffice, type StaffActor } from '#server/actor';
import * as consultations from '#server/consultations';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import type { Task, TaskKind } from './agenda.ts';
import type { Clockwork } from './due.ts';
import { catalogueYears, noticesOf, unitNames } from './queries.ts';

const notMine = ['publication_notYourStep', 'publication_samePerson'];

export async function reviewTasks(actor: StaffActor, due: Clockwork): Promise<Task[]> {
	if (!holds(actor, 'drafter', 'firstReviewer', 'secondReviewer', 'publisher')) return [];
	const { unitId } = actor;
	const inOffice = holdsInOffice(actor, 'publisher');
	const states = ['drafting', 'firstReview', 'secondReview', 'finalReview'] as const;
	const releases = await publication.listInStates([...states], inOffice ? undefined : unitId);
	const waiting: { release: publication.Release; kind: TaskKind }[] = [];
	for (const release of releases) {
		const kind = await waitsFor(actor, release);
		if (kind) waiting.push({ release, kind });
	}
	const ids = (kind: publication.SubjectKind) =>
		waiting.filter(({ release }) => release.subjectKind === kind).map(({ release }) => release.subjectId);
	const notices = await noticesOf([...ids('consultation'), ...ids('feedback')]);
	const years = await catalogueYears(ids('catalogue'));
	const names = await unitNames();
	return waiting.map(({ release, kind }) => ({
		kind,
		id: kind === 'drafting' || kind === 'returned' ? release.subjectId : release.id,
		subject: release.subjectKind,
		title: release.title,
		unit: names.get(release.unitId) ?? '',
		step: publication.stepOf(release),
		count: null,
		own: 0,
		due: dueOf(release, due, notices, years)
	}));
}

async function waitsFor(actor: StaffActor, release: publication.Release): Promise<TaskKind | null> {
	if (release.state === 'drafting') {
		if (!holdsIn(actor, release.unitId, 'drafter')) return null;
		return release.round > 1 ? 'returned' : 'drafting';
	}
	const signed = await publication.signatures(release);
	if (!publication.mayNotSign(actor, release, signed).some((code) => notMine.includes(code))) return 'sign';
	if (await asksForShortening(actor, release, signed)) return 'shortening';
	const unsigned = release.state === 'finalReview' && !release.secrecyReviewedAt;
	return unsigned && publication.mayNotReviewSecrecy(actor, release, signed).length === 0 ? 'secrecy' : null;
}

async function asksForShortening(
	actor: StaffActor,
	release: publication.Release,
	signed: readonly publication.ReviewStep[]
): Promise<boolean> {
	if (release.subjectKind !== 'consultation' || !holdsInOffice(actor, 'publisher')) return false;
	const notice = await consultations.find(release.subjectId);
	const askedBy = signed.find(({ step }) => step === 'draft')?.staffId ?? '';
	const profile = await organisation.ruleProfile();
	return consultations.mayNotApproveShortening(actor, notice, askedBy, profile).length === 0;
}

function dueOf(
	release: publication.Release,
	due: Clockwork,
	notices: Awaited<ReturnType<typeof noticesOf>>,
	years: ReadonlyMap<string, { year: number; no: number }>
): Task['due'] {
	if (release.subjectKind === 'catalogue') {
		const version = years.get(release.subjectId);
		return version?.no === 1 ? due.catalogue(version.year) : null;
	}
	const notice = notices.get(release.subjectId);
	if (!notice) return null;
	// The day is kept by the first edition; a later one adds to what has been answered in time.
	if (release.subjectKind === 'feedback') return release.editionNo > 1 ? null : due.feedback(notice);
	// A first day that is past sets no deadline: the period then begins on the day of publication.
	return notice.opensOn >= due.today ? due.by(notice.opensOn) : null;
}
