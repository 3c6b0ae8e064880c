/** Files that nobody has attached go a day after they came; never one that a row names, or is about to name. */
import { randomBytes } from 'node:crypto';
import { readdir, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { inArray } from 'drizzle-orm';
import * as clock from '#server/clock';
import { db } from '#server/db';
import { filesFolder } from './files.ts';
import { files } from './schema.ts';
import { goodMs } from './staging.ts';

/** What a token may still open is not swept: an hour for the one who sends at the last moment. */
const keptMs = goodMs + 3_600_000;
const whole = /^[0-9a-f]{64}$/;
/** How a file is called while it is decided whether it goes. */
const aside = /^([0-9a-f]{64})\.aside-[0-9a-f]+$/;

/** How many the next sweep removes, as things stand. */
export async function countUnattached(): Promise<number> {
	let count = 0;
	for await (const { within, name } of unattached(lastMoment())) {
		// What was put aside by a process that died is looked at once more.
		if (aside.test(name) && (await isWanted(within, name, lastMoment()))) continue;
		count++;
	}
	return count;
}

/** Removes them, and what a write that broke off has left. For the timetable. */
export async function sweepUnattached(): Promise<number> {
	const before = lastMoment();
	let removed = 0;
	for await (const { within, name } of unattached(before)) {
		if (aside.test(name)) {
			removed += await decide(within, name, before);
		} else if (!whole.test(name)) {
			// What a write that broke off has left; nobody knows its name.
			removed += Number(await unlink(join(within, name)).then(() => true, missing));
		} else {
			const moved = `${name}.aside-${randomBytes(6).toString('hex')}`;
			// From here on nobody can begin to rely on it: `keep` finds it gone, and writes it anew.
			if (await rename(join(within, name), join(within, moved)).then(() => true, missing)) {
				removed += await decide(within, moved, before);
			}
		}
	}
	return removed;
}

const lastMoment = () => clock.now().getTime() - keptMs;

/** What was put aside, and old files that no row names. */
async function* unattached(before: number): AsyncGenerator<{ within: string; name: string }> {
	for (const folder of await readdir(filesFolder).catch(() => [])) {
		const within = join(filesFolder, folder);
		const names = await readdir(within);
		for (const name of names.filter((one) => aside.test(one))) yield { within, name };
		const old: string[] = [];
		for (const name of names) if (!aside.test(name) && (await isOlder(join(within, name), before))) old.push(name);
		const owned = await attached(old);
		for (const name of old) if (!owned.has(name)) yield { within, name };
	}
}

/** Looks once more at what was put aside, also by a process that died then: 1 if it goes, 0 if it goes back. */
async function decide(within: string, name: string, before: number): Promise<0 | 1> {
	const path = join(within, name);
	const wanted = await isWanted(within, name, before);
	if (wanted) await rename(path, join(within, aside.exec(name)![1]!)).catch(missing);
	else await unlink(path).catch(missing);
	return wanted ? 0 : 1;
}

async function isWanted(within: string, name: string, before: number): Promise<boolean> {
	const sha256 = aside.exec(name)![1]!;
	return !(await isOlder(join(within, name), before)) || (await attached([sha256])).has(sha256);
}

/** `keep` writes our own clock's time on a file. */
const isOlder = (path: string, before: number) =>
	stat(path).then(
		({ mtimeMs }) => mtimeMs < before,
		() => false
	);

async function attached(digests: readonly string[]): Promise<Set<string>> {
	const found = new Set<string>();
	for (let from = 0; from < digests.length; from += 500) {
		const some = inArray(files.sha256, digests.slice(from, from + 500));
		for (const { sha256 } of await db.selectDistinct({ sha256: files.sha256 }).from(files).where(some))
			found.add(sha256);
	}
	return found;
}

function missing(reason: NodeJS.ErrnoException): false {
	if (reason.code !== 'ENOENT') throw reason;
	return false;
}
