import { withoutInvisible } from '../invisible.ts';

export type DiffPart = { op: 'same' | 'insert' | 'delete'; text: string };

/** Up to this many changed signs are looked for one by one; two texts further apart are shown as exchanged whole. */
const maxEdits = 1500;

/** Myers' greedy O(ND) search; undefined where the texts are more than `maxEdits` apart. */
function shortestEdits(
	a: readonly string[],
	b: readonly string[],
	writtenA: readonly string[],
	writtenB: readonly string[]
): DiffPart[] | undefined {
	const limit = Math.min(a.length + b.length, maxEdits);
	const furthest = new Int32Array(2 * limit + 3);
	const zero = limit + 1;
	const trace: Int32Array[] = [];
	for (let edits = 0; edits <= limit; edits++) {
		trace.push(furthest.slice(zero - edits - 1, zero + edits + 2));
		for (let k = -edits; k <= edits; k += 2) {
			const down = k === -edits || (k !== edits && furthest[zero + k - 1]! < furthest[zero + k + 1]!);
			let x = down ? furthest[zero + k + 1]! : furthest[zero + k - 1]! + 1;
			while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
			furthest[zero + k] = x;
			if (x >= a.length && x - k >= b.length) return walkBack(writtenA, writtenB, trace, edits);
		}
	}
	return undefined;
}

function walkBack(a: readonly string[], b: readonly string[], trace: readonly Int32Array[], edits: number): DiffPart[] {
	const parts: DiffPart[] = [];
	let x = a.length;
	let y = b.length;
	for (let step = edits; step >= 0; step--) {
		const row = trace[step]!;
		const at = (k: number) => row[k + step + 1]!;
		const k = x - y;
		const down = k === -step || (k !== step && at(k - 1) < at(k + 1));
		const fromX = step === 0 ? 0 : down ? at(k + 1) : at(k - 1);
		const fromY = step === 0 ? 0 : fromX - (down ? k + 1 : k - 1);
		for (; x > fromX && y > fromY; x--, y--) parts.push({ op: 'same', text: a[x - 1]! });
		if (step > 0) parts.push(down ? { op: 'insert', text: b[--y]! } : { op: 'delete', text: a[--x]! });
	}
	return parts.reverse();
}

/** Runs of one kind joined; within a change what was deleted stands before what was inserted. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
	const result: DiffPart[] = [];
	let change = { delete: '', insert: '' };
	const flush = () => {
		if (change.delete) result.push({ op: 'delete', text: change.delete });
		if (change.insert) result.push({ op: 'insert', text: change.insert });
		change = { delete: '', insert: '' };
	};
	for (const { op, text } of parts) {
		if (text === '') continue;
		if (op !== 'same') change[op] += text;
		else {
			flush();
			const last = result.at(-1);
			if (last?.op === 'same') last.text += text;
			else result.push({ op, text });
		}
	}
	flush();
	return result;
}

/**
 * One or two equal signs between two larger changes (的, a comma) are no help to a reader: they become part of one
 * change, so that words are exchanged and not letters.
 */
function widened(parts: readonly DiffPart[]): DiffPart[] {
	const wide = parts.flatMap((part, index): DiffPart[] => {
		const [before, after] = [parts[index - 1], parts[index + 1]];
		const small = part.op === 'same' && before && after && [...part.text].length <= 2 && !part.text.includes('\n');
		const around = (before?.text.length ?? 0) + (after?.text.length ?? 0);
		if (!small || around <= 2 * part.text.length) return [part];
		return [
			{ op: 'delete', text: part.text },
			{ op: 'insert', text: part.text }
		];
	});
	return joined(wide);
}

/** What an exchange has in common at its ends belongs outside: 法 → 宪法和法 is an insertion of 宪法和. */
function narrowed(parts: readonly DiffPart[]): DiffPart[] {
	const result: DiffPart[] = [];
	for (let index = 0; index < parts.length; index++) {
		const [part, next] = [parts[index]!, parts[index + 1]];
		if (part.op !== 'delete' || next?.op !== 'insert') {
			result.push(part);
			continue;
		}
		const { head, tail, from, to } = ends([...part.text], [...next.text]);
		result.push({ op: 'same', text: head.join('') }, { op: 'delete', text: from.join('') });
		result.push({ op: 'insert', text: to.join('') }, { op: 'same', text: tail.join('') });
		index++;
	}
	return joined(result);
}

/** Two texts without what they share at both ends; signs that differ only in width or kind of space are equal. */
function ends(a: readonly string[], b: readonly string[]) {
	let head = 0;
	while (head < a.length && head < b.length && keyOf(a[head]!) === keyOf(b[head]!)) head++;
	let tail = 0;
	const room = Math.min(a.length, b.length) - head;
	while (tail < room && keyOf(a[a.length - 1 - tail]!) === keyOf(b[b.length - 1 - tail]!)) tail++;
	return {
		head: b.slice(0, head),
		from: a.slice(head, a.length - tail),
		to: b.slice(head, b.length - tail),
		tail: b.slice(b.length - tail)
	};
}

const keyOf = (sign: string) => (sign === '\n' ? sign : /\s/.test(sign) ? ' ' : sign.normalize('NFKC'));

/** White space that came or went is no change; only the ends of lines are. */
const withoutSpaces = (parts: readonly DiffPart[]) =>
	parts.flatMap((part): DiffPart[] => {
		if (part.op === 'same' || /[^\t \u00a0\u2000-\u200a\u3000]/.test(part.text)) return [part];
		return part.op === 'insert' ? [{ op: 'same', text: part.text }] : [];
	});

/**
 * What changed between two texts, sign by sign (𠮷 is one sign): `same` and `delete` together fold to `a`, `same` and
 * `insert` to `b`. Differences that `squeeze` does not see (width, spaces, invisible characters) are none; `same` is
 * spelled as in `b`.
 */
export function diffText(a: string, b: string): DiffPart[] {
	const { head, tail, from, to } = ends([...withoutInvisible(a)], [...withoutInvisible(b)]);
	const middle = shortestEdits(from.map(keyOf), to.map(keyOf), from, to) ?? [
		{ op: 'delete' as const, text: from.join('') },
		{ op: 'insert' as const, text: to.join('') }
	];
	const whole = [{ op: 'same' as const, text: head.join('') }, ...middle, { op: 'same' as const, text: tail.join('') }];
	return joined(withoutSpaces(narrowed(widened(joined(whole)))));
}
