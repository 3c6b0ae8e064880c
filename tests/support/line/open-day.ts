import type { StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import * as identity from '#server/identity';
import * as opendays from '#server/opendays';
import * as organisation from '#server/organisation';
import type { EventInput, SessionInput, SignUpInput } from '#lib/opendays/forms.ts';
import { makeOffice, makeResident, numberFrom } from '../factories.ts';
import { companions, makeOpenDay, minuteAt, signUpInput } from '../open-day.ts';
import { run } from './run.ts';

const times = ['startsAt', 'endsAt', 'signUpOpensAt', 'signUpClosesAt'] as const;
type Times = Partial<Record<(typeof times)[number], string>>;
/** Times as `YYYY-MM-DDTHH:MM` in Asia/Shanghai. */
export type LineSession = Omit<Partial<SessionInput>, keyof Times> & Times;
export type OpenDayOptions = Partial<EventInput> & {
	/** The minute at which it is published; before the first sign-up opens. */
	at: string;
	sessions: LineSession[];
	/** A campaign of these days, in which it stands. */
	campaign?: { title: string; startsOn: string; lastDay: string };
	/** Sign-ups for the first session, each a party of so many, at an instant at which it takes them. */
	signUps?: { at: string; parties: number[] };
};
export type OpenedDay = {
	eventId: string;
	campaignId: string;
	ids: string[];
	titles: string[];
	drafter: StaffActor;
	publisher: StaffActor;
};

const inputOf = (one: LineSession): Partial<SessionInput> => {
	const { startsAt: _s, endsAt: _e, signUpOpensAt: _o, signUpClosesAt: _c, ...rest } = one;
	const given = times.flatMap((name) => (one[name] ? [[name, minuteAt(one[name])] as const] : []));
	return { ...rest, ...(Object.fromEntries(given) as Partial<Record<(typeof times)[number], Date>>) };
};

await run(async ({ at, sessions, campaign, signUps, ...event }: OpenDayOptions): Promise<OpenedDay> => {
	clock.standAt(minuteAt(at));
	numberFrom((await identity.listStaff()).length * 2);
	const { office, departments } = await makeOffice();
	const [crew] = departments;
	const made = campaign && (await opendays.makeCampaign(office.publisher, { introduction: '', ...campaign }));
	const campaignId = made?.id ?? '';
	const { eventId, sessionIds } = await makeOpenDay(crew, office.publisher, sessions.map(inputOf), {
		...event,
		campaignId
	});
	if (signUps) {
		clock.standAt(minuteAt(signUps.at));
		const { hash } = await organisation.privacyNotice();
		for (const party of signUps.parties) {
			const idNumber = event.needsIdNumber ? '11010519491231002X' : '';
			const details = { employer: '云汐水泵厂' };
			const input: Partial<SignUpInput> = { companions: companions(party - 1), idNumber, details };
			await opendays.signUp(await makeResident(), sessionIds[0]!, signUpInput(hash, input));
		}
	}
	const titles = (await opendays.listSessions(eventId)).map(({ activity }) => activity.title);
	return { eventId, campaignId, ids: sessionIds, titles, drafter: crew.drafter, publisher: office.publisher };
});
