const digits = '零一二三四五六七八九';

/** 1 to 999 as a draft numbers its articles: 三百四十七, 一百零五, 十二. */
export function inChinese(n: number): string {
	const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
	const first = hundreds > 0 ? `${digits[hundreds]}百` : '';
	const second = tens > 0 ? `${tens === 1 && !hundreds ? '' : digits[tens]}十` : hundreds > 0 && ones > 0 ? '零' : '';
	return `${first}${second}${ones > 0 ? digits[ones] : ''}`;
}
