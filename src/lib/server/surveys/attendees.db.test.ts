/** The questionnaire of a session: for those who came, and told to them after the session. */
import { beforeAll, expect, test } from 'vitest';
import type { ResidentActor } from '#server/actor';
import * as clock from '#server/clock';
import { currentEngine } from '#server/db';
import * as messages from '#server/messages';
import * as opendays from '#server/opendays';
import * as organisation from '#server/organisation';
import * as identity from '#server/identity';
import * as surveys from '#server/surveys';
import type { Definition } from '#lib/surveys/definition.ts';
import { makeOffice, makeResident, type Crew, type Office } from '../../../../tests/support/factories.ts';
import { makeOpenDay, minuteAt, signUpInput } from '../../../../tests/support/open-day.ts';
import { makeSurvey } from '../../../../tests/support/survey.ts';

let office: Office;
let unit: Crew;
let consent: string;
let eventId: string;
let session: string;
const definition: Definition = {
	entries: [{ kind: 'scale', id: 'q1', label: '讲解清楚吗？', required: true, points: 5, labels: [] }]
};
const refused = (...codes: string[]) => ({ codes });
const answers = { q1: { point: 4 } };
const day = (text: string) => clock.standAt(minuteAt(text));
const told = async (who: ResidentActor) => (await messages.listOwn(who, 'zh-CN')).map(({ text }) => text).join('\n');
const days = { opensOn: '2026-08-12', lastDay: '2026-08-20' };

beforeAll(async () => {
	day('2026-07-20T09:00');
	await organisation.seed();
	({
		office,
		departments: [unit]
	} = await makeOffice());
	consent = (await organisation.privacyNotice()).hash;
	const made = await makeOpenDay(unit, office.publisher);
	eventId = made.eventId;
	session = made.sessionIds[0]!;
});

test('is answered by those who came, a guest among them, once each, and by nobody else', async () => {
	const [came, away, stranger] = [await makeResident(), await makeResident(), await makeResident()];
	day('2026-08-05T09:00');
	const ticketOf = new Map<string, string>();
	for (const who of [came, away]) {
		const { no } = await opendays.signUp(who, session, signUpInput(consent));
		ticketOf.set(who.id, no);
	}
	const guest = { name: '王代表', ageBand: '60plus', category: 'peoplesDeputy', phone: '13800004444' } as const;
	const invited = await opendays.invite(unit.clerk, session, { ...guest, needs: [] });
	const child = { parentActivityId: session, ...days, definition };
	await expect(
		makeSurvey(unit, office.publisher, { ...child, onePer: 'device', anonymous: true, changeable: false })
	).rejects.toMatchObject(refused('surveys_sessionAsksEach'));
	const { id } = await makeSurvey(unit, office.publisher, { ...child, onePer: 'person' });

	day('2026-08-12T09:30');
	const shift = { gate: '南门', startsAt: minuteAt('2026-08-12T08:00'), endsAt: minuteAt('2026-08-12T12:00') };
	const { token } = await opendays.openShift(unit.drafter, eventId, shift);
	const { tickets } = await opendays.gateList(token);
	const scan = (no: string) => ({
		...({
			kind: 'admit',
			device: 'device-a',
			nonce: `nonce-${no}`,
			at: clock.now().getTime(),
			people: 1,
			undoes: null
		} as const),
		...{ sessionId: session, ticketId: tickets.find((one) => one.no === no)!.id }
	});
	await opendays.mergeGate(token, [scan(ticketOf.get(came.id)!), scan(invited.no)]);
	expect(await surveys.askAttendees()).toBe(0);
	day('2026-08-12T11:29');
	expect(await surveys.askAttendees()).toBe(0);
	day('2026-08-12T11:30');
	expect(await surveys.askAttendees()).toBe(2);
	expect(await surveys.askAttendees()).toBe(0);
	expect(await told(came)).toContain('请在 2026-08-20 24:00 前填一份问卷');
	expect(await told(away)).not.toContain('问卷');

	const give = (who: ResidentActor) => surveys.submit(who, id, { answers, version: 1, consent });
	for (const who of [away, stranger]) await expect(give(who)).rejects.toMatchObject(refused('surveys_notThere'));
	const first = await give(came);
	expect((await give(came)).no).toBe(first.no);
	await give(await identity.residentOf(guest.phone));
	expect(await surveys.countStanding([id])).toEqual(new Map([[id, 2]]));
	const raw = (statement: string) => expect(currentEngine().raw(statement)).rejects.toThrow();
	await raw(`update surveys set asked_at = null where id = '${id}'`);
});

test('the database itself takes no sheet of somebody who did not come', async () => {
	day('2026-07-21T09:00');
	const { sessionIds } = await makeOpenDay(unit, office.publisher);
	const parentActivityId = sessionIds[0]!;
	const { id } = await makeSurvey(unit, office.publisher, { parentActivityId, ...days, definition, onePer: 'person' });
	const stranger = await makeResident();
	const at = clock.startOfDay('2026-08-13');
	const columns =
		'id, survey_id, version_id, serial, no, channel, holder_key, resident_id, answers, salt, submitted_at, changes';
	const moment = process.env.DATABASE_URL ? `'${at.toISOString()}'` : at.getTime();
	await expect(
		currentEngine().raw(
			`insert into survey_sheets (${columns}) select 'x', '${id}', id, 1, 'x', 'online', 'x', '${stranger.id}', '{}', 's', ${moment}, 0 from survey_versions where survey_id = '${id}'`
		)
	).rejects.toThrow('answered by those who came');
});
