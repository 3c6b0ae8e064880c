import { expect, it } from 'vitest';
import { refusalStatus } from './refusal-status.ts';

it('tells who asked too often from whom the rules refuse', () => {
	expect(refusalStatus(['say_lookupBusy'])).toBe(429);
	expect(refusalStatus(['identity_locked'])).toBe(429);
	expect(refusalStatus(['opinions_closed'])).toBe(409);
	expect(refusalStatus([])).toBe(409);
});
