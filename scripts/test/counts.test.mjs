import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from './counts.mjs';

const file = (status, ...tests) => ({ status, assertionResults: tests.map((one) => ({ status: one })) });
const vitest = (passed, failed, pending, ...testResults) => ({
	numPassedTests: passed,
	numFailedTests: failed,
	numPendingTests: pending,
	numTodoTests: 0,
	testResults
});

test('tests are counted as they ended', () => {
	const result = vitest(2, 1, 1, file('failed', 'passed', 'failed'), file('passed', 'passed', 'pending'));
	expect(countVitest(result, 1)).toMatchObject({ passed: 2, failed: 1, skipped: 1 });
});

test('a file that could not be loaded is a failure', () => {
	expect(countVitest(vitest(1, 0, 0, file('passed', 'passed'), file('failed')), 1)).toMatchObject({ failed: 1 });
});

test('a run without a test, without a report, or with a bad end is a failure', () => {
	expect(countVitest(vitest(0, 0, 0), 0)).toMatchObject({ failed: 1, note: 'no test was run' });
	expect(countVitest(undefined, 1)).toMatchObject({ failed: 1 });
	expect(countVitest(vitest(1, 0, 0, file('passed', 'passed')), 1)).toMatchObject({ failed: 1 });
});

test('in the browser, passing at the second try is a failure', () => {
	const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 0 };
	expect(countPlaywright({ stats }, 1)).toEqual({ passed: 3, failed: 2, skipped: 0 });
});

test('what failed is named with its place and its first words, also where it failed deeper in', () => {
	const broken = { status: 'failed', name: 'a.test.ts', message: 'cannot be loaded', assertionResults: [] };
	const told = { status: 'failed', fullName: 'one is two', failureMessages: ['expected 1 to be 2\n at x'] };
	const { failures } = countVitest(vitest(1, 1, 0, broken, { ...file('failed'), assertionResults: [told] }), 1);
	expect(failures.map(({ said }) => said)).toEqual(['cannot be loaded', 'expected 1 to be 2\n at x']);
	expect(failures[1].test).toContain('one is two');

	const spec = (ok, status) => ({
		ok,
		title: `is ${status}`,
		file: 'a.e2e.ts',
		line: 3,
		tests: [{ status, results: [{ error: { message: '\u001b[31mtimeout\u001b[39m' } }] }]
	});
	const inner = {
		title: 'the form',
		line: 1,
		specs: [spec(false, 'unexpected'), spec(true, 'flaky'), spec(true, 'expected')]
	};
	const stats = { expected: 1, unexpected: 1, flaky: 1, skipped: 0 };
	expect(countPlaywright({ stats, suites: [{ title: 'a.e2e.ts', suites: [inner] }] }, 1).failures).toEqual([
		{ test: 'tests/e2e/a.e2e.ts:3 › the form › is unexpected', said: 'timeout' },
		{ test: 'tests/e2e/a.e2e.ts:3 › the form › is flaky', said: 'timeout' }
	]);
});
