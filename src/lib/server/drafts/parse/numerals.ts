const digits = '〇一二三四五六七八九';
const units = ['', '十', '百', '千'];

/** The Chinese numerals, Arabic digits (also full width) and 廿/卅 a number may be written in, as a character class. */
export const numeral = '[〇○零一二三四五六七八九十百千两廿卅\\d０-９]';

/** The number written in Chinese (一百零五, 一〇五, 百五, 廿三) or Arabic digits; NaN where it is none. */
export function readNumeral(written: string): number {
	const text = written.normalize('NFKC').replace(/\s/g, '').replace(/[○零]/g, '〇').replace(/两/g, '二');
	if (/^\d+$/.test(text)) return Number(text);
	const spelled = text.replace(/廿/g, '二十').replace(/卅/g, '三十');
	if (/^[〇一二三四五六七八九]+$/.test(spelled)) {
		return Number([...spelled].map((sign) => digits.indexOf(sign)).join(''));
	}
	let sum = 0;
	let digit = 0;
	for (const sign of spelled) {
		const unit = units.indexOf(sign);
		const value = digits.indexOf(sign);
		if (unit > 0) {
			sum += (digit || 1) * 10 ** unit;
			digit = 0;
		} else if (value >= 0) digit = value;
		else return NaN;
	}
	return spelled === '' ? NaN : sum + digit;
}

/** 1 → 一, 10 → 十, 105 → 一百零五: as laws number their articles. Up to 9999. */
export function writeNumeral(value: number): string {
	if (!Number.isInteger(value) || value < 0 || value > 9999) return String(value);
	if (value === 0) return '零';
	let text = '';
	let gap = false;
	[...String(value)].forEach((sign, index, all) => {
		const place = all.length - 1 - index;
		if (sign === '0') gap = true;
		else {
			if (gap && text) text += '零';
			gap = false;
			text += digits[Number(sign)]! + units[place]!;
		}
	});
	return text.replace(/^一十/, '十');
}
