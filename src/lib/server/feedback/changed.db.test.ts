/** What an adopted opinion changes is a part of the draft, named as it is printed. */
import { beforeAll, expect, test } from 'vitest';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import { makeOffice, type Crew } from '../../../../tests/support/factories.ts';
import { makeConsultation } from '../../../../tests/support/consultation.ts';
import type { Outcome } from '../../feedback/types.ts';

const at = (iso: string) => clock.standAt(new Date(`${iso}+08:00`));
const text = `云汐区既有住宅加装电梯补贴办法（征求意见稿）

第一条 为了规范既有住宅加装电梯补贴，制定本办法。
第二条 加装电梯的，每部补贴二十八万元。
第二条之一 一层住户不分摊费用。

附件1

补贴标准
`;
let unit: Crew;
let id: string;
let opinionIds: string[];

beforeAll(async () => {
	at('2026-03-02T08:00:00');
	await organisation.seed();
	const made = await makeOffice();
	unit = made.departments[0];
	({ id } = await makeConsultation({ unit, publisher: made.office.publisher, opensOn: '2026-03-02', text }));
	at('2026-03-10T10:00:00');
	const about = { channel: 'letter', receivedOn: '2026-03-08', clauseNo: '', stance: 'oppose' } as const;
	const who = { submitterType: 'person', name: '', phone: '', ageBand: '', forMinor: false } as const;
	const { id: one } = await opinions.enterOnBehalf(unit.clerk, id, { ...about, text: '一楼采光受影响', ...who });
	const nothing = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;
	opinionIds = [one];
	await opinions.moderate(unit.clerk, id, { ...nothing, opinionIds, decision: 'accept' });
	at('2026-04-03T10:00:00');
});

async function decided(changedClause: string, kind: Outcome = 'adopted') {
	const reason = kind === 'adopted' ? '' : '补贴资金只用于工程费用，这一项由业主自行协商。';
	await feedback.decide(unit.clerk, id, { opinionIds, kind, reason, changedClause, changedText: '改后的条文。' });
	const { disposition } = await feedback.findOnBench(id, opinionIds[0]!);
	return [disposition!.changedClause, disposition!.changedText];
}

test('a clause, several, a part of one, an annex, a new clause, the whole text: as they are printed', async () => {
	const names = await feedback.changeable(id);
	expect(names.slice(0, 3)).toEqual(['第一条', '第二条', '第二条之一']);
	expect(names.slice(-2)).toEqual(['新增条款', '全文']);
	const changed = async (given: string) => (await decided(given))[0];
	expect(await changed(' 第 二 条 ')).toBe('第二条');
	expect(await changed('第二条之一')).toBe('第二条之一');
	expect(await changed('第一条、第二条第（二）项')).toBe('第一条、第二条第（二）项');
	expect(await changed('附件1')).toMatch(/^附件1/);
	expect([await changed('全文'), await changed('新增条款')]).toEqual(['全文', '新增条款']);
});

test('what the draft does not have is refused, whoever partly adopts it too', async () => {
	for (const given of ['第三条', '第二条之二', '第二条左右', '已修改', '第一条、第九条', '、']) {
		await expect(decided(given), given).rejects.toMatchObject({ codes: ['feedback_unknownClause'] });
	}
	await expect(decided('第三条', 'partiallyAdopted')).rejects.toMatchObject({ codes: ['feedback_unknownClause'] });
});

test('an answer that adopts nothing names no change, whatever the form still held', async () => {
	expect(await decided('第二条', 'explained')).toEqual([null, null]);
	expect(await decided('第二条', 'notAdopted')).toEqual([null, null]);
	expect(await decided('', 'partiallyAdopted')).toEqual([null, null]);
	expect(await decided('第二条', 'partiallyAdopted')).toEqual(['第二条', '改后的条文。']);
});

test('a clause that only the changed version has may be named', async () => {
	const { draftVersionId } = await consultations.find(id);
	const { draftId } = await drafts.findVersion(draftVersionId);
	const bytes = new TextEncoder().encode(text.replace('附件1', '第三条 电梯由业主委托维保。\n\n附件1'));
	const files = { text: { name: '修改稿.txt', bytes }, note: { name: '起草说明.txt', bytes } };
	await drafts.importDraft(unit.drafter, { unitId: unit.unit.id, draftId, ...files });
	expect(await decided('第三条')).toEqual(['第三条', '改后的条文。']);
});
