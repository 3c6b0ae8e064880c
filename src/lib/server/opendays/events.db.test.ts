/** An open day from its draft to its publication: one document with all its sessions. */
import { beforeAll, expect, test } from 'vitest';
import * as clock from '#server/clock';
import { currentEngine } from '#server/db';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { proofread } from '../../../../tests/support/consultation.ts';
import { makeOffice, type Crew, type Office } from '../../../../tests/support/factories.ts';
import { draftOpenDay, eventInput, makeOpenDay, minuteAt, sessionInput } from '../../../../tests/support/open-day.ts';
import * as opendays from './index.ts';

let office: Office;
let unit: Crew;
let other: Crew;
const refused = (codes: string[]) => ({ codes });
const raw = (statement: string) => expect(currentEngine().raw(statement)).rejects.toThrow();

beforeAll(async () => {
	clock.standAt(minuteAt('2026-07-20T09:00'));
	await organisation.seed();
	({
		office,
		departments: [unit, other]
	} = await makeOffice());
});

test('a campaign is the office’s, and has its days in order', async () => {
	const input = { title: '政府开放月', introduction: '', startsOn: '2026-08-01', lastDay: '2026-08-31' };
	await expect(opendays.makeCampaign(unit.drafter, input)).rejects.toMatchObject(refused(['opendays_notOffice']));
	const backwards = { ...input, lastDay: '2026-07-31' };
	await expect(opendays.makeCampaign(office.publisher, backwards)).rejects.toMatchObject(
		refused(['opendays_endsBeforeStart'])
	);
	const { id } = await opendays.makeCampaign(office.publisher, input);
	expect((await opendays.listCampaigns()).map((one) => one.id)).toEqual([id]);
	const { eventId } = await draftOpenDay(unit, [{}], { campaignId: id });
	expect((await opendays.findEvent(eventId)).campaignId).toBe(id);
});

test('what contradicts itself is not kept', async () => {
	const { eventId, sessionIds } = await draftOpenDay(unit);
	const wrong = sessionInput({
		...{ endsAt: minuteAt('2026-08-12T09:00'), signUpClosesAt: minuteAt('2026-08-12T10:00'), quota: 4 }
	});
	await expect(opendays.addSession(unit.drafter, eventId, wrong)).rejects.toMatchObject(
		refused(['opendays_endsBeforeStart', 'opendays_signUpAfterStart', 'opendays_guestsOverQuota'])
	);
	await expect(
		opendays.editSession(unit.drafter, sessionIds[0]!, sessionInput({ signUpOpensAt: minuteAt('2026-08-11T18:00') }))
	).rejects.toMatchObject(refused(['opendays_signUpEndsBeforeStart']));
	await expect(opendays.draftEvent(other.drafter, unit.unit.id, eventInput())).rejects.toMatchObject(
		refused(['opendays_notDrafter'])
	);
	await expect(opendays.addSession(other.drafter, eventId, sessionInput())).rejects.toMatchObject(
		refused(['publication_notDrafter'])
	);
});

test('nothing goes to review in which nobody is heard, or whose sign-up is over', async () => {
	const programme = [{ kind: 'visit', text: '参观车间' } as const];
	const { eventId, sessionIds } = await draftOpenDay(unit, [{ programme }], { contact: '', theme: '' });
	const submit = () => opendays.submitForReview(unit.drafter, eventId, { ...proofread, attribute: 'proactive' });
	await expect(submit()).rejects.toMatchObject(
		refused(['opendays_noTheme', 'opendays_noContact', 'opendays_nobodyHeard'])
	);
	await opendays.editEvent(unit.drafter, eventId, eventInput());
	await opendays.dropSession(unit.drafter, sessionIds[0]!);
	await expect(submit()).rejects.toMatchObject(refused(['opendays_noSession']));
	await opendays.addSession(
		unit.drafter,
		eventId,
		sessionInput({ signUpOpensAt: minuteAt('2026-07-01T09:00'), signUpClosesAt: minuteAt('2026-07-20T09:00') })
	);
	await expect(submit()).rejects.toMatchObject(refused(['opendays_signUpOver']));
});

test('it is published whole, reviewed by four people, and then never rewritten', async () => {
	const afternoon = { startsAt: minuteAt('2026-08-12T14:00'), endsAt: minuteAt('2026-08-12T16:00') };
	const { eventId, sessionIds } = await makeOpenDay(unit, office.publisher, [{}, afternoon, {}].slice(0, 2));
	const [edition] = await publication.listEditions('openDayEvent', eventId);
	const content = edition!.content as opendays.EventContent;
	expect(content.sessions.map(({ id, quota }) => [id, quota])).toEqual(sessionIds.map((id) => [id, 25]));
	const [session] = await opendays.listSessions(eventId);
	expect([session!.phase, session!.activity.closesAt]).toEqual(['announced', minuteAt('2026-08-13T00:00')]);
	expect((await opendays.listPublic({ unitId: unit.unit.id })).map(({ id }) => id)).toEqual(sessionIds);
	for (const change of [
		() => opendays.editEvent(unit.drafter, eventId, eventInput()),
		() => opendays.addSession(unit.drafter, eventId, sessionInput()),
		() => opendays.editSession(unit.drafter, sessionIds[0]!, sessionInput()),
		() => opendays.dropSession(unit.drafter, sessionIds[0]!)
	]) {
		await expect(change()).rejects.toMatchObject({
			codes: expect.arrayContaining(['opendays_alreadyPublished']) as unknown
		});
	}
	const of = `where id = '${sessionIds[0]}'`;
	await raw(`update open_day_sessions set place = 'x' ${of}`);
	await raw(`update open_day_sessions set quota = 30, changes = 1 ${of}`);
	await raw(`update open_day_sessions set min_age = 0 ${of}`);
	await raw(`update open_day_sessions set open_taken = 1 ${of}`);
	await raw(`update open_day_events set title = 'x' where id = '${eventId}'`);
	await raw(`delete from open_day_sessions ${of}`);
});
