import { Refusal } from '#server/actor';

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/;
const usual =
	/[\t\n\f\r -~\u00b7\u2010-\u2030\u2103\u2460-\u24ff\u3000-\u303f\u3105-\u312f\u3400-\u4dbf\u4e00-\u9fff\uff01-\uffe5]/g;

/** True if the text could have been written by people who write Chinese (or ASCII): no control characters, few rarities. */
function isPlausible(text: string | undefined): text is string {
	if (text === undefined || control.test(text)) return false;
	const sample = text.slice(0, 20_000);
	return (sample.match(usual)?.length ?? 0) >= [...sample].length * 0.8;
}

/**
 * The text of a file without a declared encoding: UTF-8, UTF-16 (with or without mark), GB18030 (which holds GBK and
 * GB2312). Refuses drafts_encoding for anything else, NUL in a text included.
 */
export function decodeText(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return checked(decodeAs('utf-16le', bytes));
	if (first === 0xfe && second === 0xff) return checked(decodeAs('utf-16be', bytes));
	const utf8 = decodeAs('utf-8', bytes);
	if (utf8 !== undefined && !control.test(utf8)) return utf8;
	if (bytes.includes(0)) return checked([decodeAs('utf-16le', bytes), decodeAs('utf-16be', bytes)].find(isPlausible));
	return checked(decodeAs('gb18030', bytes));
}

function checked(text: string | undefined): string {
	if (!isPlausible(text)) throw new Refusal('drafts_encoding');
	return text;
}
