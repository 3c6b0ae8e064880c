import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as clock from '#server/clock';
import { currentEngine, db } from '#server/db';
import { tokenHash } from '#server/secrets';
import { makeStaff, makeUnit } from '../../../../tests/support/factories.ts';
import { sessions } from './schema.ts';
import * as identity from './index.ts';

const start = Date.parse('2031-03-01T01:00:00.000Z');
const later = (minutes: number) => clock.standAt(new Date(start + minutes * 60_000));
const staffSession = async (...roles: Parameters<typeof makeStaff>[0]['roles']) => {
	const person = await makeStaff({ unitId: (await makeUnit({ kind: 'governmentOffice' })).id, roles });
	return { person, sessionId: await identity.startSession(`staff:${person.id}`, 'totp') };
};
let phone = 13_900_000_000;
const residentSession = async () => {
	const actor = await identity.residentOf(String(++phone));
	return { actor, sessionId: await identity.startSession(`resident:${actor.id}`, 'sms') };
};
const isOpen = async (sessionId: string) => (await identity.authenticate(sessionId)) !== null;

beforeEach(() => later(0));
afterEach(() => clock.standAt(null));

describe('sessions', () => {
	test('are stored by their hash only', async () => {
		const { sessionId } = await staffSession('drafter');
		expect(sessionId).toMatch(/^[2-9a-z]{32}$/);
		const rows = await currentEngine().raw('select * from sessions');
		expect(JSON.stringify(rows)).not.toContain(sessionId);
		expect(JSON.stringify(rows)).toContain(tokenHash(sessionId));
		expect(await isOpen(tokenHash(sessionId))).toBe(false);
		for (const id of ['', 'x', '​', "' or 1=1 --"]) expect(await isOpen(id)).toBe(false);
	});

	test('of staff end after 15 idle minutes and 12 hours, by our clock', async () => {
		const { sessionId } = await staffSession('drafter');
		later(14.9);
		expect(await isOpen(sessionId)).toBe(true);
		for (let minutes = 25; minutes < 720; minutes += 10) {
			later(minutes);
			expect(await isOpen(sessionId)).toBe(true);
		}
		later(720);
		expect(await isOpen(sessionId)).toBe(false);
		const idle = await staffSession('drafter');
		later(735);
		expect(await isOpen(idle.sessionId)).toBe(false);
	});

	test('of residents end after 30 idle minutes and 30 days', async () => {
		const { actor, sessionId } = await residentSession();
		later(29.9);
		expect(await identity.authenticate(sessionId)).toMatchObject({
			actor,
			displayName: expect.stringMatching(/^139\*\*\*\*\d{4}$/),
			session: { level: 'sms', endsAt: new Date(start + 30 * 1440 * 60_000) }
		});
		later(60);
		expect(await isOpen(sessionId)).toBe(false);
	});

	test('do not follow the machine’s clock, which lucia reads', async () => {
		const { sessionId } = await staffSession('drafter');
		vi.useFakeTimers({ toFake: ['Date'], now: new Date('2099-01-01') });
		try {
			expect(await isOpen(sessionId)).toBe(true);
		} finally {
			vi.useRealTimers();
		}
		later(-60 * 24 * 365 * 9);
		expect(await isOpen(sessionId)).toBe(true);
	});

	test('write their sign of life at most once a minute', async () => {
		const { sessionId } = await staffSession('drafter');
		const seen = async () => {
			const rows = await db.select().from(sessions);
			return rows.find(({ idHash }) => idHash === tokenHash(sessionId))!.lastSeenAt.getTime() - start;
		};
		later(0.9);
		await identity.authenticate(sessionId);
		expect(await seen()).toBe(0);
		later(1.5);
		await identity.authenticate(sessionId);
		expect(await seen()).toBe(90_000);
	});

	test('know a role that was given or taken in mid-session with the next request', async () => {
		const admin = await makeStaff({ unitId: (await makeUnit()).id, roles: ['administrator'] });
		const { person, sessionId } = await staffSession('publisher', 'drafter');
		await identity.setRoles(admin, person.id, ['supervisor']);
		expect((await identity.authenticate(sessionId))!.actor).toMatchObject({ id: person.id, roles: ['supervisor'] });
		await identity.setRoles(admin, person.id, []);
		expect((await identity.authenticate(sessionId))!.actor).toMatchObject({ roles: [] });
		const gate = await makeStaff({ unitId: person.unitId, roles: ['eventStaff'] });
		const weak = await identity.startSession(`staff:${gate.id}`, 'password');
		expect(await isOpen(weak)).toBe(true);
		await identity.setRoles(admin, gate.id, ['eventStaff', 'publisher']);
		expect(await isOpen(weak)).toBe(false);
	});

	test('end by signing out, one; by the account, all', async () => {
		const { person, sessionId } = await staffSession('drafter');
		const other = await identity.startSession(`staff:${person.id}`, 'totp');
		await identity.signOut(sessionId);
		await identity.signOut(sessionId);
		expect([await isOpen(sessionId), await isOpen(other)]).toEqual([false, true]);
		await identity.endSessionsOf(`staff:${person.id}`);
		expect(await isOpen(other)).toBe(false);
	});

	test('that are over are swept, the others stay', async () => {
		const old = await staffSession('drafter');
		later(800);
		const young = await staffSession('drafter');
		await identity.sweep();
		const left = (await db.select().from(sessions)).map(({ idHash }) => idHash);
		expect(left).toContain(tokenHash(young.sessionId));
		expect(left).not.toContain(tokenHash(old.sessionId));
	});

	test('a cookie is bound to https and host where there is https', () => {
		expect(identity.sessionCookie(true)).toEqual({
			name: '__Host-wenji',
			attributes: { path: '/', httpOnly: true, sameSite: 'lax', secure: true }
		});
		expect(identity.sessionCookie(false)).toMatchObject({ name: 'wenji', attributes: { secure: false } });
	});
});
