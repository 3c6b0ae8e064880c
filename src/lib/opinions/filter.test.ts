import { expect, test } from 'vitest';
import { actionWith, filterOf, filtersSet, keeping, readAddress } from './filter.ts';

const params = (query: string) => new URLSearchParams(query);

test('an address is read, what is none of ours asks for nothing', () => {
	const address = readAddress(params('state=pending&channel=letter&stance=x&clause=whole&q=+电梯+&page=3&size=100'));
	expect(address).toMatchObject({ state: 'pending', channel: 'letter', stance: undefined, text: '电梯', page: 3 });
	expect(filterOf(address, 'reader')).toMatchObject({ clauseKey: '', limit: 100, offset: 200, text: '电梯' });
	expect(filtersSet(address)).toBe(3);
	expect(readAddress(params('page=-4&size=7'))).toMatchObject({ page: 1, size: 50, text: '' });
});

test('links keep the filter, begin the pages anew, and drop what was told last', () => {
	const given = params('/moderate=&state=pending&q=&page=4&did=accept&n=3&skip=x');
	expect(keeping(given)).toBe('?state=pending');
	expect(keeping(given, { page: 2 })).toBe('?state=pending&page=2');
	expect(keeping(given, { state: null })).toBe('');
	expect(actionWith(given, 'moderate')).toBe('?/moderate&state=pending&page=4');
	expect(actionWith(params(''), 'moderate')).toBe('?/moderate');
});
