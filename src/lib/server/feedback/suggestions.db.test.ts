import { beforeAll, describe, expect, test } from 'vitest';
import * as feedback from '#server/feedback';
import * as organisation from '#server/organisation';
import type { Stance } from '../../opinions/types.ts';
import { makeConsultation, type MadeConsultation } from '../../../../tests/support/consultation.ts';
import { makeOffice, type Crew } from '../../../../tests/support/factories.ts';
import { accept, at, say } from '../../../../tests/support/scenario.ts';

const said: [Stance, string][] = [
	['suggest', '晚上消防通道总被乱停的车堵住，请在楼前划出固定车位。'],
	['suggest', '消防通道晚上被乱停的车堵死了，建议划固定车位，有人管。'],
	['suggest', '乱停的车每晚都堵着消防通道，划了固定车位就好了。'],
	['support', '一层住户不出钱，这一条写得公道，我们楼里都愿意签字。'],
	['oppose', '一层住户不出钱，这一条写得不公道，我们楼里都不愿意签字。'],
	['question', '图书馆周末能不能开到晚上九点？'],
	['suggest', '补贴什么时候到账，请写一个日子。'],
	['suggest', '工期要写明，拖一天怎么办也要写。'],
	['suggest', '井道的位置要先给低层的人看图。'],
	['suggest', '维保的公司由业主自己选。']
];

let unit: Crew;
let made: MadeConsultation;
let ids: string[];

beforeAll(async () => {
	at('2026-02-27T09:00');
	await organisation.seed();
	const government = await makeOffice();
	unit = government.departments[0];
	made = await makeConsultation({ unit, publisher: government.office.publisher, opensOn: '2026-03-02' });
	at('2026-03-05T10:00');
	ids = [];
	for (const [stance, text] of said) ids.push((await say(made.id, { text, stance })).id);
	await accept(unit.clerk, made.id, ids);
});

const suggested = async () =>
	(await feedback.listSuggestions(made.id)).map(({ opinions }) => opinions.map(({ id }) => ids.indexOf(id)));

describe('what is suggested', () => {
	test('says the same, names what it has in common, and never joins the two sides', async () => {
		const [first, ...others] = await feedback.listSuggestions(made.id);
		expect(first).toMatchObject({ people: 3, identical: false, into: null });
		expect(first!.opinions.map(({ id }) => ids.indexOf(id))).toEqual([0, 1, 2]);
		expect(first!.words.join()).toContain('消防通道');
		for (const { opinions } of others) {
			const stances = new Set(opinions.map(({ stance }) => stance));
			expect(stances.has('support') && stances.has('oppose')).toBe(false);
		}
	});

	test('goes once it is accepted; what is left of it may join the group', async () => {
		const group = await feedback.createGroup(unit.clerk, made.id, { title: '固定车位', opinionIds: ids.slice(0, 2) });
		const [left] = await feedback.listSuggestions(made.id);
		expect(left).toMatchObject({ into: { id: group.id, title: '固定车位' }, opinions: [{ id: ids[2] }] });
		await feedback.ungroup(unit.clerk, made.id, ids.slice(0, 2));
		expect(await suggested()).toContainEqual([0, 1, 2]);
	});

	test('does not come back once it was dismissed; only who handles the opinions may dismiss', async () => {
		await expect(feedback.dismissSuggestion(unit.drafter, made.id, ids.slice(0, 3))).rejects.toMatchObject({
			name: 'Refusal'
		});
		await feedback.dismissSuggestion(unit.clerk, made.id, ids.slice(0, 3));
		expect(await suggested()).not.toContainEqual([0, 1, 2]);
	});
});

describe('both sides in one group', () => {
	const sides = () => [ids[3]!, ids[4]!];
	const refused = { codes: ['feedback_opposingStances'] };

	test('is refused however it comes about, and nothing of it stays', async () => {
		const both = { title: '一层住户', opinionIds: sides() };
		const before = await feedback.listGroups(made.id);
		await expect(feedback.createGroup(unit.clerk, made.id, both)).rejects.toMatchObject(refused);
		expect(await feedback.listGroups(made.id)).toEqual(before);
		const one = await feedback.createGroup(unit.clerk, made.id, { title: '公道', opinionIds: [ids[3]!] });
		const other = await feedback.createGroup(unit.clerk, made.id, { title: '不公道', opinionIds: [ids[4]!] });
		await expect(feedback.addToGroup(unit.clerk, one.id, [ids[4]!])).rejects.toMatchObject(refused);
		await expect(feedback.mergeGroups(unit.clerk, one.id, [other.id])).rejects.toMatchObject(refused);
		const sizes = (await feedback.listGroups(made.id)).filter(({ size }) => size > 0).map(({ size }) => size);
		expect(sizes).toEqual([1, 1]);
	});

	test('is done by a person who means it, and then grows without being asked again', async () => {
		const group = await feedback.createGroup(unit.clerk, made.id, {
			...{ title: '一层住户', opinionIds: sides() },
			opposing: true
		});
		await feedback.addToGroup(unit.clerk, group.id, [ids[5]!]);
		expect((await feedback.listGroups(made.id)).find(({ id }) => id === group.id)?.size).toBe(3);
	});
});
