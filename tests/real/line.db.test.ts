/** The main line on real input: a law of 120 articles and 1,416 messages of citizens, moderated, answered, published. */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import * as clock from '#server/clock';
import * as feedback from '#server/feedback';
import * as journal from '#server/journal';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { mask, scrubPatterns } from '#server/text';
import { makeConsultation, proofread, reviewedBy, type MadeConsultation } from '../support/consultation.ts';
import { makeOffice, type Crew, type Office } from '../support/factories.ts';

const law = '../shared/data/laws-md/立法法(2023-03-13).md';
const messages = '../shared/data/zhengwu-messages/messages_with_votes.csv';
const present = existsSync(law) && existsSync(messages);

const at = (iso: string) => clock.standAt(new Date(`${iso}+08:00`));
const base = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;

describe.skipIf(!present)('the main line on real input', () => {
	let office: Office;
	let unit: Crew;
	let made: MadeConsultation;

	beforeAll(async () => {
		at('2026-03-02T08:00:00');
		await organisation.seed();
		const government = await makeOffice();
		office = government.office;
		unit = government.departments[0];
		const text = readFileSync(law, 'utf8');
		made = await makeConsultation({ unit, publisher: office.publisher, opensOn: '2026-03-02', text });
	});

	test('the law has its 120 articles as clauses', () => {
		expect(made.clauseIds).toHaveLength(120);
	});

	test('1,416 messages are entered, moderated, answered and published', { timeout: 300_000 }, async () => {
		at('2026-03-20T10:00:00');
		const file = { name: 'messages.csv', bytes: readFileSync(messages) };
		const entered = await opinions.importPaper(unit.clerk, made.id, file, { channel: 'email' });
		expect(entered.accepted + entered.duplicates + entered.rejected.length).toBe(1416);

		at('2026-04-02T09:00:00');
		const all = await opinions.listForDesk(made.id, { limit: 2000 });
		expect(all).toHaveLength(entered.accepted);
		const opinionIds = all.map(({ id }) => id);
		const first = await opinions.moderate(unit.clerk, made.id, { ...base, opinionIds, decision: 'accept' });
		for (const { id, code } of first.skipped) {
			expect(code).toBe('opinions_maskFirst');
			const { text } = all.find((one) => one.id === id)!;
			const publicText = mask(text, scrubPatterns(text));
			await opinions.moderate(unit.clerk, made.id, { ...base, opinionIds: [id], decision: 'accept', publicText });
		}
		const complaints = opinionIds.slice(0, 100);
		const toHotline = { ...base, opinionIds: complaints, decision: 'redirect', target: 'hotline12345' } as const;
		await opinions.moderate(unit.clerk, made.id, toHotline);

		const outcome = { changedClause: '', changedText: '', reason: '所提事项由主管部门按职责办理，本法不作具体规定。' };
		await feedback.decide(unit.clerk, made.id, { ...outcome, opinionIds: opinionIds.slice(100), kind: 'explained' });
		await feedback.begin(unit.drafter, made.id, {
			narrative: '征求意见期间收到的来信已全部登记、审核并逐条研究。',
			nextStep: '修改后送合法性审查。'
		});
		const release = (await publication.latestOf('feedback', made.id))!;
		await publication.classify(unit.drafter, release.id, 'proactive');
		await feedback.submitForReview(unit.drafter, made.id, proofread);
		await reviewedBy(unit, release.id);
		at('2026-04-20T09:00:00');
		await feedback.publish(office.publisher, made.id, proofread);

		const [edition] = await feedback.listPublished(made.id);
		const { said, decided } = edition!.content;
		expect(said.received).toBe(entered.accepted);
		expect(said.byState).toMatchObject({ pending: 0, redirected: 100, valid: entered.accepted - 100 });
		expect(feedback.totalsOf(decided.rows)).toEqual(decided.totals);
		expect(Object.values(decided.totals).reduce((a, b) => a + b, 0)).toBe(said.byState.valid);
		const shown = JSON.stringify(edition!.content);
		expect(shown).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
		expect(await journal.verify()).toMatchObject({ ok: true, firstBroken: null });
	});
});
