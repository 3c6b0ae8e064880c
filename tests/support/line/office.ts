/** A government office that compiles the catalogue and a bureau that consults, each with its people; answers their secrets. */
import type { StaffRole } from '#server/actor';
import { makeEnrolled } from '../enrolled.ts';
import { makeUnit } from '../factories.ts';
import { run } from './run.ts';

export const people = {
	compiler: ['office', '沈书航', ['drafter']],
	officeFirst: ['office', '崔岩', ['firstReviewer']],
	officeSecond: ['office', '宋怀瑾', ['secondReviewer']],
	publisher: ['office', '何知秋', ['publisher']],
	drafter: ['bureau', '周静怡', ['drafter']],
	first: ['bureau', '林慕川', ['firstReviewer']],
	second: ['bureau', '许朗', ['secondReviewer']],
	clerk: ['bureau', '甘露', ['opinionClerk']]
} as const satisfies Record<string, readonly [unit: string, name: string, roles: readonly StaffRole[]]>;

export type Person = keyof typeof people;
export type Office = Record<Person, { account: string; secret: string }>;

await run(async (): Promise<Office> => {
	const office = await makeUnit({ name: '区政府办公室', kind: 'governmentOffice' });
	const bureau = await makeUnit({ name: '区住建局', parentId: office.id });
	const units: Record<string, string> = { office: office.id, bureau: bureau.id };
	const made: [string, { account: string; secret: string }][] = [];
	for (const [person, [unit, name, roles]] of Object.entries(people)) {
		const account = person.toLowerCase();
		const { secret } = await makeEnrolled({ unitId: units[unit]!, name, account, roles: [...roles] });
		made.push([person, { account, secret }]);
	}
	return Object.fromEntries(made) as Office;
});
