/** What the database itself holds of a published text and its period, whoever writes past the program (rules 12, 14, 42). */
import { beforeAll, describe, expect, test } from 'vitest';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import { currentEngine } from '#server/db';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import { makeConsultation } from '../../../../tests/support/consultation.ts';
import { makeOffice, makeResident } from '../../../../tests/support/factories.ts';

const at = (iso: string) => clock.standAt(new Date(`${iso}+08:00`));
const raw = (statement: string) => currentEngine().raw(statement);
const hour = () => (currentEngine().dialect === 'postgres' ? "interval '1 hour'" : '3600000');

let id: string;
let versionId: string;

beforeAll(async () => {
	at('2026-03-02T08:00:00');
	await organisation.seed();
	const { office, departments } = await makeOffice();
	const [unit] = departments;
	({ id, versionId } = await makeConsultation({ unit, publisher: office.publisher, opensOn: '2026-03-02' }));
	at('2026-03-10T10:00:00');
	const author = await makeResident();
	const about = {
		clauseId: '',
		stance: 'suggest',
		text: '一楼采光受影响',
		name: '周晓岚',
		submitterType: 'person'
	} as const;
	const consent = (await organisation.privacyNotice()).hash;
	const how = { showName: false, forMinor: false, ageBand: '', consent, minorConsent: false } as const;
	await opinions.withdraw(author, (await opinions.submit(author, id, { ...about, ...how })).id);
	await feedback.createGroup(unit.clerk, id, { title: '补贴数额', opinionIds: [] });
	await consultations.extend(office.publisher, id, {
		lastDay: '2026-04-20',
		reason: '多个小区来信请求延长，便于集中讨论。'
	});
});

describe('a published period only grows', () => {
	test.each([
		['closes earlier', () => `closes_at = closes_at - ${hour()}`],
		['opens earlier', () => `opens_at = opens_at - ${hour()}`],
		['was never published', () => 'published_at = null']
	])('not so that it %s', async (_, set) => {
		await expect(raw(`update activities set ${set()} where id = '${id}'`)).rejects.toThrow();
	});

	test('so that it closes later', async () => {
		await raw(`update activities set closes_at = closes_at + ${hour()} where id = '${id}'`);
	});
});

test('a frozen version and its clauses are not rewritten', async () => {
	await expect(raw(`update draft_versions set title = '另一份' where id = '${versionId}'`)).rejects.toThrow();
	await expect(raw(`update clause_revisions set text = '改过' where version_id = '${versionId}'`)).rejects.toThrow();
});

test('what was withdrawn is not brought back', async () => {
	await expect(
		raw(`update opinions set state = 'pending', withdrawn_at = null where activity_id = '${id}'`)
	).rejects.toThrow();
});

test.each([
	...['activities', 'consultations', 'consultation_extensions', 'drafts', 'draft_versions', 'clauses'],
	...['clause_revisions', 'releases', 'opinion_groups', 'opinions', 'editions', 'review_steps', 'release_submissions']
])('nothing is deleted from %s', async (table) => {
	await expect(raw(`delete from ${table}`)).rejects.toThrow();
});
