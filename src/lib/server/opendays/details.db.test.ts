/** What an event asks for besides, and the summary that two persons read. */
import { beforeAll, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as feedback from '#server/feedback';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import { EventForm } from '#lib/opendays/forms.ts';
import type { Ask } from '#lib/opendays/types.ts';
import { makeOffice, makeResident, makeStaff } from '../../../../tests/support/factories.ts';
import { eventInput, makeOpenDay, minuteAt, signUpInput } from '../../../../tests/support/open-day.ts';
import * as opendays from './index.ts';
import { openDayEvents, openDaySignUps } from './schema.ts';

const asks: Ask[] = [
	{ field: 'employer', required: true, purpose: '厂区按单位安排分组' },
	{ field: 'address', required: false, purpose: '安排接送的班车' }
];
const code = (one: string) => expect.objectContaining({ codes: [one] });
let office: Awaited<ReturnType<typeof makeOffice>>;
let made: Awaited<ReturnType<typeof makeOpenDay>>;
let consent: string;

beforeAll(async () => {
	clock.standAt(minuteAt('2026-07-20T09:00'));
	await organisation.seed();
	office = await makeOffice();
	made = await makeOpenDay(office.departments[0], office.office.publisher, [{}], { asks });
	clock.standAt(minuteAt('2026-08-02T09:00'));
	consent = (await organisation.privacyNotice()).hash;
});

test('nothing is asked for by itself; what is asked for says why', () => {
	const read = (rows: object[]) => v.safeParse(EventForm, { title: '走进水厂', asks: rows });
	expect(v.parse(EventForm, { title: '走进水厂' }).asks).toEqual([]);
	expect(read([{ field: '', purpose: '没有勾选的一行' }])).toMatchObject({ success: true, output: { asks: [] } });
	const row = { field: 'address', required: '1', purpose: '安排接送的班车' };
	expect(read([row]).output).toMatchObject({ asks: [{ ...row, required: true }] });
	const refused = (rows: object[]) => read(rows).issues?.map(({ message }) => message);
	expect(refused([{ ...row, purpose: '要' }])).toEqual(['opendays_noPurpose']);
	expect(read([row, row]).success).toBe(false);
	expect(read([{ ...row, field: 'income' }]).success).toBe(false);
});

test('what is required is given, what is not asked for is not kept; the person, and the organiser, read it', async () => {
	const who = await makeResident();
	const come = (details: object) => opendays.signUp(who, made.sessionIds[0]!, signUpInput(consent, { details }));
	await expect(come({ address: '平安路 8 号' })).rejects.toEqual(code('opendays_noEmployer'));
	const { id } = await come({ employer: ' 云汐水泵厂 ', address: '平安路 8 号', reason: '想看看', occupation: '钳工' });
	const kept = { employer: '云汐水泵厂', address: '平安路 8 号' };
	expect((await come({ ...kept, employer: '云汐水泵厂 ' })).id).toBe(id);
	await expect(come({ ...kept, employer: '别的单位' })).rejects.toEqual(code('opendays_signedUpAlready'));
	const [row] = await db.select().from(openDaySignUps).where(eq(openDaySignUps.id, id));
	expect(row!.detailsCipher).not.toContain('云汐水泵厂');
	expect((await opendays.findOwn(who, id)).details).toEqual(kept);
	expect((await feedback.findOwnData(who, 'zh-CN')).signUps).toMatchObject([{ details: kept }]);
	const { clerk, drafter } = office.departments[0];
	const [listed] = await opendays.listSignUps(clerk, made.sessionIds[0]!, 'list');
	expect(listed!.details).toEqual(kept);
	const csv = Buffer.from(await opendays.exportCsv(clerk, made.sessionIds[0]!, 'zh-CN')).toString();
	expect(csv).toMatch(/单位,住址/);
	expect(csv).toContain('云汐水泵厂');
	const shift = { gate: '南门', startsAt: minuteAt('2026-08-02T08:00'), endsAt: minuteAt('2026-08-02T12:00') };
	const { token } = await opendays.openShift(drafter, made.eventId, shift);
	expect(JSON.stringify(await opendays.gateList(token))).not.toContain('水泵厂');
});

test('it goes with the ID numbers, thirty days after, and does not come back', async () => {
	clock.standAt(minuteAt('2026-09-11T00:00'));
	expect(await opendays.countDueSignUps()).toEqual({ idNumbers: 0, signUps: 0, photos: 0 });
	clock.standAt(minuteAt('2026-09-12T00:00'));
	expect(await opendays.countDueSignUps()).toEqual({ idNumbers: 1, signUps: 0, photos: 0 });
	expect(await opendays.eraseSignUps()).toEqual({ idNumbers: 1, signUps: 0, photos: 0 });
	const rows = await db.select().from(openDaySignUps);
	expect(rows.map(({ detailsCipher, nameCipher }) => [detailsCipher, nameCipher !== null])).toEqual([[null, true]]);
	const back = () => transaction(() => db.update(openDaySignUps).set({ detailsCipher: 'v1.x' }).returning());
	await expect(back()).rejects.toThrow();
});

test('what a published day asks for is never changed', async () => {
	const { drafter } = office.departments[0];
	await expect(opendays.editEvent(drafter, made.eventId, eventInput())).rejects.toThrow();
	const change = () => transaction(() => db.update(openDayEvents).set({ asks: [] }).returning());
	await expect(change()).rejects.toThrow();
});

test('a summary is read by a second person before the public reads it', async () => {
	const [crew, other] = office.departments;
	clock.standAt(minuteAt('2026-08-02T10:00'));
	const day = await makeOpenDay(crew, office.office.publisher, [
		{ startsAt: minuteAt('2026-08-20T09:00'), endsAt: minuteAt('2026-08-20T11:00') }
	]);
	await opendays.cancelSession(crew.drafter, day.sessionIds[0]!, '设备检修，这一场要作调整，请大家谅解。');
	const find = () => opendays.findEvent(day.eventId);
	await expect(opendays.confirmSummary(crew.firstReviewer, day.eventId)).rejects.toEqual(code('opendays_notClosed'));
	const both = await makeStaff({ unitId: crew.unit.id, roles: ['drafter', 'secondReviewer'] });
	await opendays.closeEvent(both, day.eventId, { summary: '因设备检修没有举办，另行邀请。' });
	await expect(opendays.confirmSummary(both, day.eventId)).rejects.toEqual(code('opendays_ownSummary'));
	for (const actor of [crew.clerk, crew.drafter, other.firstReviewer])
		await expect(opendays.confirmSummary(actor, day.eventId)).rejects.toEqual(code('opendays_notReviewer'));
	const read = opendays.markOfSummary(await find());
	await expect(opendays.rewriteSummary(crew.drafter, day.eventId, { summary: '短' })).rejects.toEqual(
		code('opendays_summaryTooShort')
	);
	await opendays.rewriteSummary(crew.drafter, day.eventId, { summary: '因水泵检修没有举办，九月另行邀请。' });
	const confirm = (seen: string) => opendays.confirmSummary(crew.firstReviewer, day.eventId, seen);
	await expect(confirm(read)).rejects.toEqual(code('opendays_summaryChanged'));
	await confirm(opendays.markOfSummary(await find()));
	expect(await find()).toMatchObject({ summaryConfirmedBy: crew.firstReviewer.id, summaryBy: crew.drafter.id });
	for (const again of [
		() => opendays.confirmSummary(crew.secondReviewer, day.eventId),
		() => opendays.rewriteSummary(crew.drafter, day.eventId, { summary: '现在再写一遍，已经太晚了。' })
	])
		await expect(again()).rejects.toEqual(code('opendays_summaryConfirmed'));
	const actions = (await journal.listOf(day.eventId)).map(({ action }) => action).slice(-3);
	expect(actions).toEqual(['openDay.closed', 'openDay.summaryRewritten', 'openDay.summaryConfirmed']);
	const own = () =>
		transaction(() =>
			db
				.update(openDayEvents)
				.set({ summaryConfirmedBy: crew.drafter.id })
				.where(eq(openDayEvents.id, day.eventId))
				.returning()
		);
	await expect(own()).rejects.toThrow();
});
