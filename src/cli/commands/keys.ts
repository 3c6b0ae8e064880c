/** `wenji keys list`, `add`, `reencrypt`, `rehash`: the change of the keys without stopping the server. */
import { parseArgs } from 'node:util';
import * as clock from '#server/clock';
import * as opendays from '#server/opendays';
import * as rotation from '#server/rotation';
import { words } from '../words.ts';

export async function keysList(): Promise<unknown> {
	const [keys, lookup] = [await rotation.listKeys(), await rotation.listLookup()];
	return {
		keys: keys.map(shown),
		next: await next(keys, 'rotation_list', 'cli_doctorKeysMany'),
		lookup: lookup.map(shown),
		lookupNext: await next(lookup, 'rotation_lookup', 'cli_doctorLookupMany')
	};
}

const at = (moment: Date | null) => moment && clock.minuteOf(moment);
const shown = (one: rotation.KeyState) => ({ ...one, since: at(one.since), freeAt: at(one.freeAt) });

function next(keys: rotation.KeyState[], said: 'rotation_list' | 'rotation_lookup', many: string): Promise<string> {
	const key = keys.find(({ seals }) => seals)!.key;
	const old = keys.find((one) => one.key < key && one.file);
	if (!old) return words(`${said}One`);
	if (!old.freeAt) return words(`${said}Wait`, { key: old.key });
	if (old.freeAt.getTime() <= clock.machine()) return words(`${said}Free`, { key: old.key });
	return words(many, { key, old: old.key, at: clock.minuteOf(old.freeAt) });
}

export async function keysAdd(args: string[]): Promise<unknown> {
	const { values } = parseArgs({ args, options: { lookup: { type: 'boolean' }, ticket: { type: 'boolean' } } });
	if (values.lookup) {
		const key = await rotation.addLookupKey();
		return { key, next: await words('rotation_lookupAdded', { key }) };
	}
	if (values.ticket) {
		const key = await opendays.addTicketKey();
		return { key, next: await words('rotation_ticketAdded', { key }) };
	}
	const key = await rotation.addKey();
	return { key, next: await words('rotation_added', { key }) };
}

/** `ok` is false while texts are left that were written with an earlier key meanwhile. */
export async function keysReencrypt(): Promise<unknown> {
	const { key, resealed, left } = await rotation.reseal();
	const next = left > 0 ? words('rotation_left', { left }) : words('rotation_done', { key });
	return { ok: left === 0, key, resealed, left, next: await next };
}

/** The same for what is hashed. */
export async function keysRehash(): Promise<unknown> {
	const { key, rehashed, left } = await rotation.rehash();
	const next = left > 0 ? words('rotation_lookupLeft', { left }) : words('rotation_lookupDone', { key });
	return { ok: left === 0, key, rehashed, left, next: await next };
}
