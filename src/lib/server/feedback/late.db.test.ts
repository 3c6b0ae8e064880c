/** A letter posted in time comes whenever it comes: to a zero report, into a review, after the feedback is out (4.2). */
import { beforeAll, expect, test } from 'vitest';
import * as clock from '#server/clock';
import * as feedback from '#server/feedback';
import * as jobs from '#server/jobs';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { makeOffice } from '../../../../tests/support/factories.ts';
import { makeConsultation, proofread, reviewedBy } from '../../../../tests/support/consultation.ts';

const at = (iso: string) => clock.standAt(new Date(`${iso}+08:00`));
let made: Awaited<ReturnType<typeof makeOffice>>;
let unit: (typeof made)['departments'][0];
let id: string;

const letter = (text: string, receivedOn = '2026-03-31') =>
	feedback.enterOnBehalf(unit.clerk, id, {
		...{ channel: 'letter', receivedOn, clauseNo: '', stance: 'oppose', text },
		...{ submitterType: 'person', name: '陈阿根', phone: '', ageBand: '', forMinor: false }
	});
const release = async () => (await publication.latestOf('feedback', id))!;

async function answer(opinionId: string) {
	const nothing = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;
	await opinions.moderate(unit.clerk, id, { ...nothing, opinionIds: [opinionId], decision: 'accept' });
	const reason = '采光影响由业主协商并可申请调解，不在本办法补贴范围。';
	const answered = { kind: 'explained', reason, changedClause: '', changedText: '' } as const;
	await feedback.decide(unit.clerk, id, { ...answered, opinionIds: [opinionId] });
}

async function publish() {
	await feedback.submitForReview(unit.drafter, id, proofread);
	await reviewedBy(unit, (await release()).id);
	return feedback.publish(made.office.publisher, id, proofread);
}

beforeAll(async () => {
	at('2026-03-02T08:00:00');
	await organisation.seed();
	made = await makeOffice();
	unit = made.departments[0];
	({ id } = await makeConsultation({ unit, publisher: made.office.publisher, opensOn: '2026-03-02' }));
	at('2026-04-02T00:10:00');
	await jobs.runOnce();
});

test('the zero report in review restarts, its signatures are void, and its words have to be other words', async () => {
	at('2026-04-03T09:00:00');
	await publication.classify(unit.drafter, (await release()).id, 'proactive');
	await feedback.submitForReview(unit.drafter, id, proofread);
	await reviewedBy(unit, (await release()).id);
	expect((await release()).state).toBe('finalReview');
	const { id: late } = await letter('一楼采光受影响，总得有个说法。');
	expect(await release()).toMatchObject({ state: 'drafting', round: 2, secrecyReviewedAt: null });
	await expect(feedback.publish(made.office.publisher, id, proofread)).rejects.toThrow();
	await answer(late);
	await expect(feedback.submitForReview(unit.drafter, id, proofread)).rejects.toMatchObject({
		codes: ['feedback_notZero']
	});
	await feedback.saveText(unit.drafter, id, {
		narrative: '收到来信一件，说的是一楼采光。',
		nextStep: '送合法性审查。'
	});
	const edition = await publish();
	expect(edition.content).toMatchObject({ zero: false, decided: { totals: { explained: 1 } } });
});

test('after the feedback is out, a further edition with a note; twice the same letter begins only one', async () => {
	at('2026-04-20T09:00:00');
	await expect(letter('这封寄得太晚。', '2026-04-10')).rejects.toMatchObject({ codes: ['opinions_outsidePeriod'] });
	expect((await release()).state).toBe('published');
	const { id: late } = await letter('寄出得早，邮局耽搁了。');
	expect(await release()).toMatchObject({
		state: 'drafting',
		editionNo: 2,
		note: '采纳情况公布以后，收到 2026-03-31 按时寄出的来信，补充公布其采纳情况。'
	});
	expect((await letter('寄出得早，邮局耽搁了。')).repeated).toBe(true);
	await publication.classify(unit.drafter, (await release()).id, 'proactive');
	// What is published stands until the next edition is out.
	expect((await feedback.listPublished(id)).map(({ no }) => no)).toEqual([1]);
	await answer(late);
	const edition = await publish();
	expect(edition).toMatchObject({ no: 2, content: { decided: { totals: { explained: 2 } } } });
});

test('without what must follow, a letter is not taken once the feedback is out', async () => {
	const input = {
		channel: 'letter',
		receivedOn: '2026-03-31',
		clauseNo: '',
		stance: 'oppose',
		text: '又一封'
	} as const;
	const who = { submitterType: 'person', name: '', phone: '', ageBand: '', forMinor: false } as const;
	await expect(opinions.enterOnBehalf(unit.clerk, id, { ...input, ...who })).rejects.toMatchObject({
		codes: ['opinions_feedbackOut']
	});
});
