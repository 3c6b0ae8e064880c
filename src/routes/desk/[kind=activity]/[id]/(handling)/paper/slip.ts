/** The receipt of a letter just entered, shown once: number and look-up code stand in no address and in no history. */
import type { Cookies } from '@sveltejs/kit';
import type { Receipt } from '#server/opinions';
import { decrypt, encrypt } from '#server/secrets';

export type Slip = { no: string; lookupCode: string; repeated: boolean };

const name = 'wenji_slip';
const prefix = 'slip:';

export function leaveSlip(cookies: Cookies, url: URL, { no, lookupCode, repeated }: Receipt): void {
	const sealed = encrypt(prefix + JSON.stringify({ no, lookupCode, repeated }));
	cookies.set(name, sealed, {
		path: url.pathname,
		maxAge: 60,
		httpOnly: true,
		sameSite: 'strict',
		secure: url.protocol === 'https:'
	});
}

export function takeSlip(cookies: Cookies, url: URL): Slip | null {
	const sealed = cookies.get(name);
	if (!sealed) return null;
	cookies.delete(name, { path: url.pathname });
	try {
		const text = decrypt(sealed);
		return text.startsWith(prefix) ? (JSON.parse(text.slice(prefix.length)) as Slip) : null;
	} catch {
		return null;
	}
}
