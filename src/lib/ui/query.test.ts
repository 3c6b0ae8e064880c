import { expect, test } from 'vitest';
import { withQuery } from './query.ts';

test('an address with a query keeps its fragment and leaves out what is not given', () => {
	expect(withQuery('/a', {})).toBe('/a');
	expect(withQuery('/a#rows', { page: 2, state: undefined, clause: '' })).toBe('/a?page=2&clause=#rows');
	expect(withQuery('/a', { q: '第一条 &' })).toBe('/a?q=%E7%AC%AC%E4%B8%80%E6%9D%A1%20%26');
});
