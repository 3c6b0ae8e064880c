import { expect, test } from 'vitest';
import { keepHeader, keepOf, readKeep } from './keep.ts';

const at = new Date('2026-03-10T04:00:00Z');
const headers = (value: string) => new Headers(value ? { [keepHeader]: value } : {});

test('what everybody reads may be kept by everybody', () => {
	for (const path of [
		'/',
		'/rules',
		'/catalogue/2026',
		'/consultations/5sf9',
		'/consultations/5sf9/feedback',
		'/consultations/5sf9/say',
		'/surveys/5sf9/answer',
		'/opendays/5sf9/sign-up',
		'/items/1'
	])
		expect(readKeep(headers(keepOf(path, 'anonymous', '', at))), path).toEqual({ who: 'all', at });
});

test('codes, receipts, files, machine texts and the desk are never kept', () => {
	const paths = [
		'/lookup',
		'/sign-in',
		'/desk',
		'/desk/opinions',
		'/display',
		'/demo/outbox',
		'/outbox',
		'/outbox/key',
		'/files/1',
		'/me/data.json'
	];
	for (const path of [...paths, '/consultations/5sf9/say/receipt', '/surveys/5sf9/answer/receipt', '/me/close']) {
		expect(readKeep(headers(keepOf(path, 'anonymous', '', at))).at, path).toBeUndefined();
		expect(readKeep(headers(keepOf(path, 'resident', 'a1', at))), path).toEqual({ who: 'own-a1' });
	}
});

test('what a resident reads is their own, and nothing of the desk’s people is', () => {
	expect(readKeep(headers(keepOf('/me', 'resident', 'a1', at)))).toEqual({ who: 'own-a1', at });
	expect(readKeep(headers(keepOf('/rules', 'resident', 'a1', at)))).toEqual({ who: 'own-a1', at });
	expect(keepOf('/me', 'anonymous', '', at)).toBe('');
	expect(keepOf('/rules', 'staff', '', at)).toBe('');
});
