/** The whole main line at the level of the verbs: import → review → publish → comment → close → outcome → feedback. */
import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous, NotFound, type ResidentActor, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import { transaction, currentEngine } from '#server/db';
import * as drafts from '#server/drafts';
import * as feedback from '#server/feedback';
import * as journal from '#server/journal';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { makeOffice, makeResident, type Crew, type Office } from '../../../../tests/support/factories.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const draftText = `云汐区既有住宅加装电梯补贴办法（征求意见稿）

第一条 为了规范既有住宅加装电梯补贴，制定本办法。
第二条 加装电梯的，每部补贴二十八万元。
第三条 一层住户不分摊费用。
`;
const noteText = `起草说明

为解决老旧小区上下楼难的问题，区住建局起草了本办法。`;
const at = (iso: string) => clock.standAt(new Date(`${iso}+08:00`));
const proofread = { proofread: true };

let office: Office;
let unit: Crew;
let resident: ResidentActor;
let consultationId: string;
let clauseId: string;

const opinionInput = (text: string, more: Partial<Parameters<typeof opinions.submit>[2]> = {}) => ({
	clauseId: '',
	stance: 'suggest' as const,
	text,
	name: '周晓岚',
	submitterType: 'person' as const,
	showName: false,
	forMinor: false,
	ageBand: '' as const,
	consent: noticeHash,
	minorConsent: false,
	...more
});
let noticeHash: string;

async function review(releaseId: string, crew: Crew) {
	await publication.sign(crew.firstReviewer, releaseId, proofread);
	await publication.signSecrecyReview(crew.firstReviewer, releaseId);
	await publication.sign(crew.secondReviewer, releaseId, proofread);
}

beforeAll(async () => {
	at('2026-03-01T09:00:00');
	await organisation.seed();
	const made = await makeOffice();
	office = made.office;
	unit = made.departments[0];
	resident = await makeResident();
	noticeHash = (await organisation.privacyNotice()).hash;
});

describe('the main line', () => {
	test('a unit imports a draft, the notice passes three reviews and opens', async () => {
		const version = await drafts.importDraft(unit.drafter, {
			unitId: unit.unit.id,
			text: { name: '征求意见稿.txt', bytes: bytes(draftText) },
			note: { name: '起草说明.txt', bytes: bytes(noteText) }
		});
		const clauses = await drafts.listClauses(version.id);
		expect(clauses.map(({ no }) => no)).toEqual(['第一条', '第二条', '第三条']);
		clauseId = clauses[1]!.clauseId;
		const notice = await consultations.draftNotice(unit.drafter, version.id, {
			title: '既有住宅加装电梯补贴办法公开征求意见',
			itemId: '',
			documentType: 'majorDecision',
			opensOn: '2026-03-02',
			days: 30,
			shorteningReason: '',
			basisText: '《重大行政决策程序暂行条例》',
			summaryPlain: '六层以下没有电梯的老房子装电梯，区里给补贴，谁出钱、补多少都写在这里。',
			whatChanges: ['每部电梯补贴二十八万元'],
			channels: ['online', 'email', 'letter', 'phone', 'onsite'].map((channel) => ({
				channel: channel as 'online',
				address: '云汐区春和路8号'
			})),
			contact: { person: '陆工', phone: '0000-8860001' },
			guideQuestions: [],
			identityPolicy: 'nameToStaff',
			opinionDisplay: 'afterModeration',
			feedbackMode: 'beforeReview'
		});
		consultationId = notice.id;
		expect(notice.lastDay).toBe('2026-04-01');
		const release = (await publication.latestOf('consultation', consultationId))!;
		await expect(consultations.submitForReview(unit.drafter, consultationId, proofread)).rejects.toMatchObject({
			codes: ['publication_noAttribute']
		});
		await publication.classify(unit.drafter, release.id, 'proactive');
		await consultations.submitForReview(unit.drafter, consultationId, proofread);
		await expect(opinions.submit(resident, consultationId, opinionInput('早一点也好'))).rejects.toMatchObject({
			codes: ['opinions_notPublished']
		});
		await review(release.id, unit);
		at('2026-03-02T08:30:00');
		const edition = await consultations.publish(office.publisher, consultationId, proofread);
		expect(edition.digest).toMatch(/^[0-9a-f]{64}$/);
		expect((await consultations.findPublic(consultationId)).phase).toBe('open');
	});

	test('a resident comments on a clause; the same again answers with the first receipt', async () => {
		at('2026-03-10T20:15:00');
		const input = opinionInput('我们楼管线要全迁，二十八万不太够。', { clauseId });
		const [first, second] = await Promise.all([
			opinions.submit(resident, consultationId, input),
			opinions.submit(resident, consultationId, { ...input, text: ' 我们楼管线要全迁,二十八万不太够。 ' })
		]);
		expect(second.no).toBe(first.no);
		expect(second.lookupCode).toBe(first.lookupCode);
		expect([first.repeated, second.repeated].sort()).toEqual([false, true]);
		expect(await opinions.lookUp(first.no, first.lookupCode)).toMatchObject({ clauseNo: '第二条' });
		expect(await opinions.lookUp(first.no, 'aaaaaaaa')).toBeUndefined();
	});

	test('the period ends to the millisecond', async () => {
		at('2026-04-01T23:59:59.999');
		const late = opinionInput('最后一秒也算数吧。');
		const receipt = await opinions.submit(resident, consultationId, late);
		expect(receipt.no).toMatch(/-0002$/);
		at('2026-04-02T00:00:00.000');
		await expect(opinions.submit(resident, consultationId, opinionInput('过了零点。'))).rejects.toMatchObject({
			codes: ['opinions_closed']
		});
		await expect(opinions.withdraw(resident, receipt.id)).rejects.toMatchObject({
			codes: ['opinions_withdrawTooLate']
		});
	});

	test('a letter postmarked in time is entered after the close, one postmarked later is not', async () => {
		at('2026-04-03T10:00:00');
		const letter = {
			channel: 'letter' as const,
			receivedOn: '2026-03-31',
			clauseNo: '第三条',
			stance: 'oppose' as const,
			text: '一楼采光受影响，总得有个说法。',
			submitterType: 'person' as const,
			name: '陈阿根',
			phone: '',
			ageBand: '' as const,
			forMinor: false
		};
		const receipt = await opinions.enterOnBehalf(unit.clerk, consultationId, letter);
		expect(receipt.no).toMatch(/-0003$/);
		await expect(
			opinions.enterOnBehalf(unit.clerk, consultationId, { ...letter, receivedOn: '2026-04-02', text: '又一封' })
		).rejects.toMatchObject({ codes: ['opinions_outsidePeriod'] });
		await expect(opinions.enterOnBehalf(unit.drafter, consultationId, letter)).rejects.toMatchObject({
			codes: ['opinions_notEnteringClerk']
		});
	});

	test('feedback waits for every opinion to have its state and its outcome', async () => {
		await feedback.begin(unit.drafter, consultationId, {
			narrative: '征求意见期间共收到意见三条，已逐条研究。',
			nextStep: '修改后提交合法性审查。'
		});
		const release = (await publication.latestOf('feedback', consultationId))!;
		await publication.classify(unit.drafter, release.id, 'proactive');
		const tryIt = () => feedback.submitForReview(unit.drafter, consultationId, proofread);
		await expect(tryIt()).rejects.toMatchObject({ codes: ['feedback_pendingLeft'] });
		const all = await opinions.listForDesk(consultationId);
		const base = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;
		const accepted = await opinions.moderate(unit.clerk, consultationId, {
			...base,
			opinionIds: all.map(({ id }) => id),
			decision: 'accept'
		});
		expect(accepted).toEqual({ done: all.map(({ id }) => id), skipped: [], broughtBack: 0 });
		await expect(tryIt()).rejects.toMatchObject({ codes: ['feedback_undecidedLeft'] });
		const group = await feedback.createGroup(unit.clerk, consultationId, {
			title: '补贴数额',
			opinionIds: [all[0]!.id, all[1]!.id]
		});
		expect(await feedback.listGroups(consultationId)).toMatchObject([{ id: group.id, size: 2, decided: 0 }]);
		await feedback.decide(unit.clerk, consultationId, {
			opinionIds: [all[0]!.id, all[1]!.id],
			kind: 'adopted',
			reason: '',
			changedClause: '第二条',
			changedText: '每部补贴三十万元。'
		});
		await expect(
			feedback.decide(unit.clerk, consultationId, {
				opinionIds: [all[2]!.id],
				kind: 'notAdopted',
				reason: '　　 。。。。。。。。。。',
				changedClause: '',
				changedText: ''
			})
		).rejects.toMatchObject({ codes: ['feedback_reasonTooShort'] });
		await feedback.decide(unit.clerk, consultationId, {
			opinionIds: [all[2]!.id],
			kind: 'notAdopted',
			reason: '采光影响由业主协商并可申请调解，不在本办法补贴范围。',
			changedClause: '',
			changedText: ''
		});
		await tryIt();
		await expect(
			opinions.moderate(unit.clerk, consultationId, { ...base, opinionIds: [all[0]!.id], decision: 'accept' })
		).rejects.toMatchObject({ codes: ['opinions_feedbackInReview'] });
	});

	test('three others review; the author reads what became of it', async () => {
		const release = (await publication.latestOf('feedback', consultationId))!;
		const drafterToo: StaffActor = { ...unit.drafter, roles: ['drafter', 'firstReviewer'] };
		await expect(publication.sign(drafterToo, release.id, proofread)).rejects.toMatchObject({
			codes: ['publication_samePerson']
		});
		await review(release.id, unit);
		at('2026-04-22T15:00:00');
		const edition = await feedback.publish(office.publisher, consultationId, proofread);
		const [published] = await feedback.listPublished(consultationId);
		expect(published!.content.decided.totals).toEqual({ adopted: 2, partiallyAdopted: 0, notAdopted: 1, explained: 0 });
		expect(feedback.totalsOf(published!.content.decided.rows)).toEqual(published!.content.decided.totals);
		expect(JSON.stringify(published!.content)).not.toContain('周晓岚');
		expect(edition.drafterName).not.toBe(edition.publisherName);
		const own = await opinions.listOfResident(resident.id);
		const outcomes = await feedback.publishedOutcomes(own.map(({ opinion }) => opinion.id));
		expect([...outcomes.values()].map(({ kind }) => kind)).toEqual(['adopted', 'adopted']);
	});

	test('the author finds every step of their own opinion, and nobody else finds it', async () => {
		const own = await feedback.listOwn(resident);
		expect(own.map(({ outcome, state }) => [outcome?.kind, state])).toEqual([
			['adopted', 'valid'],
			['adopted', 'valid']
		]);
		const [, first] = own;
		expect(first).toMatchObject({
			clauseNo: '第二条',
			clauseText: '加装电梯的，每部补贴二十八万元。',
			submitterShown: '周**',
			mayNotWithdraw: ['opinions_withdrawTooLate'],
			due: { date: '2026-04-30', overdue: 0 }
		});
		expect(JSON.stringify(own)).not.toMatch(/v1\.|周晓岚/);
		const { lookupCode } = await opinions.receiptFor(resident, first!.no);
		expect(await feedback.lookUp(anonymous, first!.no, lookupCode)).toMatchObject({ id: first!.id });
		expect(await feedback.lookUp(anonymous, first!.no, 'aaaaaaaa')).toBeUndefined();
		expect(await feedback.lookUp(anonymous, '2026999-0001', lookupCode)).toBeUndefined();
		const other = await makeResident();
		await expect(feedback.findOwn(other, first!.no)).rejects.toThrow(NotFound);
		await expect(opinions.receiptFor(other, first!.no)).rejects.toThrow(NotFound);
		await expect(opinions.receiptFor(anonymous, first!.no)).rejects.toThrow(NotFound);
	});

	test('the database itself refuses a refusal without a reason, and a second person in a step', async () => {
		const raw = (statement: string) => currentEngine().raw(statement);
		const yes = currentEngine().dialect === 'postgres' ? 'true' : '1';
		const no = currentEngine().dialect === 'postgres' ? 'false' : '0';
		await expect(raw("update dispositions set reason = '太短' where kind = 'notAdopted'")).rejects.toThrow();
		await expect(
			raw(`update dispositions set reason = '${'　'.repeat(20)}' where kind = 'notAdopted'`)
		).rejects.toThrow();
		await expect(raw(`update dispositions set needs_reason = ${no} where kind = 'notAdopted'`)).rejects.toThrow();
		await expect(raw(`update dispositions set kind = 'ignored' where needs_reason = ${yes}`)).rejects.toThrow();
		await expect(raw("update opinions set text = 'x'")).rejects.toThrow();
		await expect(raw('delete from editions')).rejects.toThrow();
		await expect(raw('update review_steps set staff_id = (select min(staff_id) from review_steps)')).rejects.toThrow();
	});

	test('everything is in the journal, and the journal is whole', async () => {
		expect(await journal.verify()).toMatchObject({ ok: true });
		await transaction(async () => {});
	});
});
