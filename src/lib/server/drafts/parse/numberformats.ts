import { writeNumeral } from './numerals.ts';

const fromTable = (signs: string) => (value: number) => [...signs][value - 1] ?? String(value);
const digitByDigit = (signs: string) => (value: number) =>
	[...String(value)].map((sign) => signs[Number(sign)]).join('');
const plain = (value: number) => String(value);

function letters(value: number): string {
	// Word doubles the letter after z: aa, bb, … (not aa, ab as a spreadsheet).
	return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 20));
}

function roman(value: number): string {
	const steps: [number, string][] = [
		[1000, 'm'],
		[900, 'cm'],
		[500, 'd'],
		[400, 'cd'],
		[100, 'c'],
		[90, 'xc'],
		[50, 'l'],
		[40, 'xl'],
		[10, 'x'],
		[9, 'ix'],
		[5, 'v'],
		[4, 'iv'],
		[1, 'i']
	];
	let rest = Math.min(value, 3999);
	let text = '';
	for (const [step, sign] of steps) {
		for (; rest >= step; rest -= step) text += sign;
	}
	return text;
}

function formal(signs: string, ten: string, hundred: string) {
	return (value: number) => {
		const map: Record<string, string> = { 十: ten, 百: hundred, 千: '仟' };
		const numerals = '零一二三四五六七八九';
		return [...writeNumeral(value)].map((sign) => map[sign] ?? signs[numerals.indexOf(sign)] ?? sign).join('');
	};
}

/** Circled, bracketed and dotted numbers exist in Unicode up to 20. */
const enclosed = (first: number) => (value: number) =>
	value <= 20 ? String.fromCodePoint(first + value - 1) : String(value);

const formats: Record<string, (value: number) => string> = {
	decimal: plain,
	decimalHalfWidth: plain,
	decimalZero: (value) => String(value).padStart(2, '0'),
	decimalFullWidth: digitByDigit('０１２３４５６７８９'),
	decimalFullWidth2: digitByDigit('０１２３４５６７８９'),
	upperLetter: (value) => letters(value).toUpperCase(),
	lowerLetter: letters,
	upperRoman: (value) => roman(value).toUpperCase(),
	lowerRoman: roman,
	// Above 99 Word writes 一○○ for one of these and 百 for another. Laws count 一百零一, which is what is meant.
	chineseCounting: writeNumeral,
	chineseCountingThousand: writeNumeral,
	taiwaneseCounting: writeNumeral,
	taiwaneseCountingThousand: writeNumeral,
	japaneseCounting: writeNumeral,
	koreanCounting: writeNumeral,
	ideographDigital: digitByDigit('〇一二三四五六七八九'),
	taiwaneseDigital: digitByDigit('○一二三四五六七八九'),
	japaneseDigitalTenThousand: digitByDigit('〇一二三四五六七八九'),
	chineseLegalSimplified: formal('零壹贰叁肆伍陆柒捌玖', '拾', '佰'),
	ideographLegalTraditional: formal('零壹貳參肆伍陸柒捌玖', '拾', '佰'),
	ideographTraditional: fromTable('甲乙丙丁戊己庚辛壬癸'),
	ideographZodiac: fromTable('子丑寅卯辰巳午未申酉戌亥'),
	ideographEnclosedCircle: fromTable('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
	decimalEnclosedCircle: enclosed(0x2460),
	decimalEnclosedCircleChinese: enclosed(0x2460),
	decimalEnclosedParen: enclosed(0x2474),
	decimalEnclosedFullstop: enclosed(0x2488),
	bullet: () => '',
	none: () => ''
};

/** A list number as Word prints it in one of its number formats (ECMA-376 Part 1, 17.18.59 ST_NumberFormat). */
export function printNumber(value: number, format: string): string {
	return value < 1 ? plain(value) : (formats[format] ?? plain)(value);
}
