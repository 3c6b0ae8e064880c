/** What is signed is what is read; whatever else is forged. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromLetters, toLetters } from './letters.ts';
import { readTicket, ticketBody, ticketText, verifyTicket, type Ticket, type TicketKey } from './ticket.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const raw = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
const keys: TicketKey[] = [{ number: 1, publicKey: toLetters(raw) }];
const ticket: Ticket = { key: 1, session: '01abcdefghjkmn', id: '02abcdefghjkmn', party: 3, nonce: 'abcdefghjk' };
const signed = (one: Ticket) => ticketText(ticketBody(one), sign(null, Buffer.from(ticketBody(one)), privateKey));
const text = signed(ticket);

test('a ticket is read back, also as it is typed, and fits a small QR code', async () => {
	expect(await verifyTicket(text, keys)).toEqual({ ok: true, ticket });
	expect(await verifyTicket(` ${text.toLowerCase().replace(/\./g, '. ')}\n`, keys)).toEqual({ ok: true, ticket });
	expect(text).toMatch(/^[0-9A-Z.]+$/);
	// Version 6 with middle correction holds 154 characters of this kind.
	expect(text.length).toBeLessThanOrEqual(154);
});

test('any other character is no ticket, or a forged one', async () => {
	for (let at = 0; at < text.length; at++) {
		const other = text[at] === '1' ? '2' : '1';
		const altered = text.slice(0, at) + other + text.slice(at + 1);
		expect(await verifyTicket(altered, keys), `at ${at}`).toMatchObject({ ok: false });
	}
	expect(await verifyTicket(signed({ ...ticket, key: 2 }), keys)).toEqual({ ok: false, why: 'unknownKey' });
	const elsewhere = generateKeyPairSync('ed25519').privateKey;
	const forged = ticketText(ticketBody(ticket), sign(null, Buffer.from(ticketBody(ticket)), elsewhere));
	expect(await verifyTicket(forged, keys)).toEqual({ ok: false, why: 'forged' });
});

test('whatever a camera reads is answered', async () => {
	for (const odd of [
		'',
		'WJ1',
		'https://example.org/',
		`${text}.`,
		text.slice(0, -1),
		'二维码',
		'WJ2' + text.slice(3)
	]) {
		expect(await verifyTicket(odd, keys)).toEqual({ ok: false, why: 'malformed' });
	}
	fc.assert(fc.property(fc.string(), (odd) => readTicket(odd) === undefined));
});

test('letters stand for bytes, and no two texts for the same', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
			expect(fromLetters(toLetters(bytes))).toEqual(bytes);
		})
	);
	const letters = toLetters(randomBytes(64));
	expect(fromLetters(letters.slice(0, -1) + 'Z')).toBeUndefined();
	expect(fromLetters('IL')).toBeUndefined();
});
