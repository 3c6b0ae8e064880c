/** 迟到: recorded, decided once, never lost; what the program refuses, the database refuses too. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anonymous, type ResidentActor, type StaffActor } from '#server/actor';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import { currentEngine, transaction } from '#server/db';
import * as feedback from '#server/feedback';
import * as identity from '#server/identity';
import * as jobs from '#server/jobs';
import * as journal from '#server/journal';
import * as messages from '#server/messages';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { makeOffice, makeResident } from '../../../../tests/support/factories.ts';
import { makeConsultation, proofread, reviewedBy } from '../../../../tests/support/consultation.ts';
import type { Written } from '../../outbox/written.ts';
import * as opinions from './index.ts';

const instant = (iso: string) => new Date(`${iso}+08:00`);
const at = (iso: string) => clock.standAt(instant(iso));
const inTime: Written = {
	writtenAt: instant('2026-03-31T23:53:00'),
	clockAhead: 180_000,
	corrected: instant('2026-03-31T23:50:00')
};
const why = '该设备的时钟从未核对，且内容写的是截止后的事。';
const refused = (...codes: string[]) => ({ codes });

let made: Awaited<ReturnType<typeof makeOffice>>;
let unit: (typeof made)['departments'][0];
let id: string;
let consent: string;
let author: ResidentActor;

const input = (text: string, more: object = {}) => ({
	...({ clauseId: '', stance: 'suggest', text, name: '周晓岚', submitterType: 'person' } as const),
	...({ showName: false, forMinor: false, ageBand: '', consent, minorConsent: false } as const),
	...more
});
const arrive = (text: string, who: ResidentActor = author, written = inTime, files: attachments.UploadedFile[] = []) =>
	opinions.arriveLate(who, id, input(text), written, files);
const decide = (late: string, decision: 'admit' | 'refuse', reason = '', who: StaffActor = unit.clerk) =>
	feedback.decideLate(who, { id: late, decision, reason });
const release = async () => (await publication.latestOf('feedback', id))!;
const picture = { name: '楼道.png', bytes: Buffer.from(png(), 'base64') };
function png() {
	return 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
}

beforeAll(async () => {
	at('2026-03-02T08:00:00');
	await organisation.seed();
	made = await makeOffice();
	unit = made.departments[0];
	consent = (await organisation.privacyNotice()).hash;
});
beforeEach(async () => {
	at('2026-03-02T08:00:00');
	({ id } = await makeConsultation({ unit, publisher: made.office.publisher, opensOn: '2026-03-02' }));
	author = await makeResident();
	at('2026-04-02T08:00:00');
});

describe('what is recorded', () => {
	test('once for each text, with both times, files for the desk alone, and nothing counted', async () => {
		const [one, other] = await Promise.all([
			arrive('二十八万太少。', author, inTime, [picture]),
			arrive(' 二十八万太少。', author, inTime, [picture])
		]);
		expect(one!.id).toBe(other!.id);
		expect([one!.repeated, other!.repeated].sort()).toEqual([false, true]);
		expect((await arrive('二十八万太少。', author, inTime, [picture])).repeated).toBe(true);
		expect(await opinions.countLate(id)).toEqual({ all: 1, open: 1 });
		const [row] = await opinions.listLate(id);
		expect(row).toMatchObject({
			state: 'pending',
			clockSeen: true,
			submitterShown: '周**',
			...{ text: '二十八万太少。' }
		});
		expect([row!.writtenAt, row!.saidAt, row!.arrivedAt]).toEqual([
			inTime.writtenAt,
			inTime.corrected,
			instant('2026-04-02T08:00:00')
		]);
		expect(await attachments.listOf('opinion', one!.id)).toMatchObject([{ audience: 'staff', name: '楼道.png' }]);
		expect((await opinions.tally(id)).received).toBe(0);
		const [entry] = await journal.listOf(one!.id);
		expect(entry).toMatchObject({ action: 'opinion.cameLate', actorId: author.id });
		expect(JSON.stringify(entry!.facts)).not.toContain('太少');
		expect(await opinions.listOwnLate(author)).toMatchObject([{ id: one!.id, state: 'pending' }]);
	});

	test('what came in time and whose answer was lost is answered with its first receipt', async () => {
		at('2026-03-31T23:50:00');
		const first = await opinions.submit(author, id, input('早就到了。'));
		at('2026-04-02T08:00:00');
		expect(await opinions.submit(author, id, input('早就到了。'))).toMatchObject({ no: first.no, repeated: true });
		await expect(opinions.submit(author, id, input('别的话。'))).rejects.toMatchObject(refused('opinions_closed'));
		const again = await arrive('早就到了。');
		expect(again).toMatchObject({ id: first.id, repeated: true, opinion: { no: first.no } });
		expect((await opinions.countLate(id)).all).toBe(0);
	});

	test('not before the close, not of another time, not when cancelled, not without sign-in, not endlessly', async () => {
		const said = (iso: string) => ({ writtenAt: instant(iso), clockAhead: null, corrected: instant(iso) });
		for (const iso of ['2026-03-01T23:59:59', '2026-04-02T00:00:00']) {
			await expect(arrive('不在期限内。', author, said(iso))).rejects.toMatchObject(refused('opinions_closed'));
		}
		await expect(opinions.arriveLate(anonymous, id, input('谁说的？'), inTime)).rejects.toMatchObject(
			refused('opinions_notSignedIn')
		);
		await expect(opinions.arriveLate(author, id, input('没同意', { consent: '' }), inTime)).rejects.toMatchObject(
			refused('opinions_noConsent')
		);
		at('2026-03-31T23:55:00');
		await expect(arrive('还没截止。')).rejects.toMatchObject(refused('opinions_notLate'));
		at('2026-04-02T08:00:00');
		for (let n = 1; n <= 20; n++) await arrive(`第 ${n} 条`);
		await expect(arrive('第 21 条')).rejects.toMatchObject(refused('opinions_tooManyLate'));
		await arrive('别人还可以', await makeResident());
		at('2026-03-02T08:00:00');
		({ id } = await makeConsultation({ unit, publisher: made.office.publisher, opensOn: '2026-03-02' }));
		at('2026-03-10T08:00:00');
		await consultations.cancel(made.office.publisher, id, '另行制定补贴办法，这个不再推进。');
		at('2026-04-02T08:00:00');
		await expect(arrive('撤销以后。', await makeResident())).rejects.toMatchObject(refused('opinions_cancelled'));
	});
});

describe('what a clerk decides', () => {
	test('admitted: an opinion of the day it was written, with its files, told, and ever after late', async () => {
		const late = await arrive('请把维保费用写进去。', author, inTime, [picture]);
		const admitted = await decide(late.id, 'admit');
		expect(admitted).toMatchObject({ state: 'admitted', opinionId: late.id, decidedBy: unit.clerk.id });
		const opinion = await opinions.find(late.id);
		expect(opinion).toMatchObject({
			...{ channel: 'online', receivedOn: '2026-03-31', state: 'pending', residentId: author.id },
			receivedAt: instant('2026-04-02T08:00:00')
		});
		expect(await opinions.findLateOf(late.id)).toMatchObject({ id: late.id });
		const [own] = await feedback.listOwn(author);
		expect(own).toMatchObject({ no: opinion.no, files: [{ name: '楼道.png' }] });
		expect(await messages.listOwn(author, 'zh-CN')).toMatchObject([{ about: opinion.no }]);
		expect((await journal.listOf(late.id)).map(({ action }) => action)).toEqual([
			'opinion.cameLate',
			'opinion.admitted'
		]);
		expect(await arrive('请把维保费用写进去。', author, inTime, [picture])).toMatchObject({
			opinion: { no: opinion.no },
			repeated: true
		});
		const { lookupCode } = await opinions.receiptFor(author, opinion.no);
		expect(await feedback.lookUp(anonymous, opinion.no, lookupCode)).toBeDefined();
	});

	test('refused: with a reason that its author is told and keeps', async () => {
		const late = await arrive('太晚了吗？');
		await expect(decide(late.id, 'refuse', '太晚')).rejects.toMatchObject(refused('opinions_lateReasonTooShort'));
		await decide(late.id, 'refuse', why);
		expect(await opinions.listOwnLate(author)).toMatchObject([{ state: 'refused', reason: why, text: '太晚了吗？' }]);
		const [message] = await messages.listOwn(author, 'zh-CN');
		expect(message!.text).toContain(why);
		expect(JSON.stringify(await journal.listOf(late.id))).not.toContain('时钟');
		expect((await opinions.tally(id)).received).toBe(0);
		expect(await arrive('太晚了吗？')).toMatchObject({ id: late.id, opinion: null, repeated: true });
	});

	test('once, by a clerk of the unit; the same press twice is one decision, two at once are not two', async () => {
		const late = await arrive('两个人一起点。');
		const other = made.departments[1].clerk;
		await expect(decide(late.id, 'admit', '', other)).rejects.toMatchObject(refused('opinions_notClerk'));
		const [a, b] = await Promise.allSettled([decide(late.id, 'admit'), decide(late.id, 'refuse', why)]);
		expect([a!.status, b!.status].sort()).toEqual(['fulfilled', 'rejected']);
		const { state } = await opinions.findLate(late.id);
		const same = () => (state === 'admitted' ? decide(late.id, 'admit') : decide(late.id, 'refuse', why));
		expect((await Promise.all([same(), same()])).map((one) => one.state)).toEqual([state, state]);
		expect((await opinions.tally(id)).received).toBe(state === 'admitted' ? 1 : 0);
		expect(await messages.listOwn(author, 'zh-CN')).toHaveLength(1);
	});
});

describe('the feedback', () => {
	test('is not submitted or published before everything late is decided; admitted, the zero report starts anew', async () => {
		const waits = await arrive('零报告之前就到了。');
		at('2026-04-02T00:10:00');
		await jobs.runOnce();
		expect(await publication.latestOf('feedback', id)).toBeUndefined();
		at('2026-04-03T09:00:00');
		await decide(waits.id, 'refuse', why);
		await jobs.runOnce();
		await publication.classify(unit.drafter, (await release()).id, 'proactive');
		const late = await arrive('审核以前又来一条。');
		await expect(feedback.submitForReview(unit.drafter, id, proofread)).rejects.toMatchObject({
			...refused('feedback_lateUndecided'),
			facts: { late: 1 }
		});
		await decide(late.id, 'refuse', why);
		await feedback.submitForReview(unit.drafter, id, proofread);
		await reviewedBy(unit, (await release()).id);
		const last = await arrive('终审前的最后一条。');
		await expect(feedback.publish(made.office.publisher, id, proofread)).rejects.toMatchObject(
			refused('feedback_lateUndecided')
		);
		await decide(last.id, 'admit');
		expect(await release()).toMatchObject({ state: 'drafting', round: 2 });
	});

	test('once it is out nothing late is recorded, but what is there is answered as the first time', async () => {
		at('2026-04-02T08:00:00');
		const late = await arrive('公布以前到的。');
		await decide(late.id, 'refuse', why);
		await jobs.runOnce();
		await publication.classify(unit.drafter, (await release()).id, 'proactive');
		await feedback.submitForReview(unit.drafter, id, proofread);
		await reviewedBy(unit, (await release()).id);
		await feedback.publish(made.office.publisher, id, proofread);
		await expect(arrive('公布以后才到。')).rejects.toMatchObject(refused('opinions_lateAnswered'));
		expect(await arrive('公布以前到的。')).toMatchObject({ id: late.id, repeated: true });

		at('2028-04-20T08:00:00');
		expect(await opinions.countContacts()).toMatchObject({ opinions: 1 });
		expect(await opinions.eraseContacts()).toMatchObject({ opinions: 1 });
		expect(await opinions.findLate(late.id)).toMatchObject({ nameCipher: null, personKey: `erased:${late.id}` });
		expect(await opinions.countContacts()).toMatchObject({ opinions: 0 });
	});
});

test('whoever closes the account is decided on, and not written to', async () => {
	const [kept, gone] = [await arrive('注销以后受理。'), await arrive('注销以后不受理。')];
	const session = await identity.startSession(`resident:${author.id}`, 'sms');
	await identity.closeAccount(author, session);
	const before = (await messages.listRecent(200)).length;
	await decide(gone.id, 'refuse', why);
	await decide(kept.id, 'admit');
	expect((await messages.listRecent(200)).length).toBe(before);
	expect((await opinions.find(kept.id)).submitterShown).toBe('周**');
});

test('the database keeps what came late as it came, and lets it be decided once', async () => {
	const late = await arrive('不能改。');
	const write = (statement: string) => transaction(() => currentEngine().raw(statement));
	const where = `where id = '${late.id}'`;
	await expect(write(`update late_arrivals set text = '改了' ${where}`)).rejects.toThrow();
	await expect(write(`delete from late_arrivals ${where}`)).rejects.toThrow();
	await expect(write(`update late_arrivals set name_cipher = 'other' ${where}`)).rejects.toThrow();
	const by = `decided_by = '${unit.clerk.id}', decided_at = arrived_at`;
	await expect(write(`update late_arrivals set state = 'refused', ${by}, reason = '短' ${where}`)).rejects.toThrow();
	await expect(write(`update late_arrivals set state = 'admitted', ${by} ${where}`)).rejects.toThrow();
	await expect(
		write(`update late_arrivals set state = 'admitted', ${by}, opinion_id = 'none' ${where}`)
	).rejects.toThrow();
	await decide(late.id, 'refuse', why);
	await expect(write(`update late_arrivals set state = 'pending', reason = null ${where}`)).rejects.toThrow();
	await expect(write(`update late_arrivals set reason = '换一个说得过去的理由吧' ${where}`)).rejects.toThrow();
});
