import { expect, it } from 'vitest';
import { itemsOf } from './items.ts';
import { readItems } from './read.ts';

const units = [
	'□',
	'_',
	'（',
	'（ ）',
	'A. B. ',
	'.',
	'…',
	'1. ',
	' ',
	'1=好，',
	'[多选题]',
	'其他____（请注明）',
	'（跳至'
];

it('endless lines of marks are read at once', { timeout: 20_000 }, () => {
	for (const unit of units) {
		for (const length of [500, 200_000]) {
			const run = unit.repeat(length / unit.length);
			const texts = [`1. ${run}`, '2. 您的性别？', `□男${run}女`, `${run}甲`];
			const lines = texts.map((text) => ({ kind: 'text' as const, text, runs: [{ text }] }));
			expect(() => readItems(itemsOf(lines))).not.toThrow();
		}
	}
});
