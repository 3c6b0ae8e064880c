/** What clerks do with opinions at the desk: lists, masks, files, names, and letters without one. */
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ResidentActor } from '#server/actor';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import * as feedback from '#server/feedback';
import * as journal from '#server/journal';
import * as minors from '#server/minors';
import * as organisation from '#server/organisation';
import { makeOffice, makeResident } from '../../../../tests/support/factories.ts';
import { makeConsultation } from '../../../../tests/support/consultation.ts';
import * as opinions from './index.ts';

const at = (iso: string) => clock.standAt(new Date(`${iso}+08:00`));
const nothing = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;

let made: Awaited<ReturnType<typeof makeOffice>>;
let id: string;
let clauseIds: string[];
let consent: string;
let residents: ResidentActor[];

const say = async (who: number, text: string, clauseId = '', file?: attachments.UploadedFile) => {
	const about = { clauseId, stance: 'suggest', text, name: '周晓岚', submitterType: 'person' } as const;
	const how = { showName: false, forMinor: false, ageBand: '', consent, minorConsent: false } as const;
	return (await opinions.submit(residents[who]!, id, { ...about, ...how }, file ? [file] : [])).id;
};
const letter = (more: Partial<Parameters<typeof opinions.enterOnBehalf>[2]> = {}) => {
	const about = { channel: 'letter', receivedOn: '2026-03-08', clauseNo: '', stance: 'oppose' } as const;
	const who = { submitterType: 'person', name: '', phone: '', ageBand: '', forMinor: false } as const;
	return opinions.enterOnBehalf(clerk(), id, { ...about, text: '一楼采光受影响', ...who, ...more });
};
const clerk = () => made.departments[0].clerk;

beforeAll(async () => {
	at('2026-03-02T08:00:00');
	await organisation.seed();
	made = await makeOffice();
	consent = (await organisation.privacyNotice()).hash;
	residents = await Promise.all([makeResident(), makeResident(), makeResident()]);
	const about = { unit: made.departments[0], publisher: made.office.publisher, opensOn: '2026-03-02' };
	({ id, clauseIds } = await makeConsultation(about));
	at('2026-03-10T10:00:00');
});

describe('the queue', () => {
	test('is filtered, paged, counted, and says who said the same', async () => {
		const [, second] = clauseIds;
		for (const who of [0, 1, 2]) await say(who, '电梯装好以后谁来维护', second);
		await say(0, '支持加装电梯');
		await letter({ name: '陈阿根' });
		const page = await opinions.listQueue(id, { clauseKey: second, limit: 2 });
		expect([page.total, page.rows.length, page.rows[0]!.clauseNo]).toEqual([3, 2, '第二条']);
		expect(Object.keys(page.rows[0]!).filter((key) => /cipher|hash|salt|personKey|residentId/i.test(key))).toEqual([]);
		const same = await opinions.countSame(
			id,
			page.rows.map(({ digest }) => digest)
		);
		expect([...same.values()]).toEqual([3]);
		expect((await opinions.listQueue(id, { digest: page.rows[0]!.digest })).total).toBe(3);
		expect((await opinions.listQueue(id, { text: '采光' })).rows.map(({ channel }) => channel)).toEqual(['letter']);
		expect((await opinions.listQueue(id, { text: '0004' })).rows.map(({ serial }) => serial)).toEqual([4]);
		expect((await opinions.listQueue(id, { text: '%' })).total).toBe(5);
		expect(await opinions.idsInQueue(id, { channel: 'online' })).toHaveLength(4);
		expect(await opinions.idOfNumber(id, ' ００５ ')).toBe((await opinions.idsInQueue(id, { channel: 'letter' }))[0]);
	});

	test('is read by the host unit and the office, not by others', async () => {
		const [own, other] = made.departments;
		const may = (actor: Parameters<typeof opinions.mayNotSeeQueue>[0]) =>
			opinions.mayNotSeeQueue(actor, { hostUnitId: own.unit.id });
		expect([own.clerk, own.drafter, made.office.publisher].flatMap(may)).toEqual([]);
		expect([other.clerk, made.justice.drafter, residents[0]!].map(may)).toEqual(Array(3).fill(['handling_notYours']));
	});

	test('accepted opinions stand on the workbench, in groups and with outcomes', async () => {
		const all = await opinions.idsInQueue(id, {});
		await opinions.moderate(clerk(), id, { ...nothing, opinionIds: all, decision: 'accept' });
		const group = await feedback.createGroup(clerk(), id, { title: '维护责任', opinionIds: all.slice(0, 3) });
		expect((await feedback.listGroups(id))[0]).toMatchObject({ size: 3, clauses: [{ no: '第二条', n: 3 }] });
		expect(await feedback.idsOnBench(id, { groupId: group.id })).toEqual(all.slice(0, 3));
		expect((await feedback.listBench(id, { groupId: 'none', outcome: 'undecided' })).total).toBe(2);
		expect((await feedback.listBench(id, { outcome: 'adopted' })).total).toBe(0);
		expect(await feedback.progressOf(id)).toEqual({ valid: 5, decided: 0, ungrouped: 2 });
		expect(await feedback.countUndecided([id])).toEqual(new Map([[id, 5]]));
	});
});

test('a masked copy only masks; the text itself stays', async () => {
	const text = '楼道太窄，请打13800001234找我。';
	const opinion = await say(1, text);
	const accept = (publicText: string) =>
		opinions.moderate(clerk(), id, { ...nothing, opinionIds: [opinion], decision: 'accept', publicText });
	expect((await accept('')).skipped).toEqual([{ id: opinion, code: 'opinions_maskFirst' }]);
	expect((await accept('楼道很宽，请打***找我。')).skipped).toEqual([{ id: opinion, code: 'handling_maskOnly' }]);
	expect((await accept('楼道太窄，请打***找我。')).done).toEqual([opinion]);
	expect(await opinions.find(opinion)).toMatchObject({ text, publicText: '楼道太窄，请打***找我。', state: 'valid' });
});

test('one file of an accepted opinion is shown and hidden again, each with its entry', async () => {
	const picture = { create: { width: 4, height: 4, channels: 3, background: '#123456' } } as const;
	const file = { name: '楼道.png', bytes: await sharp(picture).png().toBuffer() };
	const opinion = await say(2, '楼道是这个样子', '', file);
	const [kept] = await attachments.listOf('opinion', opinion);
	const show = (audience?: 'staff') => opinions.publishAttachment(clerk(), opinion, kept!.id, audience);
	await expect(show()).rejects.toMatchObject({ codes: ['handling_fileNotAccepted'] });
	await opinions.moderate(clerk(), id, { ...nothing, opinionIds: [opinion], decision: 'accept' });
	await show();
	expect((await attachments.find(kept!.id)).audience).toBe('public');
	await show('staff');
	expect((await attachments.find(kept!.id)).audience).toBe('staff');
	const actions = (await journal.listOf(opinion)).map(({ action }) => action);
	expect(actions.slice(-2)).toEqual(['opinion.attachmentPublished', 'opinion.attachmentHidden']);
	const other = await say(0, '别的意见');
	await expect(opinions.publishAttachment(clerk(), other, kept!.id)).rejects.toThrow('not found');
});

test('a look at name and number of whoever wrote online is answered and recorded', async () => {
	const opinion = await say(0, '请给我回个电话');
	const seen = await opinions.viewIdentity(clerk(), opinion);
	expect(seen.name).toBe('周晓岚');
	expect(seen.phone).toMatch(/^1\d{10}$/);
	const [, look] = await journal.listOf(opinion);
	expect(look).toMatchObject({ action: 'opinion.identityViewed', actorId: clerk().id });
	expect(JSON.stringify(look)).not.toContain(seen.phone);
});

test('who speaks for a child is seen under the approval of a second person, by whoever asked', async () => {
	const { clerk: other, drafter, firstReviewer } = { ...made.departments[0], clerk: made.departments[1].clerk };
	const opinion = (await letter({ name: '陈阿根', phone: '13800002222', forMinor: true, text: '孩子放学要绕路' })).id;
	await expect(opinions.viewIdentity(clerk(), opinion)).rejects.toMatchObject({ codes: ['opinions_minorNotApproved'] });
	for (const actor of [other, drafter])
		await expect(opinions.viewIdentity(actor, opinion)).rejects.toMatchObject({ codes: ['opinions_minorIdentity'] });
	const purpose = '要给监护人回电话，说明接送安排。';
	await expect(opinions.askForMinor(other, opinion, purpose)).rejects.toMatchObject({
		codes: ['opinions_minorIdentity']
	});
	const { id: access } = await opinions.askForMinor(clerk(), opinion, purpose);
	await minors.decide(firstReviewer, access, { decision: 'approve', reason: '' });
	expect(await opinions.viewIdentity(clerk(), opinion)).toEqual({ name: '陈阿根', phone: '13800002222' });
	expect((await journal.listOf(access)).map(({ action }) => action)).toEqual(
		['asked', 'approved', 'used'].map((one) => `minorAccess.${one}`)
	);
	await expect(opinions.viewIdentity(made.departments[0].secondReviewer, opinion)).rejects.toMatchObject({
		codes: ['opinions_minorNotApproved']
	});
});

test('letters without a name: two are two, the same form sent twice is one', async () => {
	const first = await letter({ sheet: 'sheet00000001' });
	const again = await letter({ sheet: 'sheet00000001' });
	const other = await letter({ sheet: 'sheet00000002' });
	expect([again.no === first.no, again.repeated, other.no === first.no]).toEqual([true, true, false]);
	const table = {
		name: 'a.csv',
		bytes: new TextEncoder().encode('意见内容,收到日期\n修得太慢,2026-03-05\n修得太慢,2026-03-05\n')
	};
	const enter = () => opinions.importPaper(clerk(), id, table, { channel: 'phone' });
	expect(await enter()).toMatchObject({ accepted: 2, duplicates: 0 });
	expect(await enter()).toMatchObject({ accepted: 0, duplicates: 2 });
});

test('a table waits for its entry behind a token that nobody else can make', async () => {
	const bytes = new TextEncoder().encode('意见内容\n好\n');
	const { token } = await attachments.stageTable({ name: '意见.csv', bytes });
	const found = await attachments.readStagedTable(token);
	expect([found!.name, Buffer.from(found!.bytes).equals(bytes)]).toEqual(['意见.csv', true]);
	expect(await attachments.readStagedTable(`${token}x`)).toBeUndefined();
	expect(attachments.unstage(token)).toBeUndefined();
	at('2026-03-11T10:00:01');
	expect(await attachments.readStagedTable(token)).toBeUndefined();
	at('2026-03-10T10:00:00');
});

test('the empty table is one that the import reads', async () => {
	const table = { name: '意见录入表.xlsx', bytes: await opinions.paperTemplate() };
	expect(await opinions.importPaper(clerk(), id, table, { channel: 'letter', dryRun: true })).toMatchObject({
		rows: 0
	});
});
