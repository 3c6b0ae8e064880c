import { expect, test } from 'vitest';
import { colourOf, contrast, shades, styleSheet, tooPale } from './colour.ts';

test('contrast is that of WCAG', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
	expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
	expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
	expect(contrast('#c0281b', '#c0281b')).toBe(1);
});

test('a colour is taken or refused with the figure that falls short', () => {
	expect(tooPale('#c0281b')).toBeUndefined();
	expect(tooPale('#0b4f9e')).toBeUndefined();
	expect(tooPale('#777777')!.ratio).toBeLessThan(4.5);
	expect(tooPale('#ffd400')!.ratio).toBeLessThan(2);
	expect(colourOf(' C0281B ')).toBe('#c0281b');
	for (const none of ['', 'red', '#fff', '#12345g', 'url(x)']) expect(colourOf(none)).toBeUndefined();
});

test('whatever is taken can be read in the dark as well', () => {
	for (const colour of ['#c0281b', '#0b4f9e', '#125a43', '#000000', '#5b2a86', '#14191e', '#704400']) {
		expect(tooPale(colour), colour).toBeUndefined();
		const { light, dark } = shades(colour);
		expect(contrast('#ffffff', light.deep)).toBeGreaterThanOrEqual(4.5);
		expect(contrast(light.text, light.wash)).toBeGreaterThanOrEqual(4.5);
		expect(contrast('#ffffff', dark.voice), colour).toBeGreaterThanOrEqual(4.5);
		expect(contrast('#ffffff', dark.deep), colour).toBeGreaterThanOrEqual(4.5);
		expect(contrast(dark.voice, '#14181b'), colour).toBeGreaterThanOrEqual(3);
		for (const against of ['#14181b', '#1d2327', dark.wash])
			expect(contrast(dark.text, against), colour).toBeGreaterThanOrEqual(4.5);
	}
	expect(styleSheet('#0b4f9e')).toContain(':root:root{--voice:#0b4f9e;');
});
