/** Who signs up for a session of the open month: alone, in pairs, with children. */
import type { ResidentActor } from '#server/actor';
import * as identity from '#server/identity';
import type { SignUpInput } from '#lib/opendays/forms.ts';
import type { AgeBand, Need } from '#lib/opendays/types.ts';
import { residents } from '../content/residents.ts';
import type { SessionContent } from '../content/types.ts';
import { chance, type Chance } from '../content/surveys/chance.ts';
import { featuredResidents } from '../site/residents.ts';
import type { World } from './world.ts';

const pick = <One>(luck: Chance, list: readonly One[]) => list[luck.between(0, list.length - 1)]!;

export type Head = { name: string; phone: string; old: boolean };
export type PartyContent = { head: Head; input: Omit<SignUpInput, 'consent' | 'details'> };

const surnames = [...'周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹喻柏水章云苏潘葛范彭鲁韦昌马苗方'];
const given = [...'安柏澄岱恩帆桂禾嘉开岚木宁沛晴蓉舒棠薇溪研颐茵悦泽知竹晨朗梅清松霞毅圆'];
/** More people than sign up for one day. */
const crowd = 420;

/** Everybody of the district who may sign up, those who can be tried out left aside. */
const others: Head[] = (() => {
	const kept = new Set(featuredResidents.map(({ name }) => name));
	const known = residents
		.filter(({ name }) => !kept.has(name))
		.map(({ name, phone, ageBand }) => ({ name, phone, old: ageBand === '60+' }));
	const luck = chance(34_047);
	const more = Array.from({ length: crowd - known.length }, (_, at) => ({
		...{ name: nameOf(luck), phone: `199002${String(at * 7 + 11).padStart(5, '0')}`, old: luck.yes(0.3) }
	}));
	return [...known, ...more];
})();

function nameOf(luck: Chance): string {
	return pick(luck, surnames) + pick(luck, given) + (luck.yes(0.55) ? pick(luck, given) : '');
}

/** The parties in the order in which they sign up: so many people, the open seats filled to the last. */
export function partiesOf(world: World, content: SessionContent, open: number): PartyContent[] {
	const { people = 0, residents: first = [], waiting = [], needs = [] } = content;
	const luck = chance(content.title.length * 7919 + content.day * 31 + people + 100_000);
	const named = (name: string): Head => {
		const { phone, ageBand } = residents.find((one) => one.name === name)!;
		return { name, phone, old: ageBand === '60+' };
	};
	const alone = (name: string) => party(luck, content, named(name), 1, []);
	const seated = [...first.map(alone), ...draw(world, luck, content, Math.min(people, open) - first.length, needs)];
	const late = Math.max(0, people - open);
	return [...seated, ...waiting.map(alone), ...draw(world, luck, content, late - waiting.length, [])];
}

function draw(
	world: World,
	luck: Chance,
	content: SessionContent,
	people: number,
	needs: readonly Need[]
): PartyContent[] {
	const days = [content.day, ...(content.moved ? [content.moved.from.day] : [])];
	const made: PartyContent[] = [];
	for (let left = people; left > 0;) {
		const most = Math.min(left, (content.companions ?? 0) + 1);
		const size = Math.min(most, Number(luck.one({ 1: 62, 2: 26, 3: 12 })));
		const head = nextFree(world, days);
		const need = needs[made.length];
		made.push(party(luck, content, head, size, need ? [need] : []));
		left -= size;
	}
	return made;
}

/** Nobody is in two places at once, on whatever days the holidays of a year put the sessions. */
function nextFree(world: World, days: readonly number[]): Head {
	for (let tries = 0; tries < others.length; tries++) {
		const head = others[world.crowd++ % others.length]!;
		const marks = days.map((day) => `${head.phone} ${day}`);
		if (marks.some((mark) => world.taken.has(mark))) continue;
		for (const mark of marks) world.taken.add(mark);
		return head;
	}
	throw new Error(`everybody has something else on day ${days.join()}`);
}

function party(luck: Chance, content: SessionContent, head: Head, size: number, needs: Need[]): PartyContent {
	const young = (['under8', '8to13', '14to17', '18to59'] as const).filter(
		(_, at) => [0, 8, 14, 18][at]! >= (content.minAge ?? 0)
	);
	const companions = Array.from({ length: size - 1 }, () => {
		const ageBand: AgeBand = luck.yes(0.45) ? pick(luck, young) : luck.yes(0.25) ? '60plus' : '18to59';
		return { name: head.name[0]! + pick(luck, given) + pick(luck, given), ageBand };
	});
	const minorConsent = companions.some(({ ageBand }) => ageBand === 'under8' || ageBand === '8to13');
	const category = luck.one({ resident: 88, enterprise: 6, peoplesDeputy: 2, cppccMember: 2, media: 2 });
	const ageBand = head.old ? '60plus' : '18to59';
	const about = { name: head.name, ageBand, category, needs, takesFree: false, companions, minorConsent } as const;
	return { head, input: { ...about, companions, idNumber: '' } };
}

export async function actorOf(world: World, { name, phone }: Head): Promise<ResidentActor> {
	return residents.some((one) => one.name === name && one.phone === phone)
		? world.residents.get(name)
		: identity.residentOf(phone);
}
