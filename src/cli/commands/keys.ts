/** `wenji keys list`, `add`, `reencrypt`: the change of the key for what is encrypted, without stopping the server. */
import * as clock from '#server/clock';
import * as rotation from '#server/rotation';
import { words } from '../words.ts';

export async function keysList(): Promise<unknown> {
	const keys = await rotation.listKeys();
	const old = keys.find(({ seals, file }) => !seals && file);
	const free = old?.freeAt && old.freeAt.getTime() <= clock.machine();
	const next = old
		? words(free ? 'rotation_listFree' : 'rotation_listWait', { key: old.key })
		: words('rotation_listOne');
	return { keys, next: await next };
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
