import { expect, test } from 'vitest';
import { makeOffice } from './factories.ts';

test('the small government has four people in each unit, and one publisher in its office', async () => {
	const { office, justice, departments } = await makeOffice();
	const crews = [office, justice, ...departments];
	expect(crews.map(({ unit }) => unit.kind)).toEqual(['governmentOffice', 'justiceBureau', 'department', 'department']);
	expect(office.publisher).toMatchObject({ kind: 'staff', unitKind: 'governmentOffice', roles: ['publisher'] });
	const people = crews.flatMap((crew) => [crew.drafter, crew.firstReviewer, crew.secondReviewer, crew.clerk]);
	expect(new Set([...people, office.publisher].map(({ id }) => id)).size).toBe(17);
});
