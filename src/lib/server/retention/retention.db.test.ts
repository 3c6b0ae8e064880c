/** What is said to go is what goes: counted and removed alike, at whatever moment. */
import { beforeAll, expect, test } from 'vitest';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import { transaction } from '#server/db';
import * as identity from '#server/identity';
import * as messages from '#server/messages';
import * as organisation from '#server/organisation';
import { makeScene, type Scene } from '../../../../tests/permissions/scene.ts';
import { makeResident } from '../../../../tests/support/factories.ts';
import * as retention from './index.ts';

const jobs = ['oldContacts', 'oldHolders', 'oldSeats', 'oldMessages', 'endedSessions', 'unattachedFiles'] as const;
const on = (day: string) => clock.standAt(new Date(`${day}T03:00:00+08:00`));
let scene: Scene;

/** Every job, counted before it runs; answers with what went. */
async function runAll(): Promise<retention.Amounts> {
	const removed: retention.Amounts = {};
	for (const job of jobs) {
		const said = await retention.countDue(job);
		const went = await retention.remove(job);
		expect(said, job).toEqual(went);
		Object.assign(removed, went);
	}
	return removed;
}

beforeAll(async () => {
	scene = await makeScene();
	clock.standAt(new Date('2026-03-12T10:00:00+08:00'));
	const resident = await makeResident();
	await identity.startSession(`resident:${resident.id}`, 'sms');
	await consultations.cancel(scene.people.publisher, scene.stages.open.consultationId, '另行制定补贴办法，不再推进。');
	await transaction(() =>
		messages.queue({
			phone: '19900000000',
			template: 'identity_smsCode',
			facts: { site: '云汐区', code: '123456', minutes: 5 },
			lapsesAt: clock.now()
		})
	);
	await attachments.keep(new TextEncoder().encode('没有交的附件'));
}, 120_000);

test('what is counted is what is removed, on the day before and on the day', async () => {
	for (const day of ['2026-03-12', '2026-04-20', '2028-03-11', '2028-03-12', '2028-04-10', '2028-04-10']) {
		on(day);
		await runAll();
	}
	const all = await retention.listRemovals();
	const days = (kind: retention.Kind) => all.filter((one) => one.kind === kind).map(({ day, count }) => [day, count]);
	expect(days('contacts')).toEqual([
		['2028-04-10', 3],
		['2028-03-12', 3]
	]);
	expect(days('codes')).toEqual([['2026-04-20', 1]]);
	expect(all.every(({ count }) => count > 0)).toBe(true);
	expect(Object.values(await runAll()).every((count) => count === 0)).toBe(true);
});

test('accounts that become unused by the same run are counted with it', async () => {
	on('2028-04-11');
	expect((await retention.countDue('oldContacts')).accounts).toBe(0);
	const waiting = scene.stages.closed;
	await consultations.cancel(scene.people.publisher, waiting.consultationId, '不再推进。').catch(() => {});
	on('2031-01-01');
	expect(await retention.countDue('oldContacts')).toEqual(await retention.remove('oldContacts'));
});

test('a shorter time is counted from the moment the rules have it, without a restart', async () => {
	const { administrator, publisher } = scene.people;
	const { values } = await organisation.ruleProfile();
	const propose = (contactMonths: number) =>
		organisation.proposeRules(administrator, { values: { ...values, contactMonths } });
	await expect(propose(5)).rejects.toMatchObject({ codes: ['statute_profileLaxer'], facts: { limit: 6 } });
	await expect(propose(37)).rejects.toMatchObject({ codes: ['statute_profileAbove'], facts: { limit: 36 } });
	const { id } = await propose(6);
	await organisation.confirmRules(publisher, id);
	expect(await retention.countDue('oldContacts')).toEqual(await retention.remove('oldContacts'));
});
