/**
 * Notices that ministries really published: everything that their sentences say has a field of its own. What stands where
 * is told by hand below; the texts themselves stay outside the repository.
 */
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as organisation from '#server/organisation';
import { NoticeForm, type NoticeInput } from '#lib/consultations/forms.ts';
import { draftConsultation, noticeInput } from '../../../../tests/support/consultation.ts';
import { makeCrew, type Crew } from '../../../../tests/support/factories.ts';

const file = new URL('../../../../../shared/data/consultation-notices/notice_bodies.json', import.meta.url);
type Real = { agency: string; title: string | null; body: string };

/** The kinds of sentence that notices are made of, and the words in them that must find a place. */
const kinds: Record<string, RegExp> = {
	title: /《[^》]+》/g,
	website: /(?:https?:\/\/)?www\.[\w.]+/g,
	email: /[\w.]+@[\w.]+\w/g,
	phone: /(?<=电话[：:])[\d-]+/g,
	fax: /(?<=传真[：:])[\d-]+/g,
	postcode: /(?<=(?:邮编|邮政编码)[：:])\d{6}/g,
	address: /北京市\S+?号/g,
	mark: /(?<=注明“)[^”]+/g,
	day: /\d{4}年\d{1,2}月\d{1,2}日/g
};
const found = ({ title, body }: Real): [kind: string, words: string][] =>
	Object.entries(kinds).flatMap(([kind, pattern]) =>
		[...`${title ?? ''}\n${body}`.matchAll(pattern)].map(([words]): [string, string] => [kind, words])
	);
const iso = (day: string) => day.replace(/(\d+)年(\d+)月(\d+)日/, (_, y, m, d) => `${y}-${pad(m)}-${pad(d)}`);
const pad = (text: string) => text.padStart(2, '0');

/** What a drafter types for each, taken out of the text by the shape of its sentences; `null` where it says nothing. */
function retyped(real: Real): Partial<NoticeInput> {
	const all = (kind: string) => found(real).flatMap(([one, words]) => (one === kind ? [words] : []));
	const lines = real.body.split('\n');
	const background = lines.filter((line) => /公开征求意见。$/.test(line)).join('\n');
	const onlinePath = /(?:，|,)(?:进入|在)(.+?)(?:，|,)?(?:提出意见|提出意见建议)/.exec(real.body)?.[1];
	const recipient = /号[\s，]*([^\s，（(]*?)(?:收|（邮|\(邮)/.exec(real.body)?.[1]?.trim();
	const [mark] = all('mark');
	const marks = { ...(mark && { mark }) };
	const signed = new RegExp(`^${real.agency}(\\d{4}年\\d{1,2}月\\d{1,2}日)$`, 'm').exec(real.body)?.[1];
	return {
		...(background && { basisText: background }),
		...(signed && { signOffUnit: real.agency, signedOn: iso(signed) }),
		channels: [
			...all('website').map((address) => ({ channel: 'online' as const, address, remark: onlinePath })),
			...all('email').map((address) => ({ channel: 'email' as const, address, ...marks })),
			...all('address').map((address, at) => ({
				channel: 'letter' as const,
				address,
				recipient,
				postcode: all('postcode')[at],
				...marks
			})),
			...all('phone').map((address) => ({ channel: 'phone' as const, address })),
			...all('fax').map((address) => ({ channel: 'fax' as const, address }))
		]
	};
}

/** First day, last day, sign-off; ways; marked, with a recipient; by hand, from reading the five. */
const expected: Record<
	string,
	{
		ways: string[];
		marked: number;
		recipient: boolean;
		postcode: boolean;
		signed: boolean;
		last: string | null;
		opens: string | null;
	}
> = {
	交通运输部: {
		ways: ['online', 'email', 'letter'],
		marked: 2,
		recipient: true,
		postcode: true,
		signed: true,
		last: '2026-09-24',
		opens: null
	},
	司法部: {
		ways: ['online', 'email'],
		marked: 0,
		recipient: false,
		postcode: false,
		signed: false,
		last: '2026-09-24',
		opens: '2026-09-17'
	},
	教育部: {
		ways: ['email', 'letter'],
		marked: 2,
		recipient: true,
		postcode: true,
		signed: false,
		last: null,
		opens: null
	},
	市场监管总局: {
		ways: ['online', 'email', 'letter'],
		marked: 2,
		recipient: true,
		postcode: true,
		signed: false,
		last: null,
		opens: null
	},
	工业和信息化部: {
		ways: ['letter', 'phone', 'fax'],
		marked: 1,
		recipient: true,
		postcode: true,
		signed: false,
		last: '2026-10-14',
		opens: null
	}
};

describe.skipIf(!existsSync(file))('five real notices', () => {
	const real = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Real[]) : [];
	let unit: Crew;

	beforeAll(async () => {
		clock.standAt(new Date('2026-08-03T09:00:00+08:00'));
		await organisation.seed();
		unit = await makeCrew();
	});

	test('are the five that were read', () => {
		expect(real.map(({ agency }) => agency)).toEqual(Object.keys(expected));
	});

	test.each(real.map((one) => [one.agency, one] as const))('%s', async (agency, one) => {
		const wanted = expected[agency]!;
		const typed = retyped(one);
		const ways = typed.channels!;
		expect(ways.map(({ channel }) => channel)).toEqual(wanted.ways);
		expect(ways.filter(({ mark }) => mark)).toHaveLength(wanted.marked);
		const letters = ways.filter(({ channel }) => channel === 'letter');
		expect(letters.every(({ recipient }) => !!recipient)).toBe(wanted.recipient || letters.length === 0);
		expect(letters.every(({ postcode }) => /^\d{6}$/.test(postcode ?? ''))).toBe(
			wanted.postcode || letters.length === 0
		);
		// How to get to the form from the front page.
		expect(ways.every(({ channel, remark }) => channel !== 'online' || !!remark)).toBe(true);
		expect(!!typed.signOffUnit).toBe(wanted.signed);

		// A real notice that names its last day names it as it is: chosen where the minimum is met, else with a reason.
		const opensOn = wanted.opens ?? '2026-08-10';
		const reason = '国家部委原公告的期限照录，用于核对公告的各项内容都有位置可放。';
		const short = wanted.opens !== null;
		const input = v.parse(NoticeForm, {
			...noticeInput({ opensOn, days: short ? 7 : 30, shorteningReason: short ? reason : '' }),
			...typed,
			title: one.title ?? `关于${kinds.title!.exec(one.body)?.[0] ?? '草案'}公开征求意见的公告`,
			...(wanted.last && !short && { endsOn: wanted.last })
		});
		kinds.title!.lastIndex = 0;
		const { id } = await draftConsultation(unit, input);
		const notice = await consultations.find(id);
		if (wanted.last) expect(notice.lastDay).toBe(wanted.last);

		// Every word that a sentence of a known kind carries is found again in what would be published.
		const content = await consultations.noticeContentOf(id);
		const said = JSON.stringify({ ...content, draft: null });
		for (const [kind, words] of found(one)) {
			const sought = kind === 'day' ? iso(words) : words;
			expect([kind, sought, said.includes(JSON.stringify(sought).slice(1, -1))]).toEqual([kind, sought, true]);
		}
		expect(content.signOff).toEqual(
			wanted.signed ? { unit: agency, on: typed.signedOn } : { unit: unit.unit.name, on: null }
		);
	});
});
