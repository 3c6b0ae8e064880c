/** The open month: every unit's day drafted, reviewed by three, published; people sign up, move up, give seats up. */
import { Refusal } from '#server/actor';
import * as opendays from '#server/opendays';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import type { WorkCalendar } from '#server/statute';
import type { Ask, Details } from '#lib/opendays/types.ts';
import { units } from '../content/district.ts';
import { openDays, openMonth } from '../content/open-days.ts';
import type { Moment, OpenDayContent, SessionContent } from '../content/types.ts';
import { crewOf } from './open-day-crew.ts';
import { actorOf, partiesOf, type PartyContent } from './open-day-people.ts';
import { heldEvents } from './open-day-held.ts';
import { photoEvents } from './open-day-photos.ts';
import { passReviews } from './review.ts';
import { moment, type Event } from './story.ts';
import { onWorkdays } from './workdays.ts';
import type { World } from './world.ts';

const opensOf = ({ opens, day, moved }: SessionContent) => opens ?? (moved?.from.day ?? day) - 16;
const closesOf = ({ closes, day }: SessionContent) => closes ?? day - 1;

export function openDayEvents(world: World, calendar: WorkCalendar): Event[] {
	const made: Event = {
		at: moment(-62, '10:00'),
		run: async () => {
			const { title, introduction, from, until } = openMonth;
			const days = { startsOn: world.dates.day(from), lastDay: world.dates.day(until) };
			const office = world.staff.get(crewOf('government-office').drafter);
			world.campaigns.set('openMonth', (await opendays.makeCampaign(office, { title, introduction, ...days })).id);
		}
	};
	return [made, ...onWorkdays(openDays, world.dates, calendar).flatMap((content) => eventEvents(world, content))];
}

function eventEvents(world: World, content: OpenDayContent): Event[] {
	const chain = crewOf(content.unit);
	const drafter = () => world.staff.get(chain.drafter);
	const published = Math.min(...content.sessions.map(opensOf), 0) - 2;
	const id = () => world.openDays.get(content.unit);
	let releaseId = '';
	return [
		{ at: moment(published - 5, '14:20'), run: () => draft(world, content) },
		{
			at: moment(published - 4, '09:40'),
			run: async () => {
				await opendays.submitForReview(drafter(), id(), { proofread: true, attribute: 'proactive' });
				releaseId = (await publication.latestOf('openDayEvent', id()))!.id;
			}
		},
		...passReviews(world, chain, () => releaseId, moment(published - 3, '15:10'), moment(published - 2, '10:30')),
		{
			at: moment(published, '09:00'),
			run: async () => {
				await opendays.publish(world.staff.get(chain.publisher), id(), { proofread: true });
			}
		},
		...content.sessions.flatMap((session) => [
			...signUpEvents(world, content, session),
			...changeEvents(world, content, session),
			...heldEvents(world, content, session)
		]),
		...closingEvents(world, content),
		...photoEvents(world, content)
	];
}

async function draft(world: World, content: OpenDayContent): Promise<void> {
	const {
		unit,
		title,
		theme,
		introduction,
		contact,
		liveLink = '',
		needsIdNumber = false,
		asks = [],
		sessions
	} = content;
	const { telephone } = units.find(({ key }) => key === unit)!;
	const words = { title, theme, introduction, contact: `${contact} ${telephone}`, liveLink, needsIdNumber, asks };
	const drafter = world.staff.get(crewOf(unit).drafter);
	const campaignId = world.campaigns.get('openMonth');
	const { id } = await opendays.draftEvent(drafter, world.units.get(unit), { ...words, campaignId });
	world.openDays.set(unit, id);
	for (const one of sessions) {
		const { day, from, until } = one.moved?.from ?? one;
		const closes = one.moved ? one.moved.from.day - 1 : closesOf(one);
		const session = await opendays.addSession(drafter, id, {
			...{ title: one.title, place: one.place, wayThere: one.wayThere, accessibility: one.accessibility },
			...{ startsAt: world.dates.instant(moment(day, from)), endsAt: world.dates.instant(moment(day, until)) },
			signUpOpensAt: world.dates.instant(moment(opensOf(one), '09:00')),
			signUpClosesAt: world.dates.instant(moment(closes, '18:00')),
			programme: one.programme.map(([kind, text]) => ({ kind, text })),
			...{ mode: one.mode ?? 'onSite', quota: one.quota, invitedSeats: one.invited ?? 0, minAge: one.minAge ?? 0 },
			...{ maxCompanions: one.companions ?? 0, overlapAllowed: one.mode !== undefined, confirmHours: 48 }
		});
		world.sessions.set(one.title, { id: session.id, held: [] });
	}
}

const minutes = ({ day, time }: Moment) => day * 1440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const momentAt = (at: number): Moment => {
	const day = Math.floor(at / 1440);
	const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
	const inDay = at - day * 1440;
	return moment(day, `${two(inDay / 60)}:${two(inDay % 60)}`);
};

/** Spread over the time of sign-up so far, most of them soon after it opened. */
function signUpEvents(world: World, content: OpenDayContent, session: SessionContent): Event[] {
	const parties = partiesOf(world, session, session.quota - (session.invited ?? 0));
	const opens = opensOf(session) * 1440 + 9 * 60;
	const ends = [closesOf(session) * 1440 + 17 * 60, -3 * 60];
	if (session.cancelled) ends.push(minutes(session.cancelled.at) - 60);
	if (session.givenUp) ends.push(minutes(session.givenUp.at) - 60);
	const length = Math.min(...ends) - opens;
	const guests = Array.from({ length: session.guests ?? 0 }, (_, at): Event => ({
		at: momentAt(opens + 60 + at * 7),
		run: () => invite(world, content, session, at)
	}));
	return [
		...parties.map((party, at): Event => ({
			at: momentAt(opens + 1 + Math.floor(length * (at / parties.length) ** 1.6)),
			run: () => signUp(world, content, session, party)
		})),
		...guests,
		...givingUp(world, session)
	];
}

async function signUp(
	world: World,
	{ needsIdNumber, asks = [] }: OpenDayContent,
	{ title }: SessionContent,
	party: PartyContent
) {
	const known = world.sessions.get(title);
	const who = await actorOf(world, party.head);
	const { hash: consent } = await organisation.privacyNotice();
	const idNumber = needsIdNumber ? idNumberOf(party.head.phone) : '';
	const made = await opendays.signUp(who, known.id, { ...party.input, idNumber, details: detailsOf(asks), consent });
	known.held.push({ who, id: made.id, name: party.head.name, seats: made.seats, alone: made.seats === 1 });
}

/** Rightly formed, of a district that does not exist. */
const answers: Required<Details> = {
	employer: '云汐区居民',
	occupation: '从事社区服务',
	address: '云汐区文汇路',
	reason: '想看看，也想提一点建议'
};
const detailsOf = (asks: readonly Ask[]): Details =>
	Object.fromEntries(asks.filter(({ required }) => required).map(({ field }) => [field, answers[field]]));

function idNumberOf(phone: string): string {
	const plain = `990101198${phone.slice(-1)}0${1 + (Number(phone.slice(-2)) % 9)}15${phone.slice(-4, -1)}`;
	const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
	const sum = weights.reduce((total, weight, place) => total + weight * Number(plain[place]), 0);
	return plain + '10X98765432'[sum % 11]!;
}

const guestNames = ['柳代表', '邱代表', '沙委员', '闵委员', '毕经理', '阳委员'];

async function invite(world: World, { unit }: OpenDayContent, { title }: SessionContent, at: number): Promise<void> {
	const category = (['peoplesDeputy', 'peoplesDeputy', 'cppccMember', 'cppccMember', 'enterprise'] as const)[at % 5]!;
	const guest = {
		name: guestNames[at]!,
		ageBand: '18to59',
		category,
		needs: [],
		phone: `1990099${world.guests++}`
	} as const;
	await opendays.invite(world.staff.get(crewOf(unit).drafter), world.sessions.get(title).id, { ...guest, needs: [] });
}

/** Who came alone gives the seat up; who moves up says yes the next noon, where that is before the demo starts. */
function givingUp(world: World, { title, givenUp }: SessionContent): Event[] {
	if (!givenUp) return [];
	const { at, people } = givenUp;
	const leave = async () => {
		const { held } = world.sessions.get(title);
		const leaving = held.filter(({ alone }) => alone).slice(-people);
		if (leaving.length < people) throw new Refusal('opendays_noTicket');
		for (const { who, id } of leaving) await opendays.cancel(who, id);
	};
	const confirm = async () => {
		const { held } = world.sessions.get(title);
		for (const one of held) {
			const own = (await opendays.listOwn(one.who)).find(({ id }) => id === one.id)!;
			if (own.state !== 'offered') continue;
			await opendays.confirm(one.who, one.id);
			one.seats = own.seats;
		}
	};
	return [{ at, run: leave }, ...(at.day < -2 ? [{ at: moment(at.day + 1, '12:10'), run: confirm }] : [])];
}

function changeEvents(world: World, { unit }: OpenDayContent, session: SessionContent): Event[] {
	const { title, moved, cancelled, day, from, until, place, wayThere } = session;
	const drafter = () => world.staff.get(crewOf(unit).drafter);
	const id = () => world.sessions.get(title).id;
	const move = async () => {
		await opendays.reschedule(drafter(), id(), {
			...{ startsAt: world.dates.instant(moment(day, from)), endsAt: world.dates.instant(moment(day, until)) },
			...{ signUpClosesAt: world.dates.instant(moment(closesOf(session), '18:00')), place, wayThere },
			reason: moved!.reason
		});
	};
	const cancel = async () => {
		await opendays.cancelSession(drafter(), id(), cancelled!.reason);
	};
	return [...(moved ? [{ at: moved.at, run: move }] : []), ...(cancelled ? [{ at: cancelled.at, run: cancel }] : [])];
}

function closingEvents(world: World, { unit, sessions, summary }: OpenDayContent): Event[] {
	if (!summary) return [];
	const last = Math.max(...sessions.map(({ day }) => day));
	const [id, { drafter, firstReviewer }] = [() => world.openDays.get(unit), crewOf(unit)];
	const close = async () => {
		await opendays.closeEvent(world.staff.get(drafter), id(), { summary });
	};
	const confirm = async () => {
		await opendays.confirmSummary(world.staff.get(firstReviewer), id());
	};
	return [
		{ at: moment(last + 9, '10:00'), run: close },
		{ at: moment(last + 9, '10:40'), run: confirm }
	];
}
