/** Two people at the same opinions: nothing is overwritten unseen, and a slip can be undone while nobody built on it. */
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { Stale, type Actor, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import { db, transaction } from '#server/db';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import type { Outcome } from '../../feedback/types.ts';
import { draftConsultation, makeConsultation, noticeInput } from '../../../../tests/support/consultation.ts';
import { makeOffice, makeStaff, type Crew } from '../../../../tests/support/factories.ts';
import { accept, at, handIn, say } from '../../../../tests/support/scenario.ts';
import { dispositions } from './schema.ts';

let unit: Crew;
let colleague: StaffActor;
let id: string;
let ids: string[];

const answer = (opinionIds: string[], reason: string, kind: Outcome = 'notAdopted') => ({
	...{ opinionIds, kind, reason, changedClause: '', changedText: '' }
});
const mine = '按现有资金只能先补一部分，明年再研究提高标准。';
const theirs = '分摊比例由本楼居民协商，办法不作统一规定。';
const stored = async (opinionId: string) =>
	(await db.select().from(dispositions).where(eq(dispositions.opinionId, opinionId)))[0];
const staleOf = (work: Promise<unknown>): Promise<Stale> =>
	work.then(
		() => Promise.reject(new Error('was saved')),
		(reason: unknown) => (reason instanceof Stale ? reason : Promise.reject(reason as Error))
	);

beforeAll(async () => {
	at('2026-02-27T09:00');
	await organisation.seed();
	const government = await makeOffice();
	unit = government.departments[0];
	colleague = await makeStaff({ unitId: unit.unit.id, roles: ['opinionClerk', 'drafter'] });
	({ id } = await makeConsultation({ unit, publisher: government.office.publisher, opensOn: '2026-03-02' }));
	at('2026-03-05T10:00');
	ids = [];
	for (const text of ['一层要不要分摊费用？', '补贴能不能再多一些？', '井道会不会挡住窗户？', '工期要写明。'])
		ids.push((await say(id, { text })).id);
	await accept(unit.clerk, id, ids);
	at('2026-04-02T09:00');
});

describe('the same outcome from two browsers', () => {
	test('the second is shown who saved, when, and what; both may go on', async () => {
		const seen = await opinions.lastAct(id);
		await feedback.decide(colleague, id, { ...answer([ids[0]!], theirs, 'explained'), seen });
		const stale = await staleOf(feedback.decide(unit.clerk, id, { ...answer([ids[0]!], mine), seen }));
		expect(stale.codes).toEqual(['feedback_savedMeanwhile']);
		expect(stale.theirs.saves).toMatchObject([
			{ at: clock.now(), count: 1, texts: { kind: 'explained', reason: theirs } }
		]);
		expect(stale.theirs.saves[0]!.who).not.toBe('');
		expect(await stored(ids[0]!)).toMatchObject({ reason: theirs, staffId: colleague.id });
		// Mine over theirs, having seen it; what was overwritten is kept with the act.
		await feedback.decide(unit.clerk, id, { ...answer([ids[0]!], mine), seen: Number(stale.theirs.seen) });
		expect(await stored(ids[0]!)).toMatchObject({ reason: mine });
		const act = await opinions.findAct(id, await opinions.lastAct(id));
		expect(act?.before).toMatchObject({ was: [{ reason: theirs }] });
	});

	test('a second press of the same button is no quarrel, and whoever read no page is not asked', async () => {
		const seen = await opinions.lastAct(id);
		const input = { ...answer([ids[1]!], mine), seen };
		await feedback.decide(unit.clerk, id, input);
		expect(await feedback.decide(unit.clerk, id, input)).toBe(1);
		expect(await feedback.decide(colleague, id, answer([ids[1]!], theirs))).toBe(1);
	});

	test('taking back what a colleague has answered anew is shown as well', async () => {
		const seen = await opinions.lastAct(id);
		await feedback.decide(colleague, id, { ...answer([ids[1]!], mine, 'explained'), seen });
		const stale = await staleOf(feedback.takeBack(unit.clerk, id, [ids[1]!], seen));
		expect(stale.theirs.saves).toMatchObject([{ texts: { kind: 'explained' } }]);
		await feedback.takeBack(unit.clerk, id, [ids[1]!], Number(stale.theirs.seen));
		const other = await staleOf(feedback.decide(colleague, id, { ...answer([ids[1]!], theirs), seen }));
		expect(other.theirs.saves).toMatchObject([{ texts: { kind: '' } }]);
	});

	test('in a real race one is saved and the other is shown it', async () => {
		for (let round = 0; round < 8; round++) {
			const seen = await opinions.lastAct(id);
			const each = [unit.clerk, colleague].map((who, at) =>
				feedback.decide(who, id, { ...answer([ids[2]!], `${at === 0 ? mine : theirs}第${round}次。`), seen })
			);
			const results = await Promise.allSettled(each);
			expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
			const lost = results.find((one) => one.status === 'rejected');
			expect(lost?.reason).toBeInstanceOf(Stale);
			const [save] = (lost?.reason as Stale).theirs.saves;
			expect((await stored(ids[2]!))?.reason).toBe(save!.texts.reason);
		}
	});
});

describe('groups', () => {
	test('who moved an opinion meanwhile is said, with the group it is in now', async () => {
		const seen = await opinions.lastAct(id);
		const group = await feedback.createGroup(colleague, id, { title: '分摊', opinionIds: [ids[0]!], seen });
		const stale = await staleOf(
			feedback.createGroup(unit.clerk, id, { title: '费用', opinionIds: [ids[0]!, ids[1]!], seen })
		);
		expect(stale.codes).toEqual(['feedback_movedMeanwhile']);
		expect(stale.theirs.saves).toMatchObject([{ count: 1, texts: { group: '分摊' } }]);
		await feedback.renameGroup(colleague, group.id, '一层分摊', '分摊');
		const renamed = await staleOf(feedback.renameGroup(unit.clerk, group.id, '谁出钱', '分摊'));
		expect(renamed.theirs.saves).toMatchObject([{ texts: { title: '一层分摊' } }]);
		await feedback.renameGroup(unit.clerk, group.id, '谁出钱', renamed.theirs.seen);
	});

	test('an answer to a whole group does not cover what came into it unseen', async () => {
		const group = await feedback.createGroup(unit.clerk, id, { title: '井道和工期', opinionIds: [ids[2]!] });
		const seen = await opinions.lastAct(id);
		await feedback.addToGroup(colleague, group.id, [ids[3]!], { seen });
		const whole = { ...answer([ids[2]!, ids[3]!], mine), seen, whole: true };
		expect((await staleOf(feedback.decide(unit.clerk, id, whole))).codes).toEqual(['feedback_joinedMeanwhile']);
	});
});

describe('other forms', () => {
	test('a moderation: alone both decisions are shown, among many it is left and named', async () => {
		const [one, other] = [await say2('楼道灯也要修。'), await say2('费用请公开。')];
		const seen = await opinions.lastAct(id);
		const nothing = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;
		await opinions.moderate(colleague, id, {
			...{ ...nothing, seen, decision: 'reject', ground: 'unrelated', note: '与草案无关', opinionIds: [one] }
		});
		const acceptance = { ...nothing, decision: 'accept', seen } as const;
		const stale = await staleOf(opinions.moderate(unit.clerk, id, { ...acceptance, opinionIds: [one] }));
		expect(stale.theirs.saves).toMatchObject([
			{ texts: { decision: 'reject', ground: 'unrelated', note: '与草案无关' } }
		]);
		const many = await opinions.moderate(unit.clerk, id, { ...acceptance, opinionIds: [one, other] });
		expect(many).toMatchObject({ done: [other], skipped: [{ id: one, code: 'opinions_savedMeanwhile' }] });
	});

	test('a digest, a notice and the words of the feedback', async () => {
		await opinions.setStaffDigest(colleague, ids[0]!, '问分摊', '');
		const digest = await staleOf(opinions.setStaffDigest(unit.clerk, ids[0]!, '问一层', ''));
		expect(digest.theirs.saves).toMatchObject([{ texts: { staffDigest: '问分摊' } }]);

		const { id: notice } = await draftConsultation(unit, { opensOn: '2026-06-01' });
		const seen = consultations.markOfNotice(await consultations.find(notice));
		const edit = (who: Actor, title: string) =>
			consultations.editNotice(who, notice, noticeInput({ opensOn: '2026-06-01', title }), seen);
		const results = await Promise.allSettled([edit(unit.drafter, '甲的标题'), edit(colleague, '乙的标题')]);
		expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(results.find((one) => one.status === 'rejected')?.reason).toBeInstanceOf(Stale);

		const words = { narrative: '共收到意见六条，已逐条研究。', nextStep: '修改后送审' };
		const mark = feedback.markOfText(await feedback.begin(unit.drafter, id, words));
		await feedback.saveText(colleague, id, { ...words, nextStep: '送合法性审查' }, mark);
		const text = await staleOf(feedback.saveText(unit.drafter, id, words, mark));
		expect(text.theirs.saves).toMatchObject([{ texts: { nextStep: '送合法性审查' } }]);
	});
});

describe('undo', () => {
	const last = async (who: StaffActor) => (await feedback.lastUndoable(who, id))?.no ?? 0;

	test('puts an answer, a group and an acceptance back as they stood', async () => {
		await feedback.decide(unit.clerk, id, answer([ids[0]!, ids[3]!], '先前的理由写在这里，十个字以上。', 'explained'));
		await feedback.decide(unit.clerk, id, answer([ids[0]!], mine));
		await feedback.undo(unit.clerk, id, await last(unit.clerk));
		expect(await stored(ids[0]!)).toMatchObject({ kind: 'explained' });
		expect(await feedback.lastUndoable(unit.clerk, id)).toBeNull();

		const before = (await feedback.listGroups(id)).map(({ id, size }) => [id, size]);
		await feedback.createGroup(unit.clerk, id, { title: '都放一起', opinionIds: ids });
		await feedback.undo(unit.clerk, id, await last(unit.clerk));
		expect((await feedback.listGroups(id)).map(({ id, size }) => [id, size])).toEqual(before);
		const [first, second] = before.map(([group]) => String(group));
		await feedback.mergeGroups(unit.clerk, first!, [second!]);
		await feedback.undo(unit.clerk, id, await last(unit.clerk));
		expect((await feedback.listGroups(id)).map(({ id, size }) => [id, size])).toEqual(before);

		const late = await say2('绿化补种也请写进去。');
		await accept(unit.clerk, id, [late]);
		await feedback.undo(unit.clerk, id, await last(unit.clerk));
		expect(await opinions.find(late)).toMatchObject({ state: 'pending', moderatedBy: null });
		await accept(unit.clerk, id, [late]);
	});

	test('is refused to others, late, once built on, and where authors were told', async () => {
		await feedback.decide(unit.clerk, id, answer([ids[0]!], mine));
		const no = await last(unit.clerk);
		const codes = (...expected: string[]) => expect.objectContaining({ codes: expected });
		await expect(feedback.undo(colleague, id, no)).rejects.toEqual(codes('feedback_undoNothing'));
		await feedback.decide(colleague, id, answer([ids[0]!], theirs));
		await expect(feedback.undo(unit.clerk, id, no)).rejects.toEqual(codes('feedback_undoTouched'));
		const own = await last(colleague);
		at('2026-04-02T09:11');
		expect(await feedback.lastUndoable(colleague, id)).toBeNull();
		await expect(feedback.undo(colleague, id, own)).rejects.toEqual(codes('feedback_undoLate'));
		const nothing = { target: '', duplicateOf: '', note: '', publicText: '' } as const;
		const refusal = { ...nothing, decision: 'reject', ground: 'unrelated' } as const;
		await opinions.moderate(unit.clerk, id, { ...refusal, opinionIds: [await say2('路口的早点摊太吵。')] });
		const told = (await opinions.lastActOf(id, unit.clerk.id))!.no;
		await expect(feedback.undo(unit.clerk, id, told)).rejects.toEqual(codes('feedback_undoTold'));
	});
});

test('once signed, the database keeps outcomes and acts as they are', async () => {
	const rest = (await feedback.missing(id)).undecided.map((one) => one.id);
	if (rest.length) await feedback.decide(unit.clerk, id, answer(rest, mine));
	const remove = () =>
		transaction(() => db.delete(dispositions).where(eq(dispositions.opinionId, ids[0]!)).returning());
	await handIn(unit, id, { narrative: '共收到意见若干条，已逐条研究。', nextStep: '修改后送审' });
	await expect(remove()).rejects.toThrow();
	await expect(
		transaction(() =>
			db.update(dispositions).set({ reason: theirs }).where(eq(dispositions.opinionId, ids[0]!)).returning()
		)
	).rejects.toThrow();
	expect(await stored(ids[0]!)).toBeDefined();
});

/** Said while it was open, whatever the clock says now. */
async function say2(text: string): Promise<string> {
	const now = clock.now();
	at('2026-03-20T10:00');
	const { id: said } = await say(id, { text });
	clock.standAt(now);
	return said;
}
