import { existsSync } from 'node:fs';
import { inRoot } from '../paths.mjs';

/** Prints the table and the closing line. Answers with true when everything passed. */
export function report(results, { whole, seconds }) {
	const engines = compareEngines(results, whole);
	const rows = [
		...results,
		...engines.map((note) => ({ name: 'both engines', passed: 0, failed: 1, skipped: 0, note }))
	];
	console.log(
		`\n${'step'.padEnd(28)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'s'.padStart(8)}`
	);
	for (const row of rows) {
		const figures = [String(row.passed).padStart(8), String(row.failed).padStart(8), String(row.skipped).padStart(9)];
		console.log(
			`${row.name.padEnd(28)}${figures.join('')}${(row.seconds ?? 0).toFixed(1).padStart(8)}  ${row.note ?? ''}`
		);
	}
	for (const row of results.filter(({ database }) => database)) {
		console.log(`database tests on ${row.database}: ${row.passed + row.failed} run, ${row.skipped} skipped`);
	}
	// Said once more at the end: a long run's beginning is often cut off by what shows it.
	for (const { name, failures } of results) {
		for (const { test, said } of failures ?? [])
			console.log(`\nfailed in ${name}: ${test}\n${said.replace(/^/gm, '    ')}`);
	}
	const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
	console.log(`in ${(seconds / 60).toFixed(1)} minutes\n`);
	const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
	console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
	return sum('failed') === 0 && sum('passed') > 0;
}

// The same tests on both engines, none left out. Only those that need the real data may be, where it is not present.
function compareEngines(results, whole) {
	const [first, second] = results.filter(({ database }) => database);
	if (!first || !second) return whole ? ['one of the engines was not tested'] : [];
	const notes = [];
	const count = (row) => row.passed + row.failed;
	if (count(first) !== count(second)) {
		notes.push(`${first.database} ran ${count(first)} tests, ${second.database} ${count(second)}`);
	}
	if (first.skipped + second.skipped > 0 && existsSync(inRoot('../shared/data')))
		notes.push('database tests were skipped');
	return notes;
}
