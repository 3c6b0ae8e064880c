import { relative } from 'node:path';
import { root } from '../paths.mjs';

// Control sequences of a terminal's colours.
// eslint-disable-next-line no-control-regex
const colours = /\u001b\[[0-9;]*m/g;

/** What failed in a vitest run: the test with its file, and the first lines of what was said. */
export function failuresOfVitest(result) {
	return (result?.testResults ?? []).flatMap((file) => {
		const where = relative(root, file.name ?? '');
		const failed = file.assertionResults.filter(({ status }) => status === 'failed');
		if (file.status === 'failed' && failed.length === 0) return [failure(where, '', file.message)];
		return failed.map((test) => failure(where, test.fullName, test.failureMessages?.[0]));
	});
}

/** What failed in a Playwright run, or passed only when it was repeated. */
export function failuresOfPlaywright(result) {
	const failures = [];
	const visit = (suite, names) => {
		for (const spec of suite.specs ?? []) {
			if (spec.ok && !spec.tests?.some(({ status }) => status === 'flaky')) continue;
			const error = spec.tests
				?.flatMap(({ results }) => results ?? [])
				.map(({ error }) => error?.message)
				.find(Boolean);
			failures.push(failure(`tests/e2e/${spec.file}:${spec.line}`, [...names, spec.title].join(' › '), error));
		}
		for (const inner of suite.suites ?? []) visit(inner, inner.line ? [...names, inner.title] : names);
	};
	for (const suite of result?.suites ?? []) visit(suite, []);
	for (const { message } of result?.errors ?? []) failures.push(failure('', '', message));
	return failures;
}

function failure(where, name, message) {
	const lines = (message ?? '').replace(colours, '').split('\n');
	return { test: [where, name].filter(Boolean).join(' › '), said: lines.slice(0, 12).join('\n').trim() };
}
