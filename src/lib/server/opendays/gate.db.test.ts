/** The gate: a list, scans in any order, one attendance each; changes of a session, and its end. */
import { beforeAll, expect, test } from 'vitest';
import type { ResidentActor } from '#server/actor';
import * as clock from '#server/clock';
import { currentEngine } from '#server/db';
import * as feedback from '#server/feedback';
import * as messages from '#server/messages';
import type { OpinionInput } from '#lib/opinions/forms.ts';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { moderation, outcome } from '../../../../tests/permissions/scene.ts';
import { proofread, reviewedBy } from '../../../../tests/support/consultation.ts';
import { makeOffice, makeResident, makeStaff, type Crew, type Office } from '../../../../tests/support/factories.ts';
import { companions, makeOpenDay, minuteAt, sessionInput, signUpInput } from '../../../../tests/support/open-day.ts';
import type { GateEventInput } from '#lib/opendays/forms.ts';
import { readTicket } from '#lib/opendays/ticket.ts';
import * as opendays from './index.ts';

let office: Office;
let unit: Crew;
let other: Crew;
let consent: string;
let eventId: string;
let morning: string;
let afternoon: string;
let token: string;
let shiftId: string;
const refused = (...codes: string[]) => ({ codes });
const reason = '设备检修，这一场改到下午，请大家谅解。';
const raw = (statement: string) => expect(currentEngine().raw(statement)).rejects.toThrow();
const before = () => clock.standAt(minuteAt('2026-08-05T10:00'));
const during = () => clock.standAt(minuteAt('2026-08-12T09:05'));

beforeAll(async () => {
	clock.standAt(minuteAt('2026-07-20T09:00'));
	await organisation.seed();
	({
		office,
		departments: [unit, other]
	} = await makeOffice());
	consent = (await organisation.privacyNotice()).hash;
	const later = { startsAt: minuteAt('2026-08-12T14:00'), endsAt: minuteAt('2026-08-12T16:00') };
	const made = await makeOpenDay(unit, office.publisher, [{ invitedSeats: 2 }, later]);
	eventId = made.eventId;
	[morning, afternoon] = made.sessionIds as [string, string];
	clock.standAt(minuteAt('2026-08-05T10:00'));
	const shift = {
		...{ gate: '南门', startsAt: minuteAt('2026-08-12T08:00'), endsAt: minuteAt('2026-08-12T17:00') }
	};
	({ id: shiftId, token } = await opendays.openShift(unit.drafter, eventId, shift));
});

async function seated(sessionId: string, size = 1) {
	before();
	const who = await makeResident();
	const input = signUpInput(consent, { companions: companions(size - 1) });
	const { id, no } = await opendays.signUp(who, sessionId, input);
	const { text } = await opendays.findTicket(who, id);
	return { who, id, no, text, ticketId: readTicket(text)!.ticket.id };
}
let scans = 0;
const scan = (ticketId: string | null, more: Partial<GateEventInput> = {}): GateEventInput => ({
	...{
		kind: ticketId ? 'admit' : 'walkIn',
		device: 'device-a',
		nonce: `nonce-${++scans}-x`,
		at: clock.now().getTime()
	},
	...{ sessionId: morning, ticketId, people: 1, undoes: null, ...more }
});
const answers = async (list: GateEventInput[], link = token) =>
	(await opendays.mergeGate(link, list)).map(({ answer }) => answer);
const figures = () => opendays.findFigures(unit.clerk, morning);
const told = async (who: ResidentActor) => (await messages.listOwn(who, 'zh-CN')).map(({ text }) => text);

test('a link opens the list of its event during the shift, and to nobody else', async () => {
	const one = await seated(morning, 2);
	before();
	await expect(opendays.gateList(token)).rejects.toMatchObject(refused('opendays_shiftNotBegun'));
	await expect(opendays.gateList('x')).rejects.toMatchObject(refused('opendays_shiftUnknown'));
	during();
	const list = await opendays.gateList(token);
	expect(list.sessions.map(({ id }) => id)).toEqual([morning, afternoon]);
	expect(list.tickets.find(({ id }) => id === one.ticketId)).toMatchObject({
		...{ no: one.no, party: 2, revoked: false, name: '周晓岚', admitted: 0 },
		lastFour: expect.stringMatching(/^\d{4}$/) as unknown
	});
	expect(list.keys.length).toBe(1);
	clock.standAt(minuteAt('2026-08-12T17:00'));
	await expect(opendays.gateList(token)).rejects.toMatchObject(refused('opendays_shiftOver'));
	await expect(opendays.listSignUps(other.clerk, morning)).rejects.toMatchObject(refused('opendays_notOrganiser'));
	await expect(opendays.findFigures(other.clerk, morning)).rejects.toMatchObject(refused('opendays_notYours'));
	const [line] = await opendays.listSignUps(unit.clerk, morning);
	expect(line).toMatchObject({ name: '周晓岚', phone: expect.stringContaining('****') as unknown, party: 2 });
	await raw(`update open_day_shifts set gate = 'x' where id = '${shiftId}'`);
});

test('scans are kept once in any order; two gates without network give one attendance and a named conflict', async () => {
	const one = await seated(morning);
	const group = await seated(morning, 3);
	during();
	const first = scan(one.ticketId);
	const second = scan(one.ticketId, { device: 'device-b', at: first.at + 5000 });
	const parts = [scan(group.ticketId, { people: 2 }), scan(group.ticketId, { device: 'device-b' })];
	expect(await answers([second, parts[1]!])).toEqual(['kept', 'kept']);
	expect(await answers([first, second, parts[0]!, first])).toEqual(['kept', 'known', 'kept', 'known']);
	expect(await answers([{ ...first, people: 2 }])).toEqual(['nonceReused']);
	expect((await opendays.verify(one.text)).admitted).toBe(1);
	expect((await opendays.verify(group.text)).admitted).toBe(3);
	expect(await opendays.listConflicts(unit.clerk, morning)).toMatchObject([
		{ kind: 'again', event: { device: 'device-b', ticketId: one.ticketId }, first: { device: 'device-a' } }
	]);
	expect(await opendays.seatsOf(await opendays.find(morning))).toMatchObject({ attended: 4 });
	await raw(`update open_day_gate_events set people = 9 where nonce = '${first.nonce}'`);
	await raw(`delete from open_day_gate_events where nonce = '${first.nonce}'`);
	await raw(`update open_day_attendances set people = 4 where ticket_id = '${group.ticketId}'`);
	await raw(`update open_day_tickets set party = 4 where id = '${group.ticketId}'`);
	await raw(`update open_day_tickets set revoked_at = null where id = '${group.ticketId}'`);
});

test('what was tapped by mistake is taken back within a minute, also where that arrives first', async () => {
	const one = await seated(morning);
	during();
	const admit = scan(one.ticketId);
	const undo = scan(null, { kind: 'undo', undoes: admit.nonce, at: admit.at + 30_000 });
	expect(await answers([undo])).toEqual(['kept']);
	expect(await answers([admit])).toEqual(['kept']);
	expect((await opendays.verify(one.text)).admitted).toBe(0);
	const again = scan(one.ticketId, { at: admit.at + 40_000 });
	await answers([again]);
	expect((await opendays.verify(one.text)).admitted).toBe(1);
	await answers([scan(null, { kind: 'undo', undoes: again.nonce, at: again.at + 60_001 })]);
	expect((await opendays.verify(one.text)).admitted).toBe(1);
});

test('walk-ins are counted, other events are not; a clock that is wrong by a year loses nothing', async () => {
	during();
	const at = clock.now().getTime() - 365 * 86_400_000;
	const { walkIns } = await figures();
	expect(await answers([scan(null, { people: 3, at })])).toEqual(['kept']);
	expect((await figures()).walkIns).toBe(walkIns + 3);
	clock.standAt(minuteAt('2026-07-20T09:00'));
	const elsewhere = await makeOpenDay(other, office.publisher);
	const foreign = await seated(elsewhere.sessionIds[0]!);
	during();
	expect(await answers([scan(foreign.ticketId), scan(null, { sessionId: elsewhere.sessionIds[0]! })])).toEqual([
		...['otherEvent', 'otherEvent']
	]);
	expect((await opendays.gateList(token)).tickets.map(({ id }) => id)).not.toContain(foreign.ticketId);
});

test('who has come does not give the seat up; a ticket that was taken back is known by the list, and told if it came', async () => {
	const [came, lost] = [await seated(morning), await seated(morning)];
	before();
	await opendays.reissueTicket(unit.clerk, lost.id);
	expect(await opendays.verify(lost.text)).toMatchObject({ ok: false, why: 'revoked' });
	expect((await opendays.findTicket(lost.who, lost.id)).text).not.toBe(lost.text);
	during();
	await answers([scan(came.ticketId), scan(lost.ticketId)]);
	before();
	await expect(opendays.cancel(came.who, came.id)).rejects.toMatchObject(refused('opendays_checkedIn'));
	await expect(opendays.withdrawSeat(unit.clerk, came.id, reason)).rejects.toMatchObject(refused('opendays_checkedIn'));
	const kinds = (await opendays.listConflicts(unit.clerk, morning)).map(({ kind }) => kind);
	expect(kinds).toContain('revoked');
	await raw(
		`update open_day_sign_ups set state = 'cancelled', seats = 0, ended_why = 'own', ended_at = created_at where id = '${came.id}'`
	);
	expect(await opendays.verify(came.text.slice(0, -1) + (came.text.endsWith('0') ? '1' : '0'))).toMatchObject({
		ok: false
	});
});

test('after the shift its devices may still send; once another day is over they may not', async () => {
	const one = await seated(afternoon);
	clock.standAt(minuteAt('2026-08-13T16:59'));
	expect(await answers([scan(one.ticketId, { sessionId: afternoon })])).toEqual(['kept']);
	clock.standAt(minuteAt('2026-08-13T17:00'));
	await expect(answers([])).rejects.toMatchObject(refused('opendays_shiftOver'));
	before();
	const times = { startsAt: minuteAt('2026-08-05T09:00'), endsAt: minuteAt('2026-08-05T12:00') };
	const short = await opendays.openShift(unit.drafter, eventId, { gate: '北门', ...times });
	await opendays.gateList(short.token);
	await opendays.endShift(unit.clerk, short.id);
	await expect(opendays.gateList(short.token)).rejects.toMatchObject(refused('opendays_shiftOver'));
	await expect(opendays.endShift(unit.clerk, short.id)).rejects.toMatchObject(refused('opendays_shiftOver'));
	expect((await opendays.listShifts(eventId)).map(({ gate }) => gate)).toEqual(['北门', '南门']);
	const backwards = { gate: '东门', startsAt: times.endsAt, endsAt: times.startsAt };
	await expect(opendays.openShift(unit.drafter, eventId, backwards)).rejects.toMatchObject(
		refused('opendays_badShift')
	);
});

test('guests have their own seats, once a telephone number', async () => {
	before();
	const guest = { name: '王代表', ageBand: '60plus', category: 'peoplesDeputy', needs: ['wheelchair'] } as const;
	const input = { ...guest, needs: [...guest.needs], phone: '13800001111' };
	expect(await opendays.invite(unit.clerk, morning, input)).toMatchObject({ state: 'confirmed', seats: 1 });
	await expect(opendays.invite(unit.clerk, morning, input)).rejects.toMatchObject(refused('opendays_guestTwice'));
	await opendays.invite(unit.clerk, morning, { ...input, phone: '13800002222' });
	await expect(opendays.invite(unit.clerk, morning, { ...input, phone: '13800003333' })).rejects.toMatchObject(
		refused('opendays_guestsFull')
	);
	const quota = { quota: 25, invitedSeats: 1, reason };
	await expect(opendays.changeQuota(unit.drafter, morning, quota)).rejects.toMatchObject({
		...refused('opendays_guestsBelowConfirmed'),
		facts: { least: 2 }
	});
});

test('a session moves openly: everybody is told, and who now has two at once is told that', async () => {
	const one = await seated(morning);
	before();
	const second = await opendays.signUp(one.who, afternoon, signUpInput(consent));
	const { startsAt, endsAt, place, wayThere } = sessionInput();
	const moved = {
		...{ startsAt: minuteAt('2026-08-12T13:00'), endsAt: minuteAt('2026-08-12T15:00'), place: '第二会议室', wayThere },
		...{ signUpClosesAt: minuteAt('2026-08-11T18:00'), reason }
	};
	const late = { ...moved, signUpClosesAt: minuteAt('2026-08-12T14:00') };
	await expect(opendays.reschedule(unit.drafter, morning, late)).rejects.toMatchObject(
		refused('opendays_signUpAfterStart')
	);
	await expect(opendays.reschedule(other.drafter, morning, moved)).rejects.toMatchObject(refused('opendays_notHost'));
	expect(await opendays.reschedule(unit.drafter, morning, moved)).toEqual({ overlapping: 1 });
	expect((await told(one.who)).join('\n')).toContain('与您报的另一场重叠');
	expect((await opendays.listOwn(one.who)).map(({ id, state }) => [id, state]).sort()).toEqual(
		[
			[one.id, 'confirmed'],
			[second.id, 'confirmed']
		].sort()
	);
	await opendays.reschedule(unit.drafter, morning, { ...moved, startsAt, endsAt, place });
	expect((await told(one.who)).join('\n')).toContain('改到 2026-08-12 09:00');
	expect(await opendays.verify(one.text)).toMatchObject({ ok: true });
	expect((await opendays.listChanges([morning])).map(({ kind, reason: why }) => [kind, why])).toEqual([
		...[['rescheduled', reason] as const, ['rescheduled', reason] as const]
	]);
});

test('a session is called off with a reason that everybody is told, and admits nobody', async () => {
	clock.standAt(minuteAt('2026-07-20T09:00'));
	const made = await makeOpenDay(unit, office.publisher, [{ quota: 7, invitedSeats: 0 }]);
	const [id] = made.sessionIds as [string];
	const one = await seated(id, 4);
	before();
	const waiting = await makeResident();
	await opendays.signUp(waiting, id, signUpInput(consent, { companions: companions(3) }));
	await opendays.cancelSession(unit.drafter, id, '暴雨红色预警，为了安全取消这一场。');
	for (const who of [one.who, waiting]) expect((await told(who)).join('\n')).toContain('暴雨红色预警');
	expect(await opendays.verify(one.text)).toMatchObject({ ok: false, why: 'revoked' });
	expect(await opendays.seatsOf(await opendays.find(id))).toEqual({
		quota: 7,
		confirmed: 0,
		waitlisted: 0,
		attended: 0
	});
	await expect(opendays.signUp(waiting, id, signUpInput(consent))).rejects.toMatchObject(refused('opendays_cancelled'));
	const input = { quota: 9, invitedSeats: 0, reason };
	await expect(opendays.changeQuota(unit.drafter, id, input)).rejects.toMatchObject(refused('opendays_cancelled'));
	expect((await opendays.find(id)).activity.cancelReason).toContain('暴雨');
	await opendays.closeEvent(unit.drafter, made.eventId, { summary: '因暴雨取消，报名的居民另行邀请。' });
});

/** Written at the session and come the next day: recorded for whoever held a seat, and refused here. */
async function lateSuggestions(id: string, who: ResidentActor, about: Omit<OpinionInput, 'text'>): Promise<void> {
	const arrive = (actor: ResidentActor, iso: string, text = '出口的台阶请加扶手。') => {
		const at = minuteAt(iso);
		return opinions.arriveLate(actor, id, { ...about, text }, { writtenAt: at, clockAhead: 0, corrected: at });
	};
	const within = '2026-08-12T15:30';
	await expect(arrive(await makeResident(), within)).rejects.toMatchObject(refused('opendays_notThere'));
	await expect(arrive(who, '2026-08-11T15:30')).rejects.toMatchObject(refused('opendays_notYetHeld'));
	const late = await arrive(who, within);
	expect(await arrive(who, within, '参观通道的指示牌再大一点。')).toMatchObject({ repeated: true, opinion: {} });
	const reason = '本次座谈已有完全相同的建议，一并答复。';
	await feedback.decideLate(unit.clerk, { id: late.id, decision: 'refuse', reason });
}

test('suggestions are opinions of the session; the open day ends when they are answered', async () => {
	clock.standAt(minuteAt('2026-07-20T09:00'));
	const made = await makeOpenDay(unit, office.publisher);
	const [id] = made.sessionIds as [string];
	const { who } = await seated(id);
	const said = { clauseId: '', stance: 'suggest', name: '周晓岚', submitterType: 'person' } as const;
	const how = { showName: false, forMinor: false, ageBand: '', consent, minorConsent: false } as const;
	const suggest = (actor: ResidentActor) =>
		opinions.submit(actor, id, { ...said, ...how, text: '参观通道的指示牌再大一点。' });
	await expect(suggest(who)).rejects.toMatchObject(refused('opendays_notYetHeld'));
	during();
	await expect(suggest(await makeResident())).rejects.toMatchObject(refused('opendays_notThere'));
	const ids = [(await suggest(who)).id];
	clock.standAt(minuteAt('2026-08-13T09:00'));
	await lateSuggestions(id, who, { ...said, ...how });
	const known = { channel: 'symposium', clauseNo: '', stance: 'suggest', submitterType: 'person' } as const;
	const person = { name: '陈阿根', phone: '', forMinor: false, ageBand: '' } as const;
	const paper = { ...known, ...person, receivedOn: '2026-08-12', text: '座谈时说的：周末也开放。' };
	ids.push((await opinions.enterOnBehalf(unit.clerk, id, paper)).id);
	await expect(
		opinions.enterOnBehalf(unit.clerk, id, { ...paper, text: '早几天说的。', receivedOn: '2026-08-11' })
	).rejects.toMatchObject(refused('opinions_outsidePeriod'));
	const close = (summary = '一共来了二十三位居民，座谈两小时。') =>
		opendays.closeEvent(unit.drafter, made.eventId, { summary });
	await expect(close()).rejects.toMatchObject(refused('opendays_feedbackMissing'));
	await raw(
		`update open_day_events set closed_at = published_at, closed_by = created_by, summary = '一共来了二十三位居民。' where id = '${made.eventId}'`
	);

	await opinions.moderate(unit.clerk, id, moderation(ids));
	await feedback.begin(unit.drafter, id, { narrative: '座谈会上收到两条建议。', nextStep: '本月内更换指示牌。' });
	await feedback.decide(unit.clerk, id, outcome(ids));
	await feedback.submitForReview(unit.drafter, id, { ...proofread, attribute: 'proactive' });
	await reviewedBy(unit, (await publication.latestOf('feedback', id))!.id);
	await feedback.publish(office.publisher, id, proofread);
	const { content } = (await publication.currentEdition('feedback', id))!;
	expect((content as feedback.FeedbackContent).period).toEqual({ opensOn: '2026-08-12', lastDay: '2026-08-12' });
	expect((await feedback.listOwn(who)).map(({ no }) => no)).toHaveLength(1);
	await expect(close('好')).rejects.toMatchObject(refused('opendays_summaryTooShort'));
	expect((await close()).closedAt).not.toBeNull();
	await expect(close()).rejects.toMatchObject(refused('opendays_alreadyClosed'));
});

test('event staff organise, and neither change nor close', async () => {
	before();
	const staff = await makeStaff({ unitId: unit.unit.id, roles: ['eventStaff'] });
	expect((await opendays.listSignUps(staff, morning)).length).toBeGreaterThan(3);
	await expect(opendays.cancelSession(staff, morning, reason)).rejects.toMatchObject(refused('opendays_notHost'));
	await expect(opendays.closeEvent(staff, eventId, { summary: reason })).rejects.toMatchObject({
		codes: expect.arrayContaining(['opendays_notDrafter', 'opendays_notOver']) as unknown
	});
});
