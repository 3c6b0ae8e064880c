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
	'messages_cancelled'
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
