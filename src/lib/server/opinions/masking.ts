/** Personal data in what people wrote: found for a person to look at, masked only by a person (rule 52). */
import { countCharacters, mask, scrubPatterns, type PersonalKind } from '#server/text';

export type Finding = {
	/** The text in parts, in order; `kind` where a part looks like somebody's number or door. */
	parts: { text: string; kind?: PersonalKind }[];
	/** What could be shown instead; undefined where nothing was found. */
	proposal?: string;
};

/** What a clerk should look at in a text, and a masked copy to confirm or to change. */
export function findings(text: string): Finding {
	const spans = scrubPatterns(text);
	const parts: Finding['parts'] = [];
	let done = 0;
	for (const { start, end, kind, text: words } of spans) {
		if (start < done) continue;
		if (start > done) parts.push({ text: text.slice(done, start) });
		parts.push({ text: words, kind });
		done = end;
	}
	if (done < text.length) parts.push({ text: text.slice(done) });
	return spans.length ? { parts, proposal: mask(text, spans) } : { parts };
}

/**
 * True if the copy is the original with nothing but parts of it replaced by asterisks: staff mask what people wrote and
 * never rewrite it (4.3). Something to read must remain.
 */
export function onlyMasks(original: string, copy: string): boolean {
	const [first = '', ...rest] = copy.split(/\*{2,}/);
	const last = rest.pop();
	if (last === undefined) return copy === original;
	if (countCharacters(copy.replaceAll('*', '')) < 2) return false;
	const end = original.length - last.length;
	if (!original.startsWith(first) || !original.endsWith(last) || first.length > end) return false;
	let at = first.length;
	for (const part of rest) {
		const found = original.slice(0, end).indexOf(part, at);
		if (found < 0) return false;
		at = found + part.length;
	}
	return true;
}
