/** 申诉: once, in time, decided by somebody else; what the program refuses, the database refuses too. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anonymous, type ResidentActor, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { currentEngine, transaction } from '#server/db';
import * as feedback from '#server/feedback';
import * as journal from '#server/journal';
import * as messages from '#server/messages';
import * as notifications from '#server/notifications';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { makeOffice, makeResident, makeStaff } from '../../../../tests/support/factories.ts';
import { makeConsultation, proofread, reviewedBy } from '../../../../tests/support/consultation.ts';
import type { ModerationInput } from '../../opinions/forms.ts';
import * as opinions from './index.ts';

const at = (iso: string) => clock.standAt(new Date(`${iso}+08:00`));
const nothing = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;
const why = '这条说的就是第二条的补贴，和草案有关。';
const stands = '这条说的是小区停车，与这次征求意见的草案无关。';

let made: Awaited<ReturnType<typeof makeOffice>>;
let second: StaffActor;
let id: string;
let consent: string;
let author: ResidentActor;

const clerk = () => made.departments[0].clerk;
const texts = () => messages.listRecent(200).then((list) => list.map(({ text }) => text));

async function say(text: string, who = author) {
	const about = { clauseId: '', stance: 'suggest', text, name: '周晓岚', submitterType: 'person' } as const;
	const how = { showName: false, forMinor: false, ageBand: '', consent, minorConsent: false } as const;
	return opinions.submit(who, id, { ...about, ...how });
}
const judge = (opinionIds: string[], more: Partial<ModerationInput>, who = clerk()) =>
	opinions.moderate(who, id, { ...nothing, opinionIds, decision: 'reject', ground: 'unrelated', ...more });
async function rejected(text: string) {
	const receipt = await say(text);
	await judge([receipt.id], {});
	return receipt;
}
const decide = (actor: StaffActor, opinionId: string, more: object = {}) =>
	feedback.decideAppeal(actor, { id: opinionId, decision: 'granted', to: 'valid', reason: '', ...more });

beforeAll(async () => {
	at('2026-05-06T08:00:00');
	await organisation.seed();
	made = await makeOffice();
	consent = (await organisation.privacyNotice()).hash;
	second = await makeStaff({ unitId: made.departments[0].unit.id, roles: ['opinionClerk'] });
});
beforeEach(async () => {
	at('2026-05-06T08:00:00');
	const about = { unit: made.departments[0], publisher: made.office.publisher, opensOn: '2026-05-06' };
	({ id } = await makeConsultation(about));
	author = await makeResident();
	at('2026-05-11T10:00:00');
});

describe('who may appeal, and until when', () => {
	test('the author, once, with words; the same words twice are one appeal', async () => {
		const { id: refused } = await rejected('每部补贴太少');
		const appeal = (text: string, who: ResidentActor | typeof anonymous = author) =>
			opinions.appeal(who, { id: refused }, text);
		await expect(appeal(why, await makeResident())).rejects.toMatchObject({ codes: ['opinions_notYours'] });
		await expect(appeal(why, anonymous)).rejects.toMatchObject({ codes: ['opinions_notYours'] });
		await expect(appeal('  。 ')).rejects.toMatchObject({ codes: ['opinions_appealTooShort'] });
		await expect(appeal('不'.repeat(1001))).rejects.toMatchObject({ codes: ['opinions_appealTooLong'] });
		const both = await Promise.all([appeal(why), appeal(` ${why} `)]);
		expect(both[0]).toEqual(both[1]);
		await expect(appeal('再说一次，就是有关。')).rejects.toMatchObject({ codes: ['opinions_alreadyAppealed'] });
		const [own] = await feedback.listOwn(author);
		expect(own!.appeal).toMatchObject({
			mayNot: ['opinions_alreadyAppealed'],
			made: { text: why, ground: 'unrelated' }
		});
	});

	test('whoever holds number and code, and nobody without', async () => {
		const { no, lookupCode } = await rejected('凭查询码申诉');
		const wrong = opinions.appeal(anonymous, { no, code: 'aaaaaaaa' }, why);
		await expect(wrong).rejects.toThrow('not found');
		await expect(opinions.appeal(anonymous, { no: '2026999-0001', code: lookupCode }, why)).rejects.toThrow(
			'not found'
		);
		await opinions.appeal(anonymous, { no, code: lookupCode }, why);
		expect((await feedback.lookUp(anonymous, no, lookupCode))!.appeal.made).toMatchObject({
			text: why,
			decision: null
		});
	});

	test('up to 24:00 of the seventh day, and not after; a rest day moves it', async () => {
		const { id: refused } = await rejected('第七天最后一毫秒');
		const late = await rejected('第七天以后');
		const [own] = await feedback.listOwn(author);
		expect(own!.appeal).toMatchObject({ until: '2026-05-18', mayNot: [] });
		at('2026-05-18T23:59:59.999');
		await opinions.appeal(author, { id: refused }, why);
		at('2026-05-19T00:00:00.000');
		await expect(opinions.appeal(author, { id: late.id }, why)).rejects.toMatchObject({
			codes: ['opinions_appealTooLate'],
			facts: { day: '2026-05-18' }
		});
		at('2026-05-16T10:00:00');
		const third = await rejected('七日后是周六');
		const [newest] = await feedback.listOwn(author);
		expect([newest!.no, newest!.appeal.until]).toEqual([third.no, '2026-05-25']);
	});

	test('only against a refusal or a redirection', async () => {
		const { id: waiting } = await say('还没有审');
		await expect(opinions.appeal(author, { id: waiting }, why)).rejects.toMatchObject({
			codes: ['opinions_notRefused']
		});
		await judge([waiting], { decision: 'redirect', target: 'petition' });
		const made = await opinions.appeal(author, { id: waiting }, why);
		expect(made).toMatchObject({ contested: 'redirected', target: 'petition', ground: null });
	});
});

describe('who decides, and what follows', () => {
	test('a clerk or reviewer of the unit, not the one who moderated; a refusal that stands has its reason', async () => {
		const { id: refused } = await rejected('谁来复核');
		await opinions.appeal(author, { id: refused }, why);
		const [unit, other] = made.departments;
		await expect(decide(clerk(), refused)).rejects.toMatchObject({ codes: ['opinions_appealOwnDecision'] });
		for (const actor of [unit.drafter, other.clerk, made.office.publisher]) {
			await expect(decide(actor, refused)).rejects.toMatchObject({ codes: ['opinions_notAppealDecider'] });
		}
		const upheld = { decision: 'upheld', reason: '无关。　　！！！！！！！！' };
		await expect(decide(second, refused, upheld)).rejects.toMatchObject({ codes: ['opinions_appealReasonTooShort'] });
		await decide(unit.secondReviewer, refused, { ...upheld, reason: stands });
		expect(await opinions.find(refused)).toMatchObject({ state: 'rejected', moderatedBy: clerk().id });
		await expect(decide(second, refused)).rejects.toMatchObject({ codes: ['opinions_appealDecided'] });
		expect((await feedback.listOwn(author))[0]!.appeal.made).toMatchObject({ decision: 'upheld', reason: stands });
	});

	test('two who decide at once: one does', async () => {
		const { id: refused } = await rejected('两个人同时复核');
		await opinions.appeal(author, { id: refused }, why);
		const both = await Promise.allSettled([
			decide(second, refused),
			decide(made.departments[0].firstReviewer, refused, { decision: 'upheld', reason: stands })
		]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});

	test('an appeal and a change of mind at once: one of them, whole', async () => {
		for (let turn = 0; turn < 6; turn++) {
			const { id: one } = await rejected(`同时进行的第${turn}次`);
			const accept = () => judge([one], { decision: 'accept', ground: '' });
			const [appealed, judged] = await Promise.allSettled([opinions.appeal(author, { id: one }, why), accept()]);
			const taken = judged.status === 'fulfilled' && judged.value.done.length === 1;
			expect(judged.status).toBe('fulfilled');
			expect(taken).toBe(appealed.status === 'rejected');
			expect((await opinions.find(one)).state).toBe(taken ? 'valid' : 'rejected');
			if (taken) expect(appealed).toMatchObject({ reason: { codes: ['opinions_notRefused'] } });
		}
	});

	test('a granted opinion is accepted at once, or moderated anew by whoever was not overturned', async () => {
		const [valid, again, masked] = [
			await rejected('直接受理'),
			await rejected('重新审核'),
			await rejected('请打13800001234找我')
		];
		for (const one of [valid, again, masked]) await opinions.appeal(author, { id: one.id }, why);
		await decide(second, valid.id);
		await decide(second, again.id, { to: 'pending' });
		await expect(decide(second, masked.id)).rejects.toMatchObject({ codes: ['opinions_maskFirst'] });
		await decide(second, masked.id, { to: 'pending' });
		expect(await opinions.find(valid.id)).toMatchObject({
			state: 'valid',
			rejectionGround: null,
			moderatedBy: second.id
		});
		expect(await opinions.find(again.id)).toMatchObject({ state: 'pending', moderatedBy: null });
		expect((await judge([again.id], {})).skipped).toEqual([{ id: again.id, code: 'opinions_overturned' }]);
		expect((await judge([again.id], {}, second)).done).toEqual([again.id]);
		expect(await opinions.countRefusals(id)).toEqual({
			byGround: { unrelated: 1 },
			byTarget: {},
			appeals: { made: 3, granted: 3 }
		});
		expect((await journal.listOf(valid.id)).map(({ action }) => action).slice(-2)).toEqual([
			'opinion.appealed',
			'opinion.appealDecided'
		]);
	});

	test('while it is open nobody moderates the opinion, no feedback goes out; its author may still withdraw', async () => {
		const { id: refused } = await rejected('等着复核');
		const { id: taken } = await rejected('自己撤回');
		for (const one of [refused, taken]) await opinions.appeal(author, { id: one }, why);
		expect((await judge([refused], { decision: 'accept', ground: '' })).skipped).toEqual([
			{ id: refused, code: 'opinions_appealOpen' }
		]);
		await opinions.withdraw(author, taken);
		expect(await opinions.findAppeal(taken)).toMatchObject({ decision: 'withdrawn', decidedBy: null });
		expect((await feedback.missing(id)).appealed.map((one) => one.id)).toEqual([refused]);
	});

	test('during review it sends the feedback back; after publication a granted one begins a new edition', async () => {
		const [unit] = made.departments;
		at('2026-06-03T10:00:00');
		const { id: plain } = await say('照常答复的一条');
		const [early, late] = [await rejected('送审时申诉'), await rejected('公布后申诉')];
		await judge([plain], { decision: 'accept', ground: '' });
		at('2026-06-06T10:00:00');
		await feedback.begin(unit.drafter, id, { narrative: '收到的意见已经逐条研究。', nextStep: '报送审查。' });
		const release = (await publication.latestOf('feedback', id))!;
		await publication.classify(unit.drafter, release.id, 'proactive');
		const answer = { kind: 'explained', reason: '维护由业主委托的单位负责，另有规定。' } as const;
		const give = (opinionIds: string[]) =>
			feedback.decide(unit.clerk, id, { opinionIds, ...answer, changedClause: '', changedText: '' });
		await give([plain]);
		const submit = () => feedback.submitForReview(unit.drafter, id, proofread);
		await submit();
		await opinions.appeal(author, { id: early.id }, why);
		expect((await publication.latestOf('feedback', id))!.state).toBe('drafting');
		await expect(submit()).rejects.toMatchObject({ codes: ['feedback_appealOpen'] });
		await decide(second, early.id, { decision: 'upheld', reason: stands });
		await submit();
		await reviewedBy(unit, release.id);
		await feedback.publish(made.office.publisher, id, proofread);
		const [edition] = await feedback.listPublished(id);
		expect(edition!.content.said).toMatchObject({ byGround: { unrelated: 2 }, appeals: { made: 1, granted: 0 } });

		await opinions.appeal(author, { id: late.id }, why);
		await decide(second, late.id);
		const next = (await publication.latestOf('feedback', id))!;
		expect([next.state, next.editionNo]).toEqual(['drafting', 2]);
		at('2026-06-08T10:00:00');
		await give([late.id]);
		expect((await feedback.publishedOutcomes([plain, late.id])).has(late.id)).toBe(false);
		await publication.classify(unit.drafter, next.id, 'proactive');
		await submit();
		await reviewedBy(unit, next.id);
		await feedback.publish(made.office.publisher, id, proofread);
		expect(await notifications.sendAnnouncements()).toBe(2);
		expect(await notifications.sendAnnouncements()).toBe(0);
		const [second_, first] = (await texts()).filter((text) => /答复了|更正/.test(text));
		expect(first).toContain('解释说明');
		expect(second_).toContain('第 2 版');
	});
});

test('the author is told of refusal and result; nobody without a telephone is', async () => {
	const { id: refused, no } = await rejected('要告诉本人');
	at('2026-05-12T10:00:00');
	await opinions.appeal(author, { id: refused }, why);
	await decide(second, refused);
	const own = await messages.listOwn(author, 'zh-CN');
	expect(own.slice(0, 2).map(({ about }) => about)).toEqual([no, no]);
	expect(own[0]!.text).toContain('申诉成立');
	expect(own[1]!.text).toContain(`意见 ${no} 未予公开`);
	expect(own[1]!.text).toContain('2026-05-18 24:00 前可申诉一次');
	expect(own.every(({ text }) => [...text].length <= 70)).toBe(true);
	const before = (await texts()).length;
	const paper = { channel: 'letter', receivedOn: '2026-05-08', clauseNo: '', stance: 'oppose', ageBand: '' } as const;
	const who = { submitterType: 'person', name: '陈阿根', forMinor: false } as const;
	const letter = (text: string, phone: string) =>
		opinions.enterOnBehalf(clerk(), id, { ...paper, ...who, text, phone });
	await judge([(await letter('没有留电话', '')).id], {});
	await judge([(await letter('留了座机', '0000-8860001')).id], {});
	expect((await texts()).length).toBe(before);
	at('2026-05-13T10:00:00');
	await judge([(await letter('留了手机', '138 0000 1234')).id], {});
	expect((await messages.listRecent(200)).map(({ phone }) => phone)).toContain('13800001234');
});

test('the database itself holds one appeal an opinion, by two people, as it was made', async () => {
	const { id: refused } = await rejected('数据库也管');
	const { id: other } = await rejected('另一条');
	await opinions.appeal(author, { id: refused }, why);
	const raw = (statement: string) => currentEngine().raw(statement);
	const mine = `opinion_id = '${refused}'`;
	const decided = (by: string, more = '') =>
		raw(
			`update opinion_appeals set decision = 'upheld', reason = '${stands}', decided_at = moderated_at, decided_by = ${by} ${more} where ${mine}`
		);
	const copy = (opinion: string, from = 'moderated_by') =>
		raw(
			`insert into opinion_appeals (opinion_id, activity_id, contested, ground, moderated_by, moderated_at, text, salt, at) select id, activity_id, 'rejected', rejection_ground, ${from}, moderated_at, '不服', 'x', moderated_at from opinions where id = '${opinion}'`
		);
	await expect(copy(refused)).rejects.toThrow();
	await expect(copy(other, `'${second.id}'`)).rejects.toThrow();
	await expect(decided('moderated_by')).rejects.toThrow();
	await expect(decided(`'${second.id}'`, ", reason = '太短'")).rejects.toThrow();
	await expect(decided('null')).rejects.toThrow();
	await expect(decided(`'${second.id}'`, ", text = '改过的申诉'")).rejects.toThrow();
	await expect(raw(`update opinion_appeals set decision = 'perhaps' where ${mine}`)).rejects.toThrow();
	await expect(raw(`update opinion_appeals set moderated_by = '${second.id}' where ${mine}`)).rejects.toThrow();
	await expect(raw(`delete from opinion_appeals where ${mine}`)).rejects.toThrow();
	await expect(
		raw(`update opinions set state = 'valid', rejection_ground = null where id = '${refused}'`)
	).rejects.toThrow();
	await decided(`'${second.id}'`);
	await expect(decided(`'${second.id}'`)).rejects.toThrow();
	await expect(raw(`update opinion_appeals set reason = '换一个更长的理由说明' where ${mine}`)).rejects.toThrow();
	await copy(other);
	await transaction(async () => {});
});
