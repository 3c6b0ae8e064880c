/** The folder of the backups that the program makes by itself: `daily-…` and, before tables change, `upgrade-…`. */
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as clock from '#server/clock';
import { config } from '#server/config';

export type Kind = 'daily' | 'upgrade';
export type Kept = { kind: Kind; name: string; path: string; at: Date };

const pattern = /^(daily|upgrade)-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(-[\w.-]+)?\.zip$/;
const dayMs = 86_400_000;

/** Where a backup of this instant belongs; `more` ends its name. */
export function pathFor(kind: Kind, more = ''): string {
	const shanghai = new Date(clock.now().getTime() + 8 * 3_600_000).toISOString();
	return join(config.backupDir, `${kind}-${shanghai.slice(0, 19).replace(/[-:]/g, '')}${more}.zip`);
}

/** What there is, oldest first. Names bear the time in Asia/Shanghai. */
export async function listKept(kind?: Kind): Promise<Kept[]> {
	const names = (await readdir(config.backupDir).catch(() => [])).sort();
	const found = names.flatMap((name) => {
		const [, word, y, mo, d, h, mi, s] = pattern.exec(name) ?? [];
		if (!word || (kind && word !== kind)) return [];
		const at = new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}+08:00`);
		return [{ kind: word as Kind, name, path: join(config.backupDir, name), at }];
	});
	return found.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Leaves the newest ones of a kind, and takes away what killed backups left. */
export async function prune(kind: Kind, keep: number): Promise<void> {
	const kept = await listKept(kind);
	for (const { path } of kept.slice(0, Math.max(0, kept.length - keep))) await rm(path, { force: true });
	for (const name of await readdir(config.backupDir)) {
		const path = join(config.backupDir, name);
		const old =
			name.endsWith('.partial') && clock.now().getTime() - ((await stat(path).catch(() => null))?.mtimeMs ?? 0) > dayMs;
		if (old) await rm(path, { force: true });
	}
}

export const ensureFolder = () => mkdir(config.backupDir, { recursive: true, mode: 0o700 });
