/** More than one key for what is encrypted, or for look-up: what is left to be done until one of them may go. */
import * as clock from '#server/clock';
import { hasKeys } from '#server/secrets';
import { listKeys, listLookup, type KeyState } from '#server/rotation';
import { check, type Check } from './check.ts';

export async function rotationCheck(): Promise<Check[]> {
	if (!hasKeys()) return [];
	const encryption = await checkOf('encryption', 'Keys', 'data', await listKeys());
	return [...encryption, ...(await checkOf('lookup', 'Lookup', 'lookup', await listLookup()))];
}

async function checkOf(name: string, words: string, family: string, keys: KeyState[]): Promise<Check[]> {
	const lost = keys.find(({ file }) => !file);
	if (lost) {
		const file = `${family}${lost.key === 1 ? '' : `-${lost.key}`}.key`;
		return [await check(name, 'fail', `${words}Lost`, { key: lost.key, texts: lost.texts, file })];
	}
	const { key } = keys.find(({ seals }) => seals)!;
	const waiting = keys.find((one) => one.key > key);
	if (waiting) return [await check(name, 'warn', `${words}Waiting`, { key: waiting.key })];
	const old = keys.find((one) => one.key < key);
	if (!old) return [];
	if (!old.freeAt) return [await check(name, 'warn', `${words}Rotating`, { old: old.key, texts: old.texts })];
	if (old.freeAt.getTime() > clock.machine()) {
		return [await check(name, 'ok', `${words}Many`, { key, old: old.key, at: clock.minuteOf(old.freeAt) })];
	}
	return [await check(name, 'warn', `${words}Free`, { old: old.key })];
}
