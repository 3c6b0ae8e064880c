/** What a resident finds of their own sign-ups, and whether there are open days at all. */
import { expect, test } from 'vitest';
import { anonymous, NotFound } from '#server/actor';
import * as clock from '#server/clock';
import * as organisation from '#server/organisation';
import { makeOffice, makeResident } from '../../../../tests/support/factories.ts';
import { companions, draftOpenDay, makeOpenDay, minuteAt, signUpInput } from '../../../../tests/support/open-day.ts';
import * as opendays from './index.ts';

test('open days have a place once one is published; a draft is found by nobody', async () => {
	clock.standAt(minuteAt('2026-07-20T09:00'));
	await organisation.seed();
	const { office, departments } = await makeOffice();
	const [crew] = departments;
	const { eventId, sessionIds } = await draftOpenDay(crew);
	expect(await opendays.arePublished()).toBe(false);
	await expect(opendays.findPublicEvent(eventId)).rejects.toThrow(NotFound);
	await expect(opendays.findPublic(sessionIds[0]!)).rejects.toThrow(NotFound);
	const published = await makeOpenDay(crew, office.publisher);
	expect(await opendays.arePublished()).toBe(true);
	expect((await opendays.findPublicEvent(published.eventId)).id).toBe(published.eventId);
});

test('one’s own sign-up is found by oneself alone, and stands until it is given up', async () => {
	clock.standAt(minuteAt('2026-07-20T09:00'));
	const { office, departments } = await makeOffice();
	const { sessionIds } = await makeOpenDay(departments[0], office.publisher);
	const [id] = sessionIds as [string];
	clock.standAt(minuteAt('2026-08-02T09:00'));
	const { hash } = await organisation.privacyNotice();
	const [own, other] = [await makeResident(), await makeResident()];
	expect(await opendays.standingOf(own, id)).toBeUndefined();
	const made = await opendays.signUp(own, id, signUpInput(hash, { companions: companions(1), takesFree: true }));
	expect(await opendays.standingOf(own, id)).toEqual({ id: made.id, no: made.no, state: 'confirmed' });
	expect(await opendays.standingOf(other, id)).toBeUndefined();
	expect(await opendays.standingOf(anonymous, id)).toBeUndefined();
	const found = await opendays.findOwn(own, made.id);
	expect(found).toMatchObject({ no: made.no, party: 2, seats: 2, takesFree: true, hasTicket: true });
	expect(found.people.map(({ name, seated }) => [name, seated])).toEqual([
		['周晓岚', true],
		['同行1号', true]
	]);
	expect(await opendays.listOwn(own)).toEqual([found]);
	for (const actor of [other, anonymous, departments[0].drafter]) {
		await expect(opendays.findOwn(actor, made.id)).rejects.toThrow(NotFound);
	}
	await opendays.cancel(own, made.id);
	expect(await opendays.standingOf(own, id)).toBeUndefined();
	expect(await opendays.findOwn(own, made.id)).toMatchObject({ state: 'cancelled', endedWhy: 'own', hasTicket: false });
});
