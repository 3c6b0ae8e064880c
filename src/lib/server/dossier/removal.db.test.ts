/** An item leaves the catalogue: what runs for it ends with the public reason, and what was said is still answered (4.1). */
import { beforeAll, expect, test } from 'vitest';
import * as catalogue from '#server/catalogue';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as dossier from '#server/dossier';
import * as feedback from '#server/feedback';
import * as jobs from '#server/jobs';
import * as journal from '#server/journal';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { papers, passReviews, publishCatalogue, row } from '../../../../tests/support/catalogues.ts';
import { draftConsultation, proofread, reviewedBy } from '../../../../tests/support/consultation.ts';
import { makeOffice, type Crew, type Office } from '../../../../tests/support/factories.ts';

const at = (iso: string) => clock.standAt(new Date(`${iso}+08:00`));
const reason = '上级资金安排调整，今年不再实施这一事项。';

let office: Office;
let justice: Crew;
let unit: Crew;
let catalogueId: string;
let itemIds: string[];

beforeAll(async () => {
	at('2026-02-20T09:00:00');
	await organisation.seed();
	const made = await makeOffice();
	[office, justice, unit] = [made.office, made.justice, made.departments[0]];
	const head = { year: 2026, title: '2026年重大行政决策事项目录', organ: '云汐区人民政府' };
	const created = await catalogue.createCatalogue(justice.drafter, head);
	catalogueId = created.catalogue.id;
	itemIds = [];
	for (const seq of [1, 2])
		itemIds.push((await catalogue.addEntry(justice.drafter, created.version.id, row(seq, unit.unit.id))).itemId);
	await catalogue.setPapers(justice.drafter, created.version.id, papers);
	await publishCatalogue(justice, office, created.version.id);
});

async function consult(itemId: string, opensOn: string) {
	const made = await draftConsultation(unit, { itemId, opensOn });
	await consultations.submitForReview(unit.drafter, made.id, proofread);
	await reviewedBy(unit, made.releaseId);
	return made.id;
}
const phaseOf = async (id: string) => (await consultations.find(id)).phase;

test('running consultations of the removed item are cancelled in the same act; others go on', async () => {
	at('2026-03-02T08:00:00');
	const [open, upcoming, waiting, other] = [
		await consult(itemIds[0]!, '2026-03-02'),
		await consult(itemIds[0]!, '2026-05-04'),
		await consult(itemIds[0]!, '2026-05-04'),
		await consult(itemIds[1]!, '2026-03-02')
	];
	for (const id of [open, upcoming, other]) await consultations.publish(office.publisher, id, proofread);
	at('2026-03-10T10:00:00');
	const letter = {
		channel: 'letter',
		receivedOn: '2026-03-08',
		clauseNo: '',
		stance: 'oppose',
		text: '一楼采光受影响'
	} as const;
	const who = { submitterType: 'person', name: '', phone: '', ageBand: '', forMinor: false } as const;
	await opinions.enterOnBehalf(unit.clerk, open, { ...letter, ...who });

	const next = await catalogue.beginAdjustment(justice.drafter, catalogueId);
	const removal = { kind: 'remove', itemId: itemIds[0]!, reasonPublic: reason } as const;
	const adjustment = await catalogue.adjust(justice.drafter, next.id, removal);
	expect((await dossier.endedBy([adjustment])).map(({ id }) => id)).toEqual([open, upcoming]);
	await catalogue.setPapers(justice.drafter, next.id, papers);
	const release = (await publication.latestOf('catalogue', next.id))!;
	await publication.classify(justice.drafter, release.id, 'proactive');
	await catalogue.submitForReview(justice.drafter, next.id, proofread);
	await passReviews(justice, release.id);
	await expect(dossier.publishCatalogue(justice.secondReviewer, next.id, proofread)).rejects.toThrow();
	expect(await phaseOf(open)).toBe('open');
	await dossier.publishCatalogue(office.publisher, next.id, proofread);

	expect([await phaseOf(open), await phaseOf(upcoming), await phaseOf(other)]).toEqual([
		'cancelled',
		'cancelled',
		'open'
	]);
	expect((await consultations.find(open)).activity.cancelReason).toBe(reason);
	expect((await journal.listOf(open)).at(-1)).toMatchObject({
		action: 'consultation.cancelled',
		actorId: office.publisher.id
	});
	// What still waited for its publication is not published any more.
	await expect(consultations.publish(office.publisher, waiting, proofread)).rejects.toMatchObject({
		codes: ['consultations_itemRemoved']
	});

	// Nobody had spoken: nothing to report. Somebody had: it is answered.
	await jobs.runOnce();
	expect(await feedback.latest(upcoming)).toBeUndefined();
	const [one] = await opinions.idsInQueue(open, {});
	const nothing = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;
	await opinions.moderate(unit.clerk, open, { ...nothing, opinionIds: [one!], decision: 'accept' });
	const answer = { kind: 'explained', reason: '事项已经调出目录，不再实施，您的意见转给主管部门。' } as const;
	await feedback.decide(unit.clerk, open, { ...answer, opinionIds: [one!], changedClause: '', changedText: '' });
	expect(await feedback.missing(open)).toMatchObject({ pending: [], undecided: [] });
});
