/** 十分钟内撤销: as if it had never been sent; what the program refuses, the database refuses too. */
import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { ResidentActor } from '#server/actor';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as feedback from '#server/feedback';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import { makeConsultation } from '../../../../tests/support/consultation.ts';
import { makeOffice, makeResident } from '../../../../tests/support/factories.ts';
import * as opinions from './index.ts';
import { opinions as table } from './schema.ts';

const at = (time: string) => clock.standAt(new Date(`2026-05-11T${time}+08:00`));
const nothing = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;

let made: Awaited<ReturnType<typeof makeOffice>>;
let id: string;
let author: ResidentActor;

async function say(text: string) {
	const { hash: consent } = await organisation.privacyNotice();
	const about = { clauseId: '', stance: 'suggest', text, name: '周晓岚', submitterType: 'person' } as const;
	const how = { showName: false, forMinor: false, ageBand: '', consent, minorConsent: false } as const;
	return opinions.submit(author, id, { ...about, ...how });
}
const accept = (opinionId: string) =>
	opinions.moderate(made.departments[0].clerk, id, { ...nothing, opinionIds: [opinionId], decision: 'accept' });
const acts = async (opinionId: string) =>
	(await journal.listOf(opinionId)).map(({ action }) => action).filter((action) => /undone|withdrawn/.test(action));

beforeAll(async () => {
	clock.standAt(new Date('2026-05-06T08:00:00+08:00'));
	await organisation.seed();
	made = await makeOffice();
});
beforeEach(async () => {
	clock.standAt(new Date('2026-05-06T08:00:00+08:00'));
	const about = { unit: made.departments[0], publisher: made.office.publisher, opensOn: '2026-05-06' };
	({ id } = await makeConsultation(about));
	author = await makeResident();
	at('10:00:00');
});

test('what was undone was never counted, is in no list of the desk, and may be said again', async () => {
	const kept = await say('补贴标准请写明按层数计算。');
	const slip = await say('补贴标准请写明按人数计算。');
	at('10:09:59');
	expect(await opinions.undo(author, slip.id)).toBe('undone');
	expect(await opinions.tally(id)).toMatchObject({ received: 1, byState: { pending: 1, withdrawn: 0 } });
	expect((await opinions.countReceived([id])).get(id)).toBe(1);
	expect((await opinions.listQueue(id, {})).rows.map(({ no }) => no)).toEqual([kept.no]);
	expect(await opinions.listForDesk(id, { state: 'withdrawn' })).toEqual([]);
	expect(await acts(slip.id)).toEqual(['opinion.undone']);
	const own = await feedback.findOwn(author, slip.no);
	expect(own).toMatchObject({ state: 'withdrawn', undone: true, undoUntil: null });
	expect((await say('补贴标准请写明按人数计算。')).repeated).toBe(false);
	// Whoever did not hear the answer asks again, and is told the same, whenever that is.
	at('10:30:00');
	expect(await Promise.all([opinions.undo(author, slip.id), opinions.undo(author, slip.id)])).toEqual([
		'undone',
		'undone'
	]);
	await expect(opinions.withdraw(author, slip.id)).rejects.toMatchObject({ codes: ['opinions_alreadyWithdrawn'] });
	await expect(opinions.undo(await makeResident(), slip.id)).rejects.toMatchObject({
		codes: expect.arrayContaining(['opinions_notYours']) as unknown
	});
	expect(await acts(slip.id)).toEqual(['opinion.undone']);
});

test('after ten minutes it is withdrawn as always, and counted as that', async () => {
	const { id: opinionId, no } = await say('请写明谁来维护电梯。');
	expect((await feedback.findOwn(author, no)).undoUntil).toEqual(new Date('2026-05-11T10:10:00+08:00'));
	at('10:10:00');
	expect((await feedback.findOwn(author, no)).undoUntil).toBeNull();
	await expect(opinions.undo(author, opinionId)).rejects.toMatchObject({ codes: ['opinions_undoTooLate'] });
	await Promise.all([opinions.withdraw(author, opinionId), opinions.withdraw(author, opinionId)]);
	clock.standAt(new Date('2026-07-01T08:00:00+08:00'));
	await opinions.withdraw(author, opinionId);
	expect(await opinions.tally(id)).toMatchObject({ received: 1, byState: { withdrawn: 1 } });
	expect(await acts(opinionId)).toEqual(['opinion.withdrawn']);
});

test('what was published already within the ten minutes leaves as a withdrawal', async () => {
	const { id: opinionId } = await say('请写明噪声怎么管。');
	await accept(opinionId);
	at('10:05:00');
	expect(await opinions.undo(author, opinionId)).toBe('withdrawn');
	expect(await opinions.listPublic(id)).toEqual([]);
	expect(await opinions.tally(id)).toMatchObject({ received: 1, byState: { withdrawn: 1 } });
	expect(await acts(opinionId)).toEqual(['opinion.withdrawn']);
});

test('the database takes nothing as undone that is late or was decided on, and nothing back', async () => {
	const mark = (opinionId: string, withdrawnAt: Date) =>
		transaction(() =>
			db
				.update(table)
				.set({ state: 'withdrawn', withdrawnAt, undone: true })
				.where(eq(table.id, opinionId))
				.returning({ id: table.id })
		);
	const late = await say('请写明押金退还的时间。');
	await expect(mark(late.id, new Date('2026-05-11T10:10:00+08:00'))).rejects.toThrow();
	const decided = await say('请写明投诉电话。');
	await accept(decided.id);
	await expect(mark(decided.id, new Date('2026-05-11T10:01:00+08:00'))).rejects.toThrow();
	const slip = await say('请写明施工时间。');
	await opinions.undo(author, slip.id);
	const again = transaction(() =>
		db.update(table).set({ undone: false }).where(eq(table.id, slip.id)).returning({ id: table.id })
	);
	await expect(again).rejects.toThrow();
});
