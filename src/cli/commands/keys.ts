/** `wenji keys list`, `add`, `reencrypt`: the change of the key for what is encrypted, without stopping the server. */
import * as clock from '#server/clock';
import * as rotation from '#server/rotation';
import { words } from '../words.ts';

export async function keysList(): Promise<unknown> {
	const keys = await rotation.listKeys();
	const old = keys.find(({ seals, file }) => !seals && file);
	const seals = keys.find((one) => one.seals)!.key;
	const at = (moment: Date | null) => moment && clock.minuteOf(moment);
	return {
		keys: keys.map((one) => ({ ...one, since: at(one.since), freeAt: at(one.freeAt) })),
		next: await next(old, seals)
	};
}

function next(old: rotation.KeyState | undefined, key: number): Promise<string> {
	if (!old) return words('rotation_listOne');
	if (!old.freeAt) return words('rotation_listWait', { key: old.key });
	if (old.freeAt.getTime() <= clock.machine()) return words('rotation_listFree', { key: old.key });
	return words('cli_doctorKeysMany', { key, old: old.key, at: clock.minuteOf(old.freeAt) });
}

export async function keysAdd(): Promise<unknown> {
	const key = await rotation.addKey();
	return { key, next: await words('rotation_added', { key }) };
}

/** `ok` is false while texts are left that were written with an earlier key meanwhile. */
export async function keysReencrypt(): Promise<unknown> {
	const { key, resealed, left } = await rotation.reseal();
	const next = left > 0 ? words('rotation_left', { left }) : words('rotation_done', { key });
	return { ok: left === 0, key, resealed, left, next: await next };
}
