/** A draft that changes while it is open: what was said stays, is found with its clause, and its authors are told. */
import { beforeAll, expect, test } from 'vitest';
import type { ResidentActor } from '#server/actor';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import * as feedback from '#server/feedback';
import * as messages from '#server/messages';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { makeConsultation, proofread, reviewedBy } from '../../../../tests/support/consultation.ts';
import { makeOffice, makeResident } from '../../../../tests/support/factories.ts';
import { confirmAsProposed } from '../../../../tests/support/lineage/confirm.ts';
import * as notifications from './index.ts';

const at = (iso: string) => clock.standAt(new Date(`${iso}+08:00`));
const duty = '街道办事处负责组织辖区内居民开展停车自治，协调共享停车泊位。';
const fee = '收费停车设施应当在出入口显著位置公示收费标准、计费方式和监督电话。';
const first = `云汐区停车办法

第一条 为了规范停车秩序，制定本办法。
第二条 ${duty}${fee}
第三条 停车设施的产权人应当每年检测一次充电设备。
第四条 自公布之日起施行。
`;
const second = `云汐区停车办法

第一条 为了规范停车秩序，制定本办法。
第二条 区城市管理局编制停车设施专项规划，报区人民政府批准后公布。
第三条 ${duty}
第四条 ${fee}
第五条 自公布之日起施行。
`;

let made: Awaited<ReturnType<typeof makeOffice>>;
let unit: (typeof made)['departments'][0];
let consent: string;
let id: string;
let version: drafts.DraftVersion;
let author: ResidentActor;
let other: ResidentActor;

const bytes = (text: string) => new TextEncoder().encode(text);
const files = (text: string) => ({
	text: { name: '稿.txt', bytes: bytes(text) },
	note: { name: '说明.txt', bytes: bytes('起草说明\n\n根据意见修改。') }
});

async function say(
	who: ResidentActor,
	text: string,
	clause: drafts.ClauseRevision | undefined,
	readVersionId?: string
) {
	const about = { clauseId: clause?.clauseId ?? '', stance: 'suggest', text, name: '周晓岚' } as const;
	const how = { submitterType: 'person', showName: false, forMinor: false, ageBand: '', minorConsent: false } as const;
	return opinions.submit(who, id, { ...about, ...how, consent, readVersionId });
}
const own = async (who: ResidentActor) => (await messages.listOwn(who, 'zh-CN')).map(({ text }) => text);
const nothing = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;

async function throughReview() {
	const release = (await publication.latestOf('consultation', id))!;
	await publication.classify(unit.drafter, release.id, 'proactive');
	await consultations.submitForReview(unit.drafter, id, proofread);
	await reviewedBy(unit, release.id);
}

beforeAll(async () => {
	at('2026-03-02T08:00:00');
	await organisation.seed();
	made = await makeOffice();
	unit = made.departments[0];
	consent = (await organisation.privacyNotice()).hash;
	[author, other] = [await makeResident(), await makeResident()];
	({ id } = await makeConsultation({ unit, publisher: made.office.publisher, opensOn: '2026-03-02', text: first }));
	at('2026-03-10T10:00:00');
	const { draftVersionId } = await consultations.find(id);
	const clauses = await drafts.listClauses(draftVersionId);
	const said = [
		await say(author, '共享泊位要写清楚夜里能不能停。', clauses[1]),
		await say(other, '充电设备每年测一次太少。', clauses[2]),
		await say(author, '总的赞成。', undefined)
	];
	const opinionIds = said.map((one) => one.id);
	await opinions.moderate(unit.clerk, id, { ...nothing, opinionIds, decision: 'accept' });
	const { draftId } = await drafts.findVersion(draftVersionId);
	version = await drafts.importDraft(unit.drafter, { draftId, ...files(second) });
});

const revision = () => ({ draftVersionId: version.id, substance: true, reason: '居民指出缺少专项规划，增加了一条。' });

test('no new version without a confirmed lineage, a reason, and the right words for it; the notice is not rewritten', async () => {
	await expect(consultations.revise(unit.drafter, id, revision())).rejects.toMatchObject({
		codes: ['drafts_lineageOpen']
	});
	await confirmAsProposed(unit.clerk, version.id);
	const refused = (changed: object, actor = unit.drafter) =>
		consultations.revise(actor, id, { ...revision(), ...changed }).then(
			() => 'accepted',
			({ codes }: { codes: string[] }) => codes.join()
		);
	expect(await refused({ reason: '改了' })).toBe('consultations_revisionReasonTooShort');
	expect(await refused({ substance: false })).toBe('consultations_revisionOfSubstance');
	expect(await refused({}, made.office.publisher)).toBe('consultations_notDrafter');
	const { draftVersionId } = await consultations.find(id);
	expect(await refused({ draftVersionId })).toBe('consultations_revisionNotNewer');
	await consultations.revise(unit.drafter, id, revision());
	expect(await refused({})).toBe('consultations_revisionUnderWay');
	const input = { ...(await consultations.find(id)), title: '改写' };
	await expect(consultations.editNotice(unit.drafter, id, input as never)).rejects.toMatchObject({
		codes: ['consultations_alreadyPublished']
	});
});

test('taken back, it leaves everything as it was; begun again, it is reviewed by three and published with a full new period', async () => {
	await consultations.dropRevision(unit.drafter, id);
	expect(await consultations.openRevision(id)).toBeUndefined();
	await consultations.revise(unit.drafter, id, revision());
	await throughReview();
	expect((await consultations.find(id)).lastDay).toBe('2026-04-01');
	at('2026-03-16T10:00:00');
	const edition = await consultations.publish(made.office.publisher, id, proofread);
	expect(edition).toMatchObject({ note: revision().reason });
	const notice = await consultations.find(id);
	expect(notice).toMatchObject({ draftVersionId: version.id, lastDay: '2026-04-15', phase: 'open' });
	expect(notice.activity.closesAt).toEqual(new Date('2026-04-16T00:00:00+08:00'));
	expect(await consultations.listRevisions(id)).toMatchObject([
		{ no: 2, substance: true, previousLastDay: '2026-04-01', lastDay: '2026-04-15' }
	]);
	expect((await drafts.findVersion(version.id)).frozenAt).not.toBeNull();
});

test('everybody who spoke is told once, with the new last day', async () => {
	expect(await notifications.sendAnnouncements()).toBe(2);
	expect((await own(author)).filter((text) => text.includes('新一稿'))).toEqual([
		expect.stringContaining('新一稿征求意见到 2026-04-15 24:00')
	]);
	expect((await own(other))[0]).toContain('照样有效');
});

test('what was said is found from the clause that it came to be; of a removed one apart; each counted once', async () => {
	const clauses = await drafts.listClauses(version.id);
	const counts = await opinions.countByClause(id);
	const heir = clauses.find(({ clauseId }) => counts.has(clauseId))!;
	expect([counts.get(heir.clauseId), counts.get('removed'), counts.get('')]).toEqual([1, 1, 1]);
	expect(['第三条', '第四条']).toContain(heir.no);
	const margin = await opinions.listMargin(id, 2, 5);
	expect(margin.get(heir.clauseId)!.map(({ text }) => text)).toEqual(['共享泊位要写清楚夜里能不能停。']);
	expect((await opinions.listPublic(id, { clauseKey: 'removed' })).map(({ text }) => text)).toEqual([
		'充电设备每年测一次太少。'
	]);
	const { earlier } = await opinions.placesOf(id);
	expect(earlier.get(margin.get(heir.clauseId)![0]!.clauseRevisionId!)).toMatchObject({ no: '第二条', last: true });
	const { rows } = await opinions.listQueue(id, { clauseKey: heir.clauseId });
	expect(rows.map(({ clauseNo }) => clauseNo)).toEqual([`${heir.no}（上一稿第二条）`]);
	expect((await opinions.listQueue(id, { clauseKey: 'removed' })).rows[0]!.clauseNo).toBe('上一稿第三条（已删去）');
	expect((await opinions.countOnDraft(version)).get(heir.clauseId)).toBe(1);
	const [onDraft] = (await opinions.listOnDraft(version, 3)).get(heir.clauseId)!;
	expect(onDraft!.earlier).toMatchObject({ no: '第二条' });
	// On the new clause people speak as before, and both stand there.
	await say(other, '夜里也要有人管。', heir);
	expect((await opinions.listQueue(id, { clauseKey: heir.clauseId })).total).toBe(2);
});

test('a letter speaks of the version that its writer could read', async () => {
	const letter = (receivedOn: string, clauseNo: string) =>
		opinions.enterOnBehalf(unit.clerk, id, {
			...{ channel: 'letter', receivedOn, clauseNo, stance: 'oppose', text: `${receivedOn} 的信，关于${clauseNo}。` },
			...{ submitterType: 'person', name: '陈阿根', phone: '', ageBand: '', forMinor: false }
		});
	const numberOf = async (receipt: { id: string }) => (await opinions.findForDesk(id, receipt.id)).clauseNo;
	expect(await numberOf(await letter('2026-03-12', '第三条'))).toBe('上一稿第三条（已删去）');
	at('2026-03-20T10:00:00');
	expect(await numberOf(await letter('2026-03-18', '第三条'))).toBe('第三条');
	await expect(letter('2026-03-12', '第五条')).rejects.toMatchObject({ codes: ['opinions_unknownClauseNo'] });
	expect(await numberOf(await letter('2026-03-16', '第五条'))).toBe('第五条');
});

test('a correction of words changes neither period nor peace of mind', async () => {
	const { draftId } = await drafts.findVersion(version.id);
	const third = await drafts.importDraft(unit.drafter, {
		draftId,
		...files(second.replace('报区人民政府批准', '经区人民政府批准'))
	});
	await confirmAsProposed(unit.drafter, third.id);
	const words = { draftVersionId: third.id, substance: false, reason: '第二条的“报”改为“经”，意思没有变。' };
	await consultations.revise(unit.drafter, id, words);
	await throughReview();
	at('2026-03-23T10:00:00');
	await consultations.publish(made.office.publisher, id, proofread);
	expect(await consultations.find(id)).toMatchObject({ draftVersionId: third.id, lastDay: '2026-04-15' });
	expect(await notifications.sendAnnouncements()).toBe(0);
	expect((await opinions.countByClause(id)).get('removed')).toBe(1);
});

test('who read other words than those that stand now is told so; the same words under another version are the same', async () => {
	const { draftVersionId } = await consultations.find(id);
	const clauses = await drafts.listClauses(draftVersionId);
	const said = (no: string, readVersionId: string) =>
		say(
			other,
			`${no}读过以后写的。`,
			clauses.find((clause) => clause.no === no)!,
			readVersionId
		).then(
			() => 'accepted',
			({ codes }: { codes: string[] }) => codes.join()
		);
	expect(await said('第二条', version.id)).toBe('opinions_draftChanged');
	expect(await said('第二条', 'no-such-version')).toBe('opinions_draftChanged');
	await expect(say(other, '总的看过了。', undefined, version.id)).rejects.toMatchObject({
		codes: ['opinions_draftChanged']
	});
	expect(await said('第一条', version.id)).toBe('accepted');
	expect(await said('第二条', draftVersionId)).toBe('accepted');
	await say(other, '总的看过了。', undefined, draftVersionId);
});

test('called off with a version in review: that ends too, and what was said is still answered', async () => {
	const { draftId } = await drafts.findVersion(version.id);
	const fourth = await drafts.importDraft(unit.drafter, { draftId, ...files(first) });
	await confirmAsProposed(unit.drafter, fourth.id);
	await consultations.revise(unit.drafter, id, { ...revision(), draftVersionId: fourth.id });
	await consultations.cancel(made.office.publisher, id, '资金来源发生变化，本事项调出年度目录。');
	expect(await consultations.openRevision(id)).toBeUndefined();
	expect((await publication.latestOf('consultation', id))!.state).toBe('withdrawn');
	const waiting = await opinions.listForDesk(id, { state: 'pending' });
	const pending = waiting.map((one) => one.id);
	await opinions.moderate(unit.clerk, id, { ...nothing, opinionIds: pending, decision: 'accept' });
	const { undecided } = await feedback.missing(id);
	const decision = {
		kind: 'explained',
		reason: '草案不再推进，您的意见已经记入档案。',
		changedClause: '',
		changedText: ''
	} as const;
	await feedback.decide(unit.clerk, id, { opinionIds: undecided.map((one) => one.id), ...decision });
	await feedback.begin(unit.drafter, id, {
		narrative: '征集已撤销，收到的意见逐条答复如下。',
		nextStep: '不再推进。'
	});
	const { decided, said } = await feedback.contentOf(id);
	expect(said.byState.valid).toBe(undecided.length);
	expect(decided.rows.map(({ clauseNo }) => clauseNo)).toContain('上一稿第三条（已删去）'.replace('上一稿', '第1稿'));
});
