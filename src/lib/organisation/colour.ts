/** The one main colour of a site (rule 63) and what is derived from it. Contrast as WCAG 2.2 defines it. */

type Rgb = readonly [number, number, number];

/** Paper and ground of the light and the dark look, as `tokens.css` has them. */
const light = { paper: '#ffffff', ground: '#f0f4f5' };
const dark = { paper: '#14181b', ground: '#1d2327' };
/** Text on the colour, and the colour as text (WCAG 1.4.3); its edge against the page (1.4.11). */
export const least = 4.5;
const leastEdge = 3;

/** `#0b4f9e`, or undefined for what is no colour. */
export function colourOf(text: string): string | undefined {
	const found = /^#?([0-9a-f]{6})$/i.exec(text.trim());
	return found ? `#${found[1]!.toLowerCase()}` : undefined;
}

/** 1 to 21. */
export function contrast(a: string, b: string): number {
	const [high, low] = [luminance(rgb(a)), luminance(rgb(b))].sort((x, y) => y - x) as [number, number];
	return (high + 0.05) / (low + 0.05);
}

/** The worst contrast the colour would have on this site, and against what; `undefined` if it is enough everywhere. */
export function tooPale(colour: string): { against: string; ratio: number } | undefined {
	const { wash } = shades(colour).light;
	const [worst] = [light.paper, light.ground, wash]
		.map((against) => ({ against, ratio: contrast(colour, against) }))
		.sort((a, b) => a.ratio - b.ratio);
	return worst!.ratio < least ? worst : undefined;
}

/** The colour as the pages use it, in the light and in the dark. */
export function shades(colour: string) {
	const own = rgb(colour);
	const inDark = lighterUntil(own, (one) => contrast(hex(one), dark.paper) >= leastEdge);
	const text = lighterUntil(own, (one) => contrast(hex(one), hex(mix(own, rgb(dark.paper), 0.82))) >= least + 1.5);
	return {
		light: {
			voice: colour,
			deep: hex(mix(own, [0, 0, 0], 0.2)),
			text: hex(mix(own, [0, 0, 0], 0.2)),
			wash: hex(mix(own, rgb(light.paper), 0.93))
		},
		dark: {
			voice: hex(inDark),
			deep: hex(mix(inDark, [0, 0, 0], 0.12)),
			text: hex(text),
			wash: hex(mix(own, rgb(dark.paper), 0.82))
		}
	};
}

/** The style sheet that puts a colour in the place of the site's own. */
export function styleSheet(colour: string): string {
	const { light, dark } = shades(colour);
	const rules = ({ voice, deep, text, wash }: typeof light) =>
		`--voice:${voice};--voice-deep:${deep};--voice-text:${text};--voice-wash:${wash}`;
	return [
		`:root:root{${rules(light)}}`,
		`@media (prefers-color-scheme:dark){:root:root:not([data-theme='light']){${rules(dark)}}}`,
		`:root:root[data-theme='dark']{${rules(dark)}}`
	].join('\n');
}

function lighterUntil(own: Rgb, enough: (one: Rgb) => boolean): Rgb {
	let share = 0;
	while (share < 1 && !enough(mix(own, [255, 255, 255], share))) share += 0.02;
	return mix(own, [255, 255, 255], share);
}

const rgb = (colour: string): Rgb =>
	[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb;
const hex = (one: Rgb) => `#${one.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
const mix = (a: Rgb, b: Rgb, share: number): Rgb =>
	a.map((part, at) => part + (b[at]! - part) * share) as unknown as Rgb;

function luminance(one: Rgb): number {
	const [r, g, b] = one.map((part) => {
		const s = part / 255;
		return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
	}) as unknown as Rgb;
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
