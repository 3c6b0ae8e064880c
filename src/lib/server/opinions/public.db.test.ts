import { beforeAll, describe, expect, test } from 'vitest';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import { draftConsultation, makeConsultation } from '../../../../tests/support/consultation.ts';
import { makeOffice, makeResident } from '../../../../tests/support/factories.ts';

const at = (iso: string) => clock.standAt(new Date(`${iso}+08:00`));
let office: Awaited<ReturnType<typeof makeOffice>>;
const made = new Map<string, Awaited<ReturnType<typeof makeConsultation>>>();
const names = (list: { id: string }[]) => list.map(({ id }) => [...made].find(([, one]) => one.id === id)?.[0]);

beforeAll(async () => {
	at('2026-01-05T08:00:00');
	await organisation.seed();
	office = await makeOffice();
	const [first, second] = office.departments;
	const { publisher } = office.office;
	made.set('ended', await makeConsultation({ unit: first, publisher, opensOn: '2026-01-05' }));
	made.set('later', await makeConsultation({ unit: second, publisher, opensOn: '2026-04-20' }));
	made.set('soon', await makeConsultation({ unit: second, publisher, opensOn: '2026-03-15' }));
	at('2026-02-25T08:00:00');
	made.set('long', await makeConsultation({ unit: first, publisher, opensOn: '2026-02-25', days: 60 }));
	made.set('short', await makeConsultation({ unit: first, publisher, opensOn: '2026-02-25' }));
	await draftConsultation(first);
	at('2026-03-10T10:00:00');
});

describe('what the public is shown', () => {
	test('open ones by their close, then upcoming by their opening, then ended; drafts never', async () => {
		expect(names(await consultations.listPublic())).toEqual(['short', 'long', 'soon', 'later', 'ended']);
		expect(names(await consultations.listPublic({ phase: 'upcoming' }))).toEqual(['soon', 'later']);
		expect(names(await consultations.listPublic({ limit: 2, offset: 1 }))).toEqual(['long', 'soon']);
	});

	test('counts by phase and unit agree with the lists', async () => {
		const [first] = office.departments;
		expect(await consultations.countPublic()).toEqual({ open: 2, upcoming: 2, closed: 1 });
		expect(await consultations.countPublic(first.unit.id)).toEqual({ open: 2, upcoming: 0, closed: 1 });
		expect((await consultations.listHosts()).map(({ id }) => id)).toEqual(
			office.departments.map(({ unit }) => unit.id)
		);
	});

	test('the margin holds the newest accepted opinions of every clause, no more than asked for', async () => {
		const { id, clauseIds } = made.get('short')!;
		const consent = (await organisation.privacyNotice()).hash;
		const [first, second] = clauseIds;
		const said = [first, first, first, second, ''].map((clauseId, n) => ({
			clauseId: clauseId!,
			text: `第${n}句话。`
		}));
		const ids: string[] = [];
		for (const [n, { clauseId, text }] of said.entries()) {
			at(`2026-03-10T10:0${n}:00`);
			const input = { clauseId, stance: 'suggest', text, name: '周晓岚', submitterType: 'person', consent } as const;
			const more = { showName: false, forMinor: false, ageBand: '', minorConsent: false } as const;
			ids.push((await opinions.submit(await makeResident(), id, { ...input, ...more })).id);
		}
		const accept = { decision: 'accept', ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;
		const { clerk } = office.departments[0];
		await opinions.moderate(clerk, id, { ...accept, opinionIds: ids.filter((_, n) => n !== 1) });
		const margin = await opinions.listMargin(id, 2);
		const texts = (key: string) => margin.get(key)?.map(({ text }) => text);
		expect(texts(first!)).toEqual(['第2句话。', '第0句话。']);
		expect(texts(second!)).toEqual(['第3句话。']);
		expect(texts('')).toEqual(['第4句话。']);
		expect((await opinions.listMargin(id, 1)).get(first!)).toHaveLength(1);
		const uneven = await opinions.listMargin(id, 1, 0);
		expect([...uneven.keys()].sort()).toEqual([first!, second!].sort());
	});
});
