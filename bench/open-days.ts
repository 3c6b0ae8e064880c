/** What is measured of open days: a sign-up with a companion, a scan at the gate, the page of a ticket. */
import type { StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import * as identity from '#server/identity';
import * as opendays from '#server/opendays';
import { makeResident, type Crew } from '../tests/support/factories.ts';
import { companions, makeOpenDay, signUpInput } from '../tests/support/open-day.ts';
import { form, multipart, multipartForm } from './forms.ts';
import type { Asked } from './load.ts';
import { nameOf } from './texts.ts';

/** `sessions` take sign-ups, none at the time of another; at `gate` people come in now; `page` is a ticket of its owner. */
export type SeededOpenDays = {
	sessions: string[];
	gate: { session: string; token: string; tickets: string[] };
	page: { signUp: string; cookie: string };
};

const hour = 3_600_000;
const seats = 5000;
/** Tickets at the gate; scans go round them, so that later ones meet somebody who is in already. */
const many = 600;

/** By the verbs, each at its moment. */
export async function seedOpenDays(crew: Crew, publisher: StaffActor, consent: string): Promise<SeededOpenDays> {
	const now = clock.now().getTime();
	const after = (hours: number) => new Date(now + hours * hour);
	const big = { quota: seats, invitedSeats: 0, minAge: 0, maxCompanions: 3 } as const;
	clock.standAt(after(-72));
	const coming = Array.from({ length: 9 }, (_, day) => ({
		...{ ...big, title: `开放日第${day + 1}场`, startsAt: after(240 + day * 24), endsAt: after(242 + day * 24) },
		...{ signUpOpensAt: after(-70), signUpClosesAt: after(200) }
	}));
	const { sessionIds } = await makeOpenDay(crew, publisher, coming);
	const running = { ...big, title: '正在办的一场', startsAt: after(-1), endsAt: after(6) };
	const gate = await makeOpenDay(crew, publisher, [
		{ ...running, signUpOpensAt: after(-70), signUpClosesAt: after(-2) }
	]);
	const session = gate.sessionIds[0]!;
	clock.standAt(after(-48));
	let page = { signUp: '', who: '' };
	for (let left = many; left > 0; left--) {
		const who = await makeResident();
		const { id } = await opendays.signUp(who, session, signUpInput(consent, { companions: companions(left % 3) }));
		page = { signUp: id, who: who.id };
	}
	clock.standAt(null);
	const times = { startsAt: after(-1), endsAt: after(12) };
	const { token } = await opendays.openShift(crew.drafter, gate.eventId, { gate: '南门', ...times });
	const tickets = (await opendays.gateList(token)).tickets.map(({ id }) => id);
	const cookie = await identity.startSession(`resident:${page.who}`, 'sms');
	return { sessions: sessionIds, gate: { session, token, tickets }, page: { signUp: page.signUp, cookie } };
}

let signedUp = 0;

/** Whoever is signed in, once a session, with one who comes along. */
export function signUpOf(
	{ sessions }: SeededOpenDays,
	authors: readonly string[],
	consent: string,
	bare: boolean
): Asked {
	const number = signedUp++;
	const session = sessions[Math.floor(number / authors.length)];
	if (!session) throw new Error('more sign-ups than the seed has sessions for');
	const name = nameOf(number);
	const path = `/opendays/${session}/sign-up?/send`;
	const cookie = `wenji=${authors[number % authors.length]!}`;
	const fields = {
		...{ name, ageBand: '18to59', category: 'resident', consent },
		...{ 'companions[0].name': `${name}的家人`, 'companions[0].ageBand': '60plus' }
	};
	if (bare) {
		const body = new URLSearchParams(fields).toString();
		return { path, method: 'POST', headers: { ...form, cookie }, body, expect: 303 };
	}
	return { path, method: 'POST', headers: { ...multipartForm, cookie }, body: multipart(fields), expect: 303 };
}

let scanned = 0;

/** One scan as a gate sends it while there is network. */
export function scanOf({ gate: { session, token, tickets } }: SeededOpenDays): Asked {
	const number = scanned++;
	const scan = {
		...{ kind: 'admit', device: `bench-device-${number % 3}`, nonce: `bench-${process.pid}-${number}`, at: Date.now() },
		...{ sessionId: session, ticketId: tickets[number % tickets.length]!, people: 1, undoes: null }
	};
	const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
	return { path: '/check-in/scans', method: 'POST', headers, body: JSON.stringify([scan]) };
}
