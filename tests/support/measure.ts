/**
 * Measures a page in the browser. Each function is sent there as it stands: it uses nothing from outside. What is folded is
 * unfolded first, so that all of it is measured.
 */

export type Figures = {
	/** Smallest text, in px, and smallest line height by size: of words in a control, and of running text. */
	text: number;
	line: number;
	running: number;
	/** Distance from one paragraph's line to the next one's, by the distance of its own lines. */
	paragraph: number;
	/** Main controls and others, in px. */
	main: number;
	target: number;
};

/** What of the page is smaller, closer or paler than these figures, is cut off or reaches over the edge. */
export function tooSmall({ text, line, running, paragraph, main, target }: Figures): string[] {
	for (const one of document.querySelectorAll('details')) one.open = true;
	const faults = new Set<string>();
	const nameOf = (element: Element) => {
		const own = [element.tagName.toLowerCase(), ...element.classList].filter((part) => !part.startsWith('svelte-'));
		const parent = element.parentElement;
		const under = parent ? [parent.tagName.toLowerCase(), ...parent.classList] : [];
		const words = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 16);
		return `${under.filter((part) => !part.startsWith('svelte-')).join('.')} > ${own.join('.')} “${words}”`;
	};
	const say = (element: Element, what: string) => faults.add(`${nameOf(element)} ${what}`);
	const isSeen = (element: Element) =>
		element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
		!element.closest('.vh, .skip, [aria-hidden=true], dialog:not([open]), option');
	const px = (value: string) => Number.parseFloat(value);

	// Text: size, line, contrast.
	const rgb = (colour: string) => {
		const canvas = document.createElement('canvas').getContext('2d')!;
		canvas.fillStyle = colour;
		canvas.fillRect(0, 0, 1, 1);
		return [...canvas.getImageData(0, 0, 1, 1).data];
	};
	const known = new Map<string, number[]>();
	const colourOf = (colour: string) => known.get(colour) ?? known.set(colour, rgb(colour)).get(colour)!;
	const light = ([r = 0, g = 0, b = 0]: number[]) => {
		const [x, y, z] = [r, g, b].map((v) => (v <= 10 ? v / 3294.6 : ((v / 255 + 0.055) / 1.055) ** 2.4));
		return 0.2126 * x! + 0.7152 * y! + 0.0722 * z!;
	};
	const groundOf = (element: Element | null): number[] => {
		for (let at = element; at; at = at.parentElement) {
			const ground = colourOf(getComputedStyle(at).backgroundColor);
			if (ground[3] === 255) return ground;
		}
		return [255, 255, 255, 255];
	};
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const seen = new Set<Element>();
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const element = node.parentElement;
		if (!element || seen.has(element) || !/\S/.test(node.textContent ?? '')) continue;
		seen.add(element);
		if (!isSeen(element) || element.closest('script, style, select')) continue;
		const style = getComputedStyle(element);
		const drawn = element instanceof SVGGraphicsElement ? element.getScreenCTM()?.a : 1;
		const size = px(style.fontSize) * (drawn ?? 1);
		if (size < text - 0.01) say(element, `is set in ${size.toFixed(1)} px`);
		if (element instanceof SVGElement) continue;
		const rows = document.createRange();
		rows.selectNodeContents(element);
		const lines = new Set([...rows.getClientRects()].map(({ top }) => Math.round(top)));
		const least = lines.size > 2 && element.matches('main :is(p, li, dd, blockquote)') ? running : line;
		if (lines.size > 1 && px(style.lineHeight) / size < least - 0.01)
			say(element, `has lines of ${(px(style.lineHeight) / size).toFixed(2)}`);
		const [one, other] = [light(colourOf(style.color)), light(groundOf(element))];
		const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
		const disabled = element.closest('[disabled], [aria-disabled=true]');
		if (!disabled && contrast < 4.5) say(element, `has a contrast of ${contrast.toFixed(2)}`);
	}

	// Paragraphs that follow one another.
	for (const after of document.querySelectorAll('p + p')) {
		const before = after.previousElementSibling!;
		const own = getComputedStyle(before);
		const stacked = getComputedStyle(after).display === 'block' && own.display === 'block' && own.float === 'none';
		if (
			!stacked ||
			!isSeen(after) ||
			!isSeen(before) ||
			!before.textContent?.trim() ||
			before.matches('.meta, .kicker') ||
			after.matches('.meta')
		)
			continue;
		const gap = after.getBoundingClientRect().top - before.getBoundingClientRect().bottom;
		const height = px(own.lineHeight);
		if (gap >= 0 && gap + height < paragraph * height - 0.5)
			say(after, `stands ${gap.toFixed(0)} px under a paragraph`);
	}

	// Targets: a label is the target of its box; a link in a sentence is read with it.
	const inSentence = (element: Element) => {
		if (!getComputedStyle(element).display.startsWith('inline')) return false;
		const around = element.closest('p, li, dd, td, th, blockquote, summary, figcaption, .hint, label, h1, h2, h3');
		const rest =
			(around?.textContent ?? '').replace(/\s/g, '').length - (element.textContent ?? '').replace(/\s/g, '').length;
		return around !== null && getComputedStyle(element).display === 'inline' && rest > 1;
	};
	const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')];
	const boxes: { element: Element; box: DOMRect }[] = [];
	for (const element of all) {
		if (!isSeen(element) || (element as HTMLButtonElement).disabled || inSentence(element)) continue;
		const boxed = element.matches('[type=radio], [type=checkbox]') ? (element.closest('label') ?? element) : element;
		const box = boxed.getBoundingClientRect();
		if (box.width === 0) continue;
		const isMain = boxed.matches('main .btn:not(.small), .opt, nav.places a, .desk-nav li a');
		const least = isMain ? main : target;
		if (box.height < least - 0.5 || box.width < Math.min(least, 44) - 0.5)
			say(boxed, `is a target of ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`);
		boxes.push({ element: boxed, box });
	}
	boxes.sort((a, b) => a.box.top - b.box.top);
	for (const [at, { element, box }] of boxes.entries()) {
		for (const next of boxes.slice(at + 1)) {
			if (next.box.top > box.bottom - 1) break;
			if (element.contains(next.element) || next.element.contains(element)) continue;
			const layer = (one: Element) => one.closest('header.bar, .places, .dock, .toc, .sheet-head, .sheet-foot, dialog');
			const fixed = layer(element) !== layer(next.element);
			const across = Math.min(box.right, next.box.right) - Math.max(box.left, next.box.left);
			const down = Math.min(box.bottom, next.box.bottom) - Math.max(box.top, next.box.top);
			if (!fixed && across > 1 && down > 1) say(element, `overlaps ${nameOf(next.element)}`);
		}
	}

	// The edge, and what is cut off.
	const root = document.scrollingElement!;
	const wide = root.scrollWidth - document.documentElement.clientWidth;
	if (wide > 0) faults.add(`the page is ${wide} px too wide`);
	for (const element of document.querySelectorAll<HTMLElement>('body *')) {
		const { overflowX, overflowY } = getComputedStyle(element);
		// What is one pixel wide is there to be heard.
		if (!isSeen(element) || element.clientWidth <= 1 || element.matches('textarea, input, select, svg, svg *'))
			continue;
		const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
		if (clips(overflowX) && element.scrollWidth > element.clientWidth + 1) say(element, 'is cut off at the side');
		// An excerpt of which the whole stands one tap away.
		if (element.matches('.clamp, .quote')) continue;
		if (clips(overflowY) && element.scrollHeight > element.clientHeight + 2) say(element, 'is cut off below');
		if (element.matches('.btn, .tool, .tag, button') && element.scrollWidth > element.clientWidth + 1)
			say(element, 'runs over its own edge');
	}
	return [...faults];
}
