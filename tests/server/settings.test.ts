import { describe, expect, test } from 'vitest';
import { readSettings, StartRefused } from '../../src/server/settings.ts';

const production = (env: Record<string, string>) => () => readSettings({ WENJI_MODE: 'production', ...env });

describe('the start of production', () => {
	test('needs an address of its own', () => {
		expect(production({})).toThrow(StartRefused);
		expect(production({})).toThrow(/ORIGIN/);
		expect(production({ TRUST_PROXY: '0' })).toThrow(/TRUST_PROXY/);
	});

	test('takes https, http on this machine, or proxies', () => {
		expect(production({ ORIGIN: 'https://wenji.example' })().origin).toBe('https://wenji.example');
		expect(production({ ORIGIN: 'http://localhost:3000' })().origin).toBe('http://localhost:3000');
		expect(production({ TRUST_PROXY: '2' })().trustProxy).toBe(2);
	});

	test('refuses a clear-text address and a clock that is set', () => {
		expect(production({ ORIGIN: 'http://wenji.example' })).toThrow(/https/);
		expect(production({ ORIGIN: 'http://localhost.evil.example' })).toThrow(/https/);
		expect(production({ ORIGIN: 'https://wenji.example', WENJI_NOW: '2026-03-02T00:00:00Z' })).toThrow(/WENJI_NOW/);
	});

	test.each([
		['PORT', 'eighty'],
		['TRUST_PROXY', '-1'],
		['ORIGIN', 'wenji.example'],
		['DATABASE_URL', 'mysql://localhost/wenji']
	])('names the wrong setting: %s=%s', (name, value) => {
		expect(production({ [name]: value })).toThrow(new RegExp(name));
	});
});
