/** An open day with two sessions, people who have tickets, and shifts at its gates; another one beside it. */
import type { ResidentActor, StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import * as identity from '#server/identity';
import * as opendays from '#server/opendays';
import * as organisation from '#server/organisation';
import { makeOffice, makeResident, numberFrom } from '../factories.ts';
import { companions, makeOpenDay, minuteAt, signUpInput } from '../open-day.ts';
import { run } from './run.ts';

export type GateOptions = {
	/** So many people more who hold a ticket of their own in the morning. */
	many?: number;
	gates?: string[];
};
export type HeldTicket = { signUpId: string; who: ResidentActor; no: string; text: string };
export type OpenedGate = {
	eventId: string;
	morning: string;
	afternoon: string;
	tickets: Record<'single' | 'group' | 'afternoon' | 'cancelled' | 'elsewhere', HeldTicket>;
	many: string[];
	shifts: { id: string; token: string; gate: string }[];
	elsewhere: { token: string };
	clerk: StaffActor;
	drafter: StaffActor;
};

await run(async ({ many = 0, gates = ['北门', '南门'] }: GateOptions): Promise<OpenedGate> => {
	clock.standAt(minuteAt('2026-07-20T09:00'));
	numberFrom((await identity.listStaff()).length * 2);
	const { office, departments } = await makeOffice();
	const [unit, other] = departments;
	const { hash: consent } = await organisation.privacyNotice();
	const later = {
		title: '污水处理厂开放日下午场',
		startsAt: minuteAt('2026-08-12T14:00'),
		endsAt: minuteAt('2026-08-12T16:00')
	};
	const made = await makeOpenDay(unit, office.publisher, [{ quota: 30 + many, invitedSeats: 5 }, later]);
	const [morning, afternoon] = made.sessionIds as [string, string];
	const beside = await makeOpenDay(other, office.publisher, [{}], { title: '走进消防站' });

	clock.standAt(minuteAt('2026-08-05T10:00'));
	const hold = async (sessionId: string, name: string, size = 1): Promise<HeldTicket> => {
		const who = await makeResident();
		const needs = size > 1 ? (['wheelchair'] as const) : [];
		const input = signUpInput(consent, { name, needs: [...needs], companions: companions(size - 1) });
		const { id, no } = await opendays.signUp(who, sessionId, input);
		return { signUpId: id, who, no, text: (await opendays.findTicket(who, id)).text };
	};
	const tickets = {
		single: await hold(morning, '周晓岚'),
		group: await hold(morning, '王立平', 3),
		afternoon: await hold(afternoon, '李可欣'),
		cancelled: await hold(morning, '陈一诺'),
		elsewhere: await hold(beside.sessionIds[0]!, '孙望')
	};
	await opendays.cancel(tickets.cancelled.who, tickets.cancelled.signUpId);
	const texts: string[] = [];
	for (let n = 0; n < many; n++) texts.push((await hold(morning, '何知秋')).text);

	const times = { startsAt: minuteAt('2026-08-12T08:00'), endsAt: minuteAt('2026-08-12T17:00') };
	const shifts = [];
	for (const gate of gates) {
		shifts.push({ gate, ...(await opendays.openShift(unit.drafter, made.eventId, { gate, ...times })) });
	}
	const elsewhere = await opendays.openShift(other.drafter, beside.eventId, { gate: '车库门', ...times });
	const { clerk, drafter } = unit;
	return { eventId: made.eventId, morning, afternoon, tickets, many: texts, shifts, elsewhere, clerk, drafter };
});
