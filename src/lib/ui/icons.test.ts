import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { iconNames } from './icons.ts';

test('every icon name has its symbol, and every symbol its name', () => {
	const sprite = readFileSync(new URL('./icons.svg', import.meta.url), 'utf8');
	expect([...sprite.matchAll(/<symbol id="([\w-]+)"/g)].map((found) => found[1])).toEqual([...iconNames]);
});
