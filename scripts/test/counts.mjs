import { failuresOfPlaywright, failuresOfVitest } from './failures.mjs';

/** What a vitest run came to. A file that could not be loaded, and a run without a test, count as a failure each. */
export function countVitest(result, code) {
	if (!result) return { passed: 0, failed: 1, skipped: 0, note: 'the run ended without a report' };
	const broken = result.testResults.filter(({ status, assertionResults }) => {
		return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
	});
	const counts = {
		passed: result.numPassedTests,
		failed: result.numFailedTests + broken.length,
		skipped: result.numPendingTests + (result.numTodoTests ?? 0)
	};
	return settle(counts, code, failuresOfVitest(result));
}

/** What a Playwright run came to. A test that passes only when repeated counts as a failure. */
export function countPlaywright(result, code) {
	if (!result) return { passed: 0, failed: 1, skipped: 0, note: 'the run ended without a report' };
	const { expected, unexpected, flaky, skipped } = result.stats;
	return settle({ passed: expected, failed: unexpected + flaky, skipped }, code, failuresOfPlaywright(result));
}

function settle(counts, code, failures) {
	if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, note: 'no test was run' };
	if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1, note: `the run ended with code ${code}` };
	return failures.length > 0 ? { ...counts, failures } : counts;
}
