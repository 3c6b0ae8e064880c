/** More than one key for what is encrypted: what is left to be done until one of them may go. */
import * as clock from '#server/clock';
import { hasKeys } from '#server/secrets';
import { listKeys } from '#server/rotation';
import { check, type Check } from './check.ts';

export async function rotationCheck(): Promise<Check[]> {
	if (!hasKeys()) return [];
	const keys = await listKeys();
	const lost = keys.find(({ file }) => !file);
	if (lost) {
		const file = lost.key === 1 ? 'data.key' : `data-${lost.key}.key`;
		return [await check('encryption', 'fail', 'KeysLost', { key: lost.key, texts: lost.texts, file })];
	}
	const old = keys.find(({ seals }) => !seals);
	if (!old) return [];
	const key = keys.at(-1)!.key;
	if (!old.freeAt) return [await check('encryption', 'warn', 'KeysRotating', { old: old.key, texts: old.texts })];
	if (old.freeAt.getTime() > clock.machine()) {
		return [await check('encryption', 'ok', 'KeysMany', { key, old: old.key, at: clock.minuteOf(old.freeAt) })];
	}
	return [await check('encryption', 'warn', 'KeysFree', { old: old.key })];
}
