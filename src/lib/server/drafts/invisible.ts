/**
 * Characters that take no room on paper and do no work in Chinese: soft hyphen, zero-width space, direction marks,
 * word joiners, the byte order mark, controls. Word and web pages scatter them through copied text. Variation
 * selectors and the joiner of emoji stay: names are written with them.
 */
// prettier-ignore
const invisible =
	// eslint-disable-next-line no-control-regex
	/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/g;

/** The text to be shown and stored: without characters nobody can see, without halves of a character. */
export function withoutInvisible(text: string): string {
	return text.toWellFormed().replace(invisible, '');
}
