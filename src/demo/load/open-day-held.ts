/** The day itself and what follows: who came, what was said, how it was answered. */
import * as feedback from '#server/feedback';
import * as opendays from '#server/opendays';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { measure } from '#lib/feedback/changed.ts';
import type { GateEventInput } from '#lib/opendays/forms.ts';
import type { HeldContent, OpenDayContent, SaidThereContent, SessionContent } from '../content/types.ts';
import { crewOf, holderOf } from './open-day-crew.ts';
import { passReviews } from './review.ts';
import { moment, type Event } from './story.ts';
import type { World } from './world.ts';

export function heldEvents(world: World, content: OpenDayContent, session: SessionContent): Event[] {
	const { held, day, from, until } = session;
	if (!held) return [];
	const { said, feedback: answered } = held;
	const entered = said.filter(({ channel }) => channel !== 'online');
	return [
		{ at: moment(day, from), run: () => admit(world, content, session, held) },
		{ at: moment(day, until), run: () => suggest(world, session, said) },
		...(day < -1 && entered.length > 0
			? [{ at: moment(day + 1, '10:30'), run: () => enter(world, content, session, entered) }]
			: []),
		...(day < -1 ? [{ at: moment(day + 1, '16:40'), run: () => accept(world, content, session) }] : []),
		...(answered ? answerEvents(world, content, session, answered) : [])
	];
}

/** Two telephones at one gate; scans arrive when the queue is in. */
async function admit(world: World, content: OpenDayContent, session: SessionContent, held: HeldContent): Promise<void> {
	const drafter = world.staff.get(crewOf(content.unit).drafter);
	const { id } = world.sessions.get(session.title);
	const begins = world.dates.instant(moment(session.day, session.from)).getTime();
	const shift = { gate: '正门', startsAt: new Date(begins - 3_600_000), endsAt: new Date(begins + 6 * 3_600_000) };
	const { token } = await opendays.openShift(drafter, world.openDays.get(content.unit), shift);
	const tickets = (await opendays.gateList(token)).tickets.filter((one) => one.sessionId === id && !one.revoked);
	const scans: GateEventInput[] = [];
	const scan = (device: string, people: number, ticketId: string | null) =>
		scans.push({
			...{
				kind: ticketId ? 'admit' : 'walkIn',
				device: `${device}-${id}`,
				nonce: `${id}-${scans.length}`,
				people,
				ticketId
			},
			...{ at: begins - 1_500_000 + scans.length * 41_000, sessionId: id, undoes: null }
		});
	let left = held.came;
	for (const [at, { id: ticketId, party }] of tickets.entries()) {
		const people = Math.min(party, left);
		if (people > 0) scan(at % 2 ? 'gate-a' : 'gate-b', people, ticketId);
		left -= people;
	}
	if (left > 0) throw new Error(`too few tickets for who came: ${session.title}`);
	if (held.twice) scan('gate-b', tickets[1]!.party, tickets[1]!.id);
	for (let walked = 0; walked < (held.walkIns ?? 0); walked++) scan('gate-a', 1, null);
	await opendays.mergeGate(token, scans);
	await opendays.endShift(drafter, (await opendays.listShifts(world.openDays.get(content.unit))).at(-1)!.id);
}

async function suggest(world: World, { title }: SessionContent, said: readonly SaidThereContent[]): Promise<void> {
	const { id, held } = world.sessions.get(title);
	const { hash: consent } = await organisation.privacyNotice();
	const seated = held.filter(({ seats }) => seats > 0);
	for (const [at, { text }] of said.filter(({ channel }) => channel === 'online').entries()) {
		const { who, name } = seated[at + 1]!;
		await opinions.submit(who, id, {
			...{ clauseId: '', stance: 'suggest', text, name, submitterType: 'person', showName: false, forMinor: false },
			...{ ageBand: '', consent, minorConsent: false }
		});
	}
}

async function enter(
	world: World,
	{ unit }: OpenDayContent,
	{ title, day }: SessionContent,
	said: readonly SaidThereContent[]
): Promise<void> {
	const clerk = world.staff.get(holderOf(unit, 'opinionClerk'));
	for (const { channel, name = '', text } of said) {
		if (channel === 'online') continue;
		await opinions.enterOnBehalf(clerk, world.sessions.get(title).id, {
			...{ channel, receivedOn: world.dates.day(day), clauseNo: '', stance: 'suggest', text, submitterType: 'person' },
			...{ name, phone: '', ageBand: '', forMinor: false }
		});
	}
}

async function accept(world: World, { unit }: OpenDayContent, { title }: SessionContent): Promise<void> {
	const { id } = world.sessions.get(title);
	const opinionIds = (await opinions.listForDesk(id, {})).map((one) => one.id);
	const nothing = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;
	const clerk = world.staff.get(holderOf(unit, 'opinionClerk'));
	const { skipped } = await opinions.moderate(clerk, id, { ...nothing, decision: 'accept', opinionIds });
	if (skipped[0]) throw new Error(`not moderated: ${skipped[0].code}`);
}

function answerEvents(
	world: World,
	content: OpenDayContent,
	session: SessionContent,
	words: NonNullable<HeldContent['feedback']>
): Event[] {
	const { day, title } = session;
	const chain = crewOf(content.unit);
	const drafter = () => world.staff.get(chain.drafter);
	const id = () => world.sessions.get(title).id;
	let releaseId = '';
	return [
		{ at: moment(day + 2, '14:10'), run: () => decide(world, content, session) },
		{
			at: moment(day + 3, '10:00'),
			run: async () => {
				await feedback.begin(drafter(), id(), words);
				releaseId = (await publication.latestOf('feedback', id()))!.id;
				await publication.classify(drafter(), releaseId, 'proactive');
				await feedback.submitForReview(drafter(), id(), { proofread: true });
			}
		},
		...passReviews(world, chain, () => releaseId, moment(day + 4, '15:00'), moment(day + 5, '10:20')),
		{
			at: moment(day + 7, '09:30'),
			run: async () => {
				await feedback.publish(world.staff.get(chain.publisher), id(), { proofread: true });
			}
		}
	];
}

async function decide(world: World, { unit }: OpenDayContent, { title, held }: SessionContent): Promise<void> {
	const { id } = world.sessions.get(title);
	const clerk = world.staff.get(holderOf(unit, 'opinionClerk'));
	const written = await opinions.listForDesk(id, {});
	for (const { text, outcome, reason = '', changed } of held!.said) {
		const opinionIds = written.filter((one) => one.text === text).map((one) => one.id);
		const change = { changedClause: changed ? measure : '', changedText: changed?.join('：') ?? '' };
		await feedback.decide(clerk, id, { opinionIds, kind: outcome!, reason, ...change });
	}
}
