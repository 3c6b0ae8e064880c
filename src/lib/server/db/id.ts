import { randomBytes } from 'node:crypto';
import * as clock from '#server/clock';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const epoch = Date.UTC(2020, 0, 1);

/** A new id: 6 characters of seconds since 2020 and 8 of chance, so that rows of one day lie together in an index. */
export function createId(): string {
	let seconds = Math.max(0, Math.floor((clock.now().getTime() - epoch) / 1000));
	let time = '';
	for (let i = 0; i < 6; i++) {
		time = alphabet[seconds % 32] + time;
		seconds = Math.floor(seconds / 32);
	}
	let chance = '';
	for (const byte of randomBytes(8)) chance += alphabet[byte & 31];
	return time + chance;
}
