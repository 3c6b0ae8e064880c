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
	expect(countVitest(result, 1)).toEqual({ passed: 2, failed: 1, skipped: 1 });
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
