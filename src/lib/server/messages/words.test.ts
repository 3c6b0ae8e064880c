/** One message of a telephone holds 70 characters; with more it is cut in two and costs twice. */
import { expect, test } from 'vitest';
import { textOf } from './words.ts';

const one = { site: '问计', no: '2026018-0042', count: 1, until: '2026-05-18', day: '2026-05-18', edition: 2 };

test.each([
	'messages_rejected',
	'messages_redirected',
	'messages_duplicate',
	'messages_accepted',
	'messages_appealUpheld',
	'messages_appealGranted',
	'messages_outcome',
	'messages_correction',
	'messages_extended',
	'messages_cancelled',
	'messages_surveyCorrected',
	'messages_surveyExtended',
	'messages_surveyCancelled'
])('%s names the site and the opinion, in 70 characters', (template) => {
	const text = textOf(template, { ...one, outcomes: 'partiallyAdopted:1' });
	expect([...text].length).toBeLessThanOrEqual(70);
	expect(text).toMatch(/^【问计】.*2026018-0042/);
	expect(text).not.toMatch(/[{}]|undefined/);
	expect(textOf(template, { ...one, outcomes: 'partiallyAdopted:1' }, 'en')).not.toMatch(/[{}]|undefined|[一-龥]{3}/);
});

test('several opinions are counted, several outcomes named', () => {
	const facts = { ...one, count: 3, outcomes: 'adopted:2 notAdopted:1' };
	expect(textOf('messages_rejected', facts)).toContain('意见 2026018-0042 等 3 条 未予公开');
	const all = textOf('messages_outcomes', facts);
	expect(all).toContain('您的 3 条意见有答复了：采纳 2 条、不予采纳 1 条');
	expect([...all].length).toBeLessThanOrEqual(70);
});

test('who wrote in a questionnaire is told so, and is sent to no look-up code', () => {
	const text = textOf('messages_outcome', { ...one, survey: 1, outcomes: 'partiallyAdopted:1' });
	expect(text).toBe('【问计】您的意见 2026018-0042（问卷里的） 有答复了：部分采纳。理由见“我的意见”。');
	for (const template of ['messages_rejected', 'messages_redirected', 'messages_appealUpheld', 'messages_outcomes']) {
		const said = textOf(template, {
			...one,
			count: template === 'messages_outcomes' ? 12 : 1,
			survey: 1,
			outcomes: 'adopted:7 partiallyAdopted:5'
		});
		expect(said).not.toContain('查询码');
		expect([...said].length).toBeLessThanOrEqual(70);
	}
	const corrected = textOf('messages_surveyCorrected', { ...one, no: '2026018D00042', changeable: 1 });
	expect(corrected).toContain('照样有效，截止前可以改，不用重答。');
	expect([...corrected].length).toBeLessThanOrEqual(70);
});
