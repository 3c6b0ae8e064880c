const residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** 18 characters: province, a real day of birth and, if asked for, the check digit (GB 11643-1999). */
export function isResidentId(id: string, { checkDigit }: { checkDigit: boolean }): boolean {
	const parts = /^([1-8][0-9])[0-9]{4}((?:18|19|20)[0-9]{2})([0-9]{2})([0-9]{2})[0-9]{3}[0-9Xx]$/.exec(id);
	if (!parts || !isDay(Number(parts[2]), Number(parts[3]), Number(parts[4]))) return false;
	if (!checkDigit) return true;
	const sum = residentWeights.reduce((total, weight, i) => total + weight * Number(id[i]), 0);
	return '10X98765432'[sum % 11] === id[17]?.toUpperCase();
}

/** 15 digits, as issued until 1999: province and a real day of birth in the 20th century. There is no check digit. */
export function isOldResidentId(id: string): boolean {
	const parts = /^[1-8][0-9]{5}([0-9]{2})([0-9]{2})([0-9]{2})[0-9]{3}$/.exec(id);
	return parts !== null && isDay(1900 + Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** 16 to 19 digits with the Luhn check digit (ISO/IEC 7812). */
export function isBankCard(card: string): boolean {
	if (!/^[0-9]{16,19}$/.test(card)) return false;
	let sum = 0;
	for (let i = 0; i < card.length; i++) {
		const digit = Number(card[card.length - 1 - i]) * (i % 2 === 0 ? 1 : 2);
		sum += digit > 9 ? digit - 9 : digit;
	}
	return sum % 10 === 0;
}

function isDay(year: number, month: number, day: number): boolean {
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
