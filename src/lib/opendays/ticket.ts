/**
 * 电子票: what the QR code says. `WJ1.<key>.<session>.<ticket>.<party>.<nonce>.<signature>`: capitals, digits and dots, no
 * name and no number of a person. The signature (Ed25519) is of everything before the last dot. Checked alike by gate,
 * server and command line, without network.
 */
import { fromLetters, toLetters } from './letters.ts';

/** `key`: number of the signing key; `party`: how many people it admits. */
export type Ticket = { key: number; session: string; id: string; party: number; nonce: string };
/** `publicKey`: 32 bytes, as letters. */
export type TicketKey = { number: number; publicKey: string };
export type Verdict = { ok: true; ticket: Ticket } | { ok: false; why: 'malformed' | 'unknownKey' | 'forged' };

const shape = /^WJ1\.([1-9]\d{0,3})\.([0-9A-Z]{14})\.([0-9A-Z]{14})\.([1-9]\d?)\.([0-9A-Z]{10})\.([0-9A-Z]{103})$/;

/** What is signed. */
export const ticketBody = ({ key, session, id, party, nonce }: Ticket): string =>
	['WJ1', key, session.toUpperCase(), id.toUpperCase(), party, nonce.toUpperCase()].join('.');

export const ticketText = (body: string, signature: Uint8Array): string => `${body}.${toLetters(signature)}`;

/** Also as somebody types it, in small letters and with spaces; says nothing of the signature. */
export function readTicket(
	text: string
): { ticket: Ticket; body: string; signature: Uint8Array<ArrayBuffer> } | undefined {
	const plain = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
	const [, key, session, id, party, nonce, letters] = shape.exec(plain) ?? [];
	const signature = letters === undefined ? undefined : fromLetters(letters);
	if (!signature) return undefined;
	const ticket = {
		...{ key: Number(key), session: session!.toLowerCase(), id: id!.toLowerCase() },
		...{ party: Number(party), nonce: nonce!.toLowerCase() }
	};
	return { ticket, body: plain.slice(0, plain.lastIndexOf('.')), signature };
}

/** Whether a public key has signed these bytes (Ed25519). */
export type SignatureCheck = (key: Bytes, signature: Bytes, body: Bytes) => Promise<boolean>;
type Bytes = Uint8Array<ArrayBuffer>;

/** The platform's own; browsers before 2025 have none. */
export const platformCheck: SignatureCheck = async (publicKey, signature, body) => {
	const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
	return crypto.subtle.verify('Ed25519', key, signature, body);
};

/** Whether one of these keys has signed it. Whether it still admits anybody, the list says. */
export async function verifyTicket(
	text: string,
	keys: readonly TicketKey[],
	check: SignatureCheck = platformCheck
): Promise<Verdict> {
	const read = readTicket(text);
	if (!read) return { ok: false, why: 'malformed' };
	const known = keys.find(({ number }) => number === read.ticket.key);
	const publicKey = known && fromLetters(known.publicKey);
	if (!publicKey) return { ok: false, why: 'unknownKey' };
	const right = await check(publicKey, read.signature, new TextEncoder().encode(read.body));
	return right ? { ok: true, ticket: read.ticket } : { ok: false, why: 'forged' };
}
