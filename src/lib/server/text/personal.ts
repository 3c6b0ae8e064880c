import { isBankCard, isOldResidentId, isResidentId } from './checksums.ts';

export type PersonalKind =
	'mobile' | 'landline' | 'residentId' | 'bankCard' | 'email' | 'account' | 'plate' | 'address';
/** `start` and `end` are offsets in UTF-16 code units, end exclusive. `sure`: a check digit or a full form bears it out. */
export type PersonalSpan = { start: number; end: number; kind: PersonalKind; text: string; sure: boolean };

type Pattern = {
	kind: PersonalKind;
	form: RegExp;
	sure: (found: string) => boolean;
	real?: (found: string) => boolean;
	/** Chinese numerals read as digits. */
	numerals?: true;
};

const gap = String.raw`[ \t\u00a0\u3000.·—–_-]?`;
const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领';
const houseNumber = String.raw`(?:[A-Za-z](?=[座栋幢区])|[A-Za-z]?(?:[0-9]{1,5}|[零〇一二三四五六七八九十百]{1,5})(?:[-—~][0-9]{1,4})?[A-Za-z]?)`;
const housePart = String.raw`${houseNumber}\s?(?:号楼|号院|号房|单元|[弄巷号组队栋幢座楼层梯室房户#])[\s,，]{0,2}`;
const mobile = new RegExp(
	String.raw`(?:(?<![0-9])(?:\+|00)?86${gap})?(?<![0-9])1${gap}[3-9](?:${gap}[0-9]){9}(?![0-9])`,
	'g'
);
const digits = (found: string) => found.replace(/[^0-9Xx]/g, '');
const always = () => true;
const never = () => false;

/** In order of precedence: where two overlap, the earlier kind stands. */
const patterns: Pattern[] = [
	{
		kind: 'email',
		form: /(?<![\w.%+-])[\w.%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi,
		sure: always
	},
	{
		kind: 'residentId',
		form: new RegExp(String.raw`(?<![0-9])[1-9](?:${gap}[0-9]){16}${gap}[0-9Xx](?![0-9A-Za-z])`, 'g'),
		real: (found) => isResidentId(digits(found), { checkDigit: false }),
		sure: (found) => isResidentId(digits(found), { checkDigit: true })
	},
	{
		kind: 'residentId',
		form: new RegExp(String.raw`(?<![0-9])[1-9](?:${gap}[0-9]){14}(?!${gap}[0-9])`, 'g'),
		real: (found) => isOldResidentId(digits(found)),
		sure: never
	},
	{
		kind: 'bankCard',
		form: new RegExp(String.raw`(?<![0-9])[1-9](?:${gap}[0-9]){15,29}(?!${gap}[0-9])`, 'g'),
		sure: (found) => isBankCard(digits(found))
	},
	{ kind: 'mobile', form: mobile, sure: always },
	{ kind: 'mobile', form: mobile, sure: always, numerals: true },
	{
		kind: 'landline',
		form: /(?<![0-9])(?:\(0[0-9]{2,3}\)|0(?:10|2[0-9]|[3-9][0-9]{2}))[ \t—–-]?[2-9][0-9]{2,3}[ -]?[0-9]{4}(?:(?:-|转|分机)[0-9]{1,6})?(?![0-9])/g,
		sure: always
	},
	{
		kind: 'landline',
		form: /(?<=(?:电话|手机|座机|致电|拨打|联系)[^0-9\n]{0,6})[2-9][0-9]{6,7}(?![0-9])/g,
		sure: never
	},
	{
		kind: 'account',
		form: /(?<=(?:qq|微信|wechat|weixin|vx|v信|抖音)(?:号码?|群|id)?[:\s为是]{0,3})[a-z0-9_-]{5,20}/gi,
		sure: never
	},
	{
		kind: 'plate',
		form: new RegExp(
			String.raw`[${provinces}][A-HJ-NP-Z][·•\s-]?(?=[A-Z]{0,4}[0-9])(?:[A-HJ-NP-Z0-9]{6}|[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳])(?![A-Z0-9])`,
			'gi'
		),
		sure: always
	},
	{
		kind: 'address',
		form: new RegExp(
			String.raw`(?:${housePart}){2,6}(?:[0-9]{3,4}(?![0-9年余多户人来m平]))?|${houseNumber}[栋幢座][0-9]{3,4}(?![0-9年余多户人来m平])`,
			'g'
		),
		sure: (found) => /单元|[室房]|[栋幢座楼][0-9]{3,4}$/.test(found)
	},
	{
		kind: 'address',
		form: /(?<=(?:家住|住在|住址|地址|居住|住于|现住)[^\n。;；,，]{0,30}(?:路|街|巷|弄|道|村|里|胡同))[0-9]{1,5}(?:[-—][0-9]{1,4})?号/g,
		sure: never
	},
	{ kind: 'address', form: /(?<![0-9-])[0-9]{1,2}[-—][0-9]{1,2}[-—][0-9]{3,4}(?:室|房|号)(?![0-9])/g, sure: always }
];

/**
 * Finds what looks like somebody's number, card, plate, mailbox or door: for a person to confirm, never to publish
 * unseen (个人信息保护法第二十五条). Full-width digits are read like plain ones, and a mobile number also in Chinese numerals.
 * Road and village names are left readable: the span of an address begins at the house number.
 */
export function scrubPatterns(text: string): PersonalSpan[] {
	const plain = halfWidth(text);
	const found: PersonalSpan[] = [];
	for (const { kind, form, sure, real, numerals } of patterns) {
		for (const match of (numerals ? spelledOut(plain) : plain).matchAll(form)) {
			const words = match[0].trimEnd().replace(/[,，]$/, '');
			const [start, end] = [match.index, match.index + words.length];
			if (real && !real(words)) continue;
			if (found.some((other) => start < other.end && other.start < end)) continue;
			found.push({ start, end, kind, text: text.slice(start, end), sure: sure(words) });
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

/** The text with each span replaced by `***`, whatever its length. Throws if a span does not belong to this text. */
export function mask(text: string, spans: readonly Pick<PersonalSpan, 'start' | 'end' | 'text'>[]): string {
	let masked = '';
	let done = 0;
	for (const { start, end, text: words } of [...spans].sort((a, b) => a.start - b.start)) {
		if (text.slice(start, end) !== words) throw new Error('a span does not belong to this text');
		if (end <= done) continue;
		if (start >= done) masked += `${text.slice(done, start)}***`;
		done = end;
	}
	return masked + text.slice(done);
}

/** Keeps the length, so that offsets stay true. */
function halfWidth(text: string): string {
	return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

function spelledOut(text: string): string {
	return text.replace(/[〇零一幺二三四五六七八九]/g, (numeral) =>
		'001123456789'.charAt('〇零一幺二三四五六七八九'.indexOf(numeral))
	);
}
