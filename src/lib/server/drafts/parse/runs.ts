import { withoutInvisible } from '../invisible.ts';
import type { Line, Run, TextLine } from './types.ts';

const style = (run: Run) => `${run.bold ?? ''}${run.italic ?? ''}${run.sup ?? ''}${run.sub ?? ''}`;

/** Neighbours of one style joined, empty ones left out. */
export function joinRuns(runs: readonly Run[]): Run[] {
	const joined: Run[] = [];
	for (const run of runs) {
		const last = joined.at(-1);
		if (run.text === '') continue;
		if (last && style(last) === style(run)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
		else joined.push(run);
	}
	return joined;
}

export function textOf(runs: readonly Run[]): string {
	return runs.map((run) => run.text).join('');
}

/** The runs without their first `count` characters (UTF-16 units) and the white space that follows. */
export function cutRuns(runs: readonly Run[], count: number): Run[] {
	const whole = textOf(runs);
	let skip = count + /^\s*/.exec(whole.slice(count))![0].length;
	const rest: Run[] = [];
	for (const run of runs) {
		rest.push({ ...run, text: run.text.slice(skip) });
		skip = Math.max(0, skip - run.text.length);
	}
	return joinRuns(rest);
}

function trimEnd(runs: Run[]): Run[] {
	const kept = [...runs];
	for (let last = kept.at(-1); last; last = kept.at(-1)) {
		const text = last.text.trimEnd();
		if (text === last.text) break;
		kept.pop();
		if (text) kept.push({ ...last, text });
	}
	return kept;
}

/** A line of text from runs: nothing invisible, no white space at its ends; undefined where nothing is left. */
export function lineOf(runs: readonly Run[], more: Omit<TextLine, 'kind' | 'text' | 'runs'> = {}): Line | undefined {
	const seen = joinRuns(runs.map((run) => ({ ...run, text: withoutInvisible(run.text) })));
	const trimmed = trimEnd(cutRuns(seen, 0));
	const text = textOf(trimmed);
	return text === '' ? undefined : { kind: 'text', text, runs: trimmed, ...more };
}
