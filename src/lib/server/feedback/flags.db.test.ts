import { beforeAll, expect, test } from 'vitest';
import * as feedback from '#server/feedback';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { makeConsultation } from '../../../../tests/support/consultation.ts';
import { makeOffice, type Crew, type Office } from '../../../../tests/support/factories.ts';
import { accept, at, handIn, proofread, say } from '../../../../tests/support/scenario.ts';

let unit: Crew;
let office: Office;
let id: string;

beforeAll(async () => {
	at('2026-02-27T09:00');
	await organisation.seed();
	const government = await makeOffice();
	unit = government.departments[0];
	office = government.office;
	const made = await makeConsultation({ unit, publisher: office.publisher, opensOn: '2026-03-02' });
	id = made.id;
	at('2026-03-05T10:00');
	const said = ['二十八万够不够管线迁移？', '一层住户能不能少出钱？', '这个办法什么时候开始？'];
	const ids: string[] = [];
	for (const [i, text] of said.entries()) ids.push((await say(id, { text, clauseId: made.clauseIds[i]! })).id);
	await accept(unit.clerk, id, ids);
	at('2026-04-02T09:00');
	const reasons = [
		'感谢您的宝贵意见，我们将认真研究。',
		'一层住户本来就不分摊费用，见办法。',
		'一层住户本来就不分摊费用，见办法。'
	];
	for (const [i, reason] of reasons.entries())
		await feedback.decide(unit.clerk, id, {
			...{ opinionIds: [ids[i]!], kind: 'explained', reason, changedClause: '', changedText: '' }
		});
});

test('flags block nobody; each signature that goes on is written down with the flag and the outcome', async () => {
	const releaseId = await handIn(unit, id, { narrative: '共收到意见三条，已逐条研究。', nextStep: '修改后送审' });
	const row = (await feedback.latest(id))!;
	const overridden = async () =>
		(await journal.listOf(row.id)).filter(({ action }) => action === 'feedback.flagOverridden');
	const flags = await feedback.flagsIn(id, await feedback.contentOf(id));
	expect(flags).toEqual([
		{ kind: 'emptyReason', rows: [1], used: 1 },
		{ kind: 'sameReason', rows: [2, 3], used: 2 }
	]);
	expect((await overridden()).map(({ actorId, facts }) => [actorId, facts.flag, facts.step])).toEqual([
		[unit.drafter.id, 'emptyReason', 'drafting'],
		[unit.drafter.id, 'sameReason', 'drafting']
	]);
	expect((await overridden())[1]!.facts).toMatchObject({ used: 2, edition: 1, outcomes: ['explained', 'explained'] });
	expect((await overridden())[0]!.facts.opinions).toEqual([expect.stringMatching(/^\d{7}-0001$/)]);

	await feedback.sign(unit.firstReviewer, releaseId, proofread);
	await publication.signSecrecyReview(unit.firstReviewer, releaseId);
	await feedback.sign(unit.secondReviewer, releaseId, proofread);
	await feedback.publish(office.publisher, id, proofread);
	expect((await overridden()).map(({ actorId, facts }) => [actorId, facts.step])).toEqual([
		...[unit.drafter.id, unit.drafter.id].map((who) => [who, 'drafting']),
		...[unit.firstReviewer.id, unit.firstReviewer.id].map((who) => [who, 'firstReview']),
		...[unit.secondReviewer.id, unit.secondReviewer.id].map((who) => [who, 'secondReview']),
		...[office.publisher.id, office.publisher.id].map((who) => [who, 'finalReview'])
	]);
});
