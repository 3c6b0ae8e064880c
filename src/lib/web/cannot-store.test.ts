import { expect, it } from 'vitest';
import { cannotStore } from './cannot-store.ts';

const error = (code: string, cause?: unknown) => Object.assign(new Error(code, { cause }), { code });

it.each([
	'ENOSPC',
	'EROFS',
	'EDQUOT',
	'SQLITE_FULL',
	'SQLITE_READONLY_DBMOVED',
	'53100',
	'25006',
	'57P01',
	'CONNECTION_CLOSED'
])('%s passes: the words are kept', (code) => {
	expect(cannotStore(error(code))).toBe(true);
});

it('is seen through the wrapping of the query builder, and nothing else is taken for it', () => {
	expect(cannotStore(new Error('query', { cause: error('SQLITE_FULL') }))).toBe(true);
	for (const other of [error('SQLITE_CONSTRAINT_UNIQUE'), error('23505'), new Error('x'), undefined, 'text'])
		expect(cannotStore(other)).toBe(false);
});
