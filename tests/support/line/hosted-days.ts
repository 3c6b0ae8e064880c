/**
 * Open days of the unit whose people the tests act as: one that is drafted, one that is held today, with a seat of the
 * demo's resident, a guest and a shift, and one that is over, with a photo and what somebody on it has signed.
 */
import type { ResidentActor, StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import * as opendays from '#server/opendays';
import * as organisation from '#server/organisation';
import type { Crew } from '../factories.ts';
import { consentInput, photoFile, photoInput } from '../photos.ts';
import { draftOpenDay, makeOpenDay, signUpInput } from '../open-day.ts';

const titles = { draft: '校园食堂开放日', today: '走进学校实验室', over: '走进学校广播站' } as const;
const hour = 3_600_000;

/** Made once, by the verbs; what is there already is left. */
export async function makeHosted(
	crew: Crew,
	publisher: StaffActor,
	resident: ResidentActor
): Promise<{
	draft: { event: string; session: string };
	today: { event: string; session: string; guest: string };
	over: { event: string; photo: string; scan: string };
}> {
	const events = await opendays.listEvents(crew.unit.id);
	const now = clock.now().getTime();
	const times = {
		...{ signUpOpensAt: new Date(now - hour), signUpClosesAt: new Date(now + hour) },
		...{ startsAt: new Date(now + 2 * hour), endsAt: new Date(now + 4 * hour) }
	};
	const found = async (title: string) => {
		const event = events.find((one) => one.title === title);
		return event && { event: event.id, session: (await opendays.listSessions(event.id))[0]!.id };
	};
	const made = ({ eventId, sessionIds }: { eventId: string; sessionIds: string[] }) => {
		return { event: eventId, session: sessionIds[0]! };
	};
	const draft =
		(await found(titles.draft)) ??
		made(await draftOpenDay(crew, [{ ...times, title: '午餐场' }], { title: titles.draft }));
	const today = (await found(titles.today)) ?? (await hold());
	const guest = (await opendays.listSignUps(crew.drafter, today.session)).find(
		({ origin }) => origin === 'invited'
	)!.id;
	const over = (await found(titles.over)) ?? (await photograph());
	const photo = (await opendays.listPhotos(crew.drafter, over.event))[0]!;
	const scan = photo.consents[0]!.scanId!;
	return { draft, today: { ...today, guest }, over: { event: over.event, photo: photo.id, scan } };

	async function hold() {
		const one = made(await makeOpenDay(crew, publisher, [{ ...times, title: '下午场' }], { title: titles.today }));
		const { hash } = await organisation.privacyNotice();
		await opendays.signUp(resident, one.session, signUpInput(hash));
		const guest = { name: '王代表', ageBand: '60plus', category: 'peoplesDeputy', phone: '19900009911' } as const;
		await opendays.invite(crew.drafter, one.session, { ...guest, needs: ['wheelchair'] });
		const shift = { gate: '南门', startsAt: new Date(now - hour), endsAt: new Date(now + 5 * hour) };
		await opendays.openShift(crew.drafter, one.event, shift);
		return one;
	}

	/** Held some days ago, by the clock of those days. */
	async function photograph() {
		const before = (days: number) => new Date(now - days * 24 * hour);
		clock.standAt(before(20));
		const was = {
			...{ signUpOpensAt: before(19), signUpClosesAt: before(5) },
			...{ startsAt: before(4), endsAt: new Date(before(4).getTime() + hour), title: '广播站专场' }
		};
		const one = made(await makeOpenDay(crew, publisher, [was], { title: titles.over }));
		clock.standAt(null);
		const givenOn = clock.dayOf(before(4));
		const { id } = await opendays.addPhoto(crew.drafter, one.event, photoInput(1), await photoFile());
		await opendays.recordConsent(crew.drafter, id, consentInput({ givenOn }), await photoFile());
		return one;
	}
}
