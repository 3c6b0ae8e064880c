import { beforeAll, expect, test } from 'vitest';
import type { ResidentActor } from '#server/actor';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import type { Stance } from '../../opinions/types.ts';
import { makeConsultation } from '../../../../tests/support/consultation.ts';
import { makeOffice, makeResident, type Crew } from '../../../../tests/support/factories.ts';
import { accept, at } from '../../../../tests/support/scenario.ts';

let unit: Crew;
let id: string;
let clauseIds: string[];
let consent: string;
let one: ResidentActor;
let ids: string[];
const nothing = { ground: '', target: '', note: '', publicText: '' } as const;

const say = async (who: ResidentActor, text: string, more: { stance?: Stance; clauseId?: string } = {}) =>
	(
		await opinions.submit(who, id, {
			...{ clauseId: '', stance: 'suggest', ...more, text, name: '周岚', submitterType: 'person' },
			...{ showName: false, forMinor: false, ageBand: '', consent, minorConsent: false }
		})
	).id;

beforeAll(async () => {
	at('2026-02-27T09:00');
	await organisation.seed();
	const government = await makeOffice();
	unit = government.departments[0];
	consent = (await organisation.privacyNotice()).hash;
	const made = await makeConsultation({ unit, publisher: government.office.publisher, opensOn: '2026-03-02' });
	({ id, clauseIds } = made);
	at('2026-03-05T10:00');
	one = await makeResident();
	const other = await makeResident();
	ids = [
		await say(one, '一层住户采光受影响，补偿要写进办法，请写明标准。'),
		await say(other, '一层住户采光受影响，补偿要写进办法，请写明标准。'),
		await say(one, '一层住户采光受影响，补偿要写进办法，请写明标准！！', { clauseId: clauseIds[1]! }),
		await say(one, '一层住户采光受影响，补偿也要写进办法，请写明标准', { clauseId: clauseIds[2]! }),
		await say(one, '维保公司由业主自己选。'),
		await say(one, '维保公司由业主自己选！', { stance: 'oppose', clauseId: clauseIds[0]! }),
		await say(one, '维保公司由业主自己选……', { stance: 'support', clauseId: clauseIds[2]! })
	];
	await accept(unit.clerk, id, ids);
});

const listed = async () =>
	(await feedback.listRepetitions(id)).map(({ first, others }) =>
		[first, ...others].map((said) => ids.indexOf(said.id))
	);

test('only what one person said nearly alike is proposed, with the first; opposite stances are not', async () => {
	expect(await listed()).toEqual([
		[0, 2, 3],
		[4, 5, 6]
	]);
	// Each stands beside the first, not beside the other: 支持 and 反对 of one person are not joined with each other.
	await feedback.dismissSuggestion(unit.clerk, id, [ids[4]!, ids[5]!, ids[6]!], 'repetition');
	expect(await listed()).toEqual([[0, 2, 3]]);
});

test('joined with one tap, split off again; what many people said is a campaign and never one person', async () => {
	const join = { ...nothing, decision: 'duplicate', duplicateOf: ids[0]! } as const;
	const { done } = await opinions.moderate(unit.clerk, id, { ...join, opinionIds: [ids[2]!, ids[3]!] });
	expect(done).toHaveLength(2);
	expect(await listed()).toEqual([]);
	expect((await feedback.listJoined(id)).map((said) => [ids.indexOf(said.id), ids.indexOf(said.firstId)])).toEqual(
		expect.arrayContaining([
			[2, 0],
			[3, 0]
		])
	);
	await opinions.moderate(unit.clerk, id, { ...nothing, decision: 'accept', duplicateOf: '', opinionIds: [ids[2]!] });
	expect(await opinions.find(ids[2]!)).toMatchObject({ state: 'valid', duplicateOf: null });
	expect(await listed()).toEqual([[0, 2]]);

	const campaign = await opinions.moderate(unit.clerk, id, { ...join, opinionIds: [ids[1]!] });
	expect(campaign).toMatchObject({ done: [], skipped: [{ code: 'opinions_otherPerson' }] });
	const same = (await feedback.listSuggestions(id)).find(({ opinions }) => opinions.some((said) => said.id === ids[1]));
	expect(same).toMatchObject({ people: 2 });
});
