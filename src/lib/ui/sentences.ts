/** A sentence on the page: what is said, and where it stands. */
export type Sentence = { text: string; range: Range; block: HTMLElement };

const silent =
	'[aria-hidden=true], [hidden], .noprint, .vh, [data-silent], svg, thead, button, script, style, rt, input, textarea';
/** Folded parts stay silent, but for the rest of a text whose beginning is read. */
const folded = 'details:not([open], [data-spoken]) > :not(summary)';
const end = /[。！？；!?;…]+[”’）」』]*|\.(?=\s)/g;
const inline = new Set(['inline', 'inline-block', 'inline-flex', 'contents', 'ruby']);

/** The sentences under an element, in the order they stand. */
export function sentencesOf(root: HTMLElement): Sentence[] {
	const blocks = new Map<HTMLElement, Text[]>();
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
		const parent = node.parentElement;
		if (!parent || !node.data.trim() || parent.closest(silent) || parent.closest(folded)) continue;
		if (!parent.checkVisibility?.() && !parent.closest('details[data-spoken]')) continue;
		const block = blockOf(parent);
		blocks.set(block, [...(blocks.get(block) ?? []), node]);
	}
	return [...blocks].flatMap(([block, nodes]) => sentencesIn(block, nodes));
}

function blockOf(element: HTMLElement): HTMLElement {
	let block = element;
	while (block.parentElement && inline.has(getComputedStyle(block).display)) block = block.parentElement;
	return block;
}

function sentencesIn(block: HTMLElement, nodes: readonly Text[]): Sentence[] {
	const whole = nodes.map(({ data }) => data).join('');
	const cuts = [...whole.matchAll(end)].map((found) => found.index + found[0].length);
	if (/^\s*$/.test(whole.slice(cuts.at(-1) ?? 0))) cuts.pop();
	cuts.push(whole.length);
	return cuts.flatMap((to, at) => {
		const from = cuts[at - 1] ?? 0;
		const text = whole.slice(from, to).trim().replace(/\s+/g, ' ');
		if (!/[\p{L}\p{N}]/u.test(text)) return [];
		const range = document.createRange();
		range.setStart(...placeOf(nodes, from));
		range.setEnd(...placeOf(nodes, to));
		return [{ text, range, block }];
	});
}

/** Which text holds this character of all of them, and where. */
function placeOf(nodes: readonly Text[], at: number): [Text, number] {
	let before = 0;
	for (const node of nodes) {
		if (at <= before + node.length) return [node, at - before];
		before += node.length;
	}
	const last = nodes.at(-1)!;
	return [last, last.length];
}
