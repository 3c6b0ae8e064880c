/** What one person said twice is answered with the first: no word may be lost with it. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { ResidentActor } from '#server/actor';
import * as clock from '#server/clock';
import { currentEngine } from '#server/db';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import { makeOffice, makeResident, type Crew, type Office } from '../../../../tests/support/factories.ts';
import { makeConsultation } from '../../../../tests/support/consultation.ts';
import type { ModerationInput } from '../../opinions/forms.ts';
import * as opinions from './index.ts';

const at = (iso: string) => clock.standAt(new Date(`${iso}+08:00`));

let office: Office;
let unit: Crew;
let author: ResidentActor;
let other: ResidentActor;
let consent: string;
let id: string;

beforeAll(async () => {
	at('2026-03-02T08:00:00');
	await organisation.seed();
	const made = await makeOffice();
	office = made.office;
	unit = made.departments[0];
	consent = (await organisation.privacyNotice()).hash;
});
beforeEach(async () => {
	at('2026-03-02T08:00:00');
	({ id } = await makeConsultation({ unit, publisher: office.publisher, opensOn: '2026-03-02' }));
	at('2026-03-10T10:00:00');
	[author, other] = [await makeResident(), await makeResident()];
});

async function say(text: string, who = author, name = '周晓岚') {
	const about = { clauseId: '', stance: 'suggest', text, name, submitterType: 'person' } as const;
	const how = { showName: false, forMinor: false, ageBand: '', consent, minorConsent: false } as const;
	return opinions.submit(who, id, { ...about, ...how });
}
const moderate = (decision: ModerationInput['decision'], opinionIds: string[], duplicateOf = '') => {
	const why = { ground: 'unrelated', target: 'hotline12345', note: '原因见公告', publicText: '' } as const;
	return opinions.moderate(unit.clerk, id, { decision, opinionIds, duplicateOf, ...why });
};
const stateOf = async (opinionId: string) => {
	const { state, duplicateOf } = await opinions.find(opinionId);
	return duplicateOf ? [state, duplicateOf] : [state];
};
const lastOf = async (opinionId: string) => (await journal.listOf(opinionId)).at(-1);

async function repeated(count = 1) {
	const first = (await say('一楼采光受影响')).id;
	const again: string[] = [];
	for (let i = 0; i < count; i++) again.push((await say(`再说一遍，一楼采光受影响（第 ${i} 次）`)).id);
	expect(await moderate('duplicate', again, first)).toMatchObject({ done: again, broughtBack: 0 });
	return { first, again };
}

test.each(['reject', 'redirect'] as const)(
	'a first that a clerk decides to %s gives back what hung on it',
	async (decision) => {
		const { first, again } = await repeated(2);
		expect(await moderate(decision, [first])).toMatchObject({ done: [first], broughtBack: 2 });
		for (const one of again) {
			expect(await stateOf(one)).toEqual(['pending']);
			expect(await opinions.find(one)).toMatchObject({ moderatedAt: null, moderatedBy: null, moderationNote: null });
			expect(await lastOf(one)).toMatchObject({
				action: 'opinion.broughtBack',
				actorId: unit.clerk.id,
				facts: { first }
			});
		}
	}
);

test('a first that its author takes back gives back what hung on it', async () => {
	const { first, again } = await repeated();
	await opinions.withdraw(author, first);
	expect(await stateOf(again[0]!)).toEqual(['pending']);
	expect(await lastOf(again[0]!)).toMatchObject({ action: 'opinion.broughtBack', actorId: author.id });
});

test('a first that becomes a repetition itself takes along what hung on it', async () => {
	const { first, again } = await repeated();
	const earlier = (await say('一楼采光')).id;
	expect(await moderate('duplicate', [first], earlier)).toMatchObject({ broughtBack: 0 });
	expect(await stateOf(again[0]!)).toEqual(['duplicate', earlier]);
	expect(await lastOf(again[0]!)).toMatchObject({ action: 'opinion.rehung', facts: { from: first, first: earlier } });
	await expect(moderate('duplicate', [earlier], again[0])).rejects.toThrow('opinions_firstNotValid');
	await moderate('reject', [earlier]);
	expect([await stateOf(first), await stateOf(again[0]!)]).toEqual([['pending'], ['pending']]);
});

test('one decision on the first and on what hangs on it decides both', async () => {
	const { first, again } = await repeated();
	await moderate('reject', [first, ...again]);
	expect([await stateOf(first), await stateOf(again[0]!)]).toEqual([['rejected'], ['rejected']]);
});

test('the same words of different people are no repetition', async () => {
	const [mine, yours] = [(await say('一楼采光受影响')).id, (await say('一楼采光受影响', other)).id];
	const result = await moderate('duplicate', [yours], mine);
	expect(result).toMatchObject({ done: [], skipped: [{ id: yours, code: 'opinions_otherPerson' }] });
	const paper = async (name: string) => {
		const about = { channel: 'letter', receivedOn: '2026-03-08', clauseNo: '', stance: 'oppose' } as const;
		const who = { submitterType: 'person', name, phone: '', ageBand: '', forMinor: false } as const;
		return (await opinions.enterOnBehalf(unit.clerk, id, { ...about, text: '一楼采光受影响', ...who })).id;
	};
	const [same, nobody, stranger] = [await paper('周晓岚'), await paper(''), await paper('陈阿根')];
	expect(await moderate('duplicate', [same, nobody, stranger], mine)).toMatchObject({
		done: [same, nobody],
		skipped: [{ id: stranger, code: 'opinions_otherPerson' }]
	});
});

test('what was recorded as a repetition and is sent once more answers with its own receipt', async () => {
	const { again } = await repeated();
	const receipt = await say('再说一遍，一楼采光受影响（第 0 次）');
	expect(receipt).toMatchObject({ id: again[0], repeated: true });
});

test('the database holds that a repetition has a first, and is not its own', async () => {
	const { again } = await repeated();
	const set = (first: string) =>
		currentEngine().raw(`update opinions set duplicate_of = '${first}' where id = '${again[0]}'`);
	await expect(set('nobody')).rejects.toThrow();
	await expect(set(again[0]!)).rejects.toThrow();
});
