import { beforeAll, expect, test } from 'vitest';
import * as clock from '#server/clock';
import * as feedback from '#server/feedback';
import * as organisation from '#server/organisation';
import type { StaffActor } from '#server/actor';
import { makeConsultation } from '../../../../tests/support/consultation.ts';
import { makeOffice, makeResident, type Crew, type Office } from '../../../../tests/support/factories.ts';
import { moderation, opinionInput } from '../../../../tests/permissions/scene.ts';
import * as opinions from './index.ts';

let unit: Crew;
let office: Office;
let id: string;
let hash: string;

beforeAll(async () => {
	clock.standAt(new Date('2026-03-02T09:00:00+08:00'));
	await organisation.seed();
	const made = await makeOffice();
	[unit] = made.departments;
	office = made.office;
	({ id } = await makeConsultation({ unit, publisher: office.publisher, opensOn: '2026-03-02' }));
	hash = (await organisation.privacyNotice()).hash;
});

const say = async (text: string) => {
	const resident = await makeResident();
	const receipt = await opinions.submit(resident, id, opinionInput(text, hash));
	return { resident, ...receipt };
};

test('a word is found however it is written, and nothing else is', () => {
	const held = (text: string) => organisation.heldBy(['内幕交易', 'VX加我'], text);
	for (const text of ['有内幕交易', '内 幕　交·易', '内\n幕—交\u200b易', '内，幕。交！易']) {
		expect(held(text), text).toEqual(['内幕交易']);
	}
	expect(held('请ｖｘ 加我')).toEqual(['VX加我']);
	expect(held('内部交易')).toEqual([]);
	expect(organisation.heldBy([], '内幕交易')).toEqual([]);
});

test('a list is read by lines and signs, each word once; one letter is no word', async () => {
	expect(organisation.readHoldWords('内幕\n 内 幕 \n\n加我，兼职、ＶＸ号')).toEqual(['内幕', '加我', '兼职', 'ＶＸ号']);
	expect(organisation.readHoldWords('  ')).toEqual([]);
	expect(() => organisation.readHoldWords('好')).toThrow('organisation_wordShort');
	expect(() => organisation.readHoldWords('一。')).toThrow('organisation_wordShort');
	expect(() => organisation.readHoldWords('长'.repeat(41))).toThrow('organisation_wordLong');
	const crowd = Array.from({ length: 1001 }, (_, at) => `词语${at}`).join('\n');
	expect(() => organisation.readHoldWords(crowd)).toThrow('organisation_wordsMany');
	await expect(organisation.saveHoldWords(unit.clerk as StaffActor, '内幕')).rejects.toThrow('settings_only');
});

test('a word holds an opinion for a person: received, told, accepted alone, refused by nothing', async () => {
	const before = await say('招标有内幕，请公开。');
	const trial = await opinions.tryHoldWords(office.publisher, ['内幕', '没有的词']);
	expect(trial).toEqual({ all: 1, held: 1, byWord: [{ word: '内幕', count: 1 }] });
	await organisation.saveHoldWords(office.publisher, '内幕\n兼职');
	const held = await say('听说招标有内 幕，还有人发兼 职广告。');
	const plain = await say('楼道太窄，担架进不来。');
	const [view] = await feedback.listOwn(held.resident);
	expect(view).toMatchObject({ state: 'pending', held: true });
	expect((await feedback.listOwn(plain.resident))[0]).toMatchObject({ held: false });
	const { rows } = await opinions.listQueue(id, { state: 'pending' });
	expect(rows.map(({ heldWords }) => heldWords)).toEqual([null, ['内幕', '兼职'], null]);
	const all = await opinions.moderate(unit.clerk, id, moderation([before.id, held.id, plain.id]));
	expect(all.done).toEqual([before.id, plain.id]);
	expect(all.skipped).toEqual([{ id: held.id, code: 'opinions_heldOneByOne' }]);
	expect((await opinions.moderate(unit.clerk, id, moderation([held.id]))).done).toEqual([held.id]);
});

test('paper is held as well, and another process sees a new list at once', async () => {
	await organisation.saveHoldWords(office.publisher, '加微信');
	const table = '姓名,意见内容,收到日期\n刘秀英,加 微 信聊,2026-03-02\n陈阿根,加装电梯要尽快,2026-03-02\n';
	const file = { name: 'a.csv', bytes: new TextEncoder().encode(table) };
	await opinions.importPaper(unit.clerk, id, file, { channel: 'letter' });
	const { rows } = await opinions.listQueue(id, { state: 'pending' });
	expect(rows.map(({ heldWords }) => heldWords)).toEqual([['加微信'], null]);
	expect(await organisation.listChanges('words')).toHaveLength(2);
});
