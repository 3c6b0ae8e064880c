import { expect, test } from 'vitest';
import { hasGuardian, seatedOf } from './party.ts';

test.each([
	['fits', ['18to59', '8to13'], 2, false, [0, 1]],
	['waits whole', ['18to59', '18to59'], 1, false, []],
	['takes what is free', ['18to59', '18to59', '18to59'], 2, true, [0, 1]],
	['nothing is free', ['18to59'], 0, true, []],
	['a child does not sit alone', ['8to13', '18to59'], 1, true, []],
	['the adult sits before the brother', ['14to17', '8to13', '60plus'], 2, true, [0, 2]],
	['the grown-up first, then children', ['18to59', '8to13', '18to59'], 2, true, [0, 2]]
] as const)('%s', (_, bands, free, takesFree, seated) => {
	expect(seatedOf(bands, free, takesFree)).toEqual(seated);
});

test('a minor has an adult in the party', () => {
	expect(hasGuardian(['14to17'])).toBe(false);
	expect(hasGuardian(['8to13', '60plus'])).toBe(true);
	expect(hasGuardian(['18to59'])).toBe(true);
});
