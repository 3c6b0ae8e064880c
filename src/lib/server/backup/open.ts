import { basename } from 'node:path';
import { Refusal } from '#server/actor';
import * as clock from '#server/clock';
import * as database from '#server/db';
import * as log from '#server/log';
import program from '../../../../package.json' with { type: 'json' };
import { manifestOf } from './archive.ts';
import { ensureFolder, listKept, pathFor, prune } from './folder.ts';
import { make } from './make.ts';
import { foreign, refused } from './refused.ts';

/** How many backups from before an upgrade stay. */
const keep = 7;
const hourMs = 3_600_000;

/**
 * Opens the database. Before its tables change, all of it is put by in the folder of backups. Refuses a database that
 * a newer program made, and says where the backup lies when a change fails; the database is then as it was.
 */
export async function open(): Promise<void> {
	let saved = '';
	const beforeMigrating = async (due: readonly database.Migration[]) => {
		saved = await putBy(due).catch(async (reason: unknown) => {
			log.error('backup.failed', reason, { kind: 'upgrade' });
			const code = reason instanceof Refusal ? reason.codes[0]! : ((reason as { code?: string }).code ?? 'error');
			throw await refused('backup_beforeUpgradeFailed', { code });
		});
	};
	try {
		await database.open({ beforeMigrating });
	} catch (reason) {
		if (reason instanceof database.UnknownMigrations) {
			throw await foreign(reason);
		}
		if (reason instanceof database.MigrationFailed) {
			log.error('migration.failed', reason.cause, { migration: reason.tag });
			const code = saved ? 'backup_migrationFailed' : 'backup_firstMigrationFailed';
			throw await refused(code, { migration: reason.tag, path: saved });
		}
		throw reason;
	}
}

/** A server that is started again and again over the same failure needs one backup, not seven of the same. */
async function putBy(due: readonly database.Migration[]): Promise<string> {
	const applied = (await database.currentEngine().applied()).length;
	const level = `-m${applied}`;
	const last = (await listKept('upgrade')).at(-1);
	if (last?.name.includes(`${level}-`) && clock.now().getTime() - last.at.getTime() < hourMs) {
		if ((await manifestOf(last.path).catch(() => null))?.migrations.length === applied) return last.path;
	}
	await ensureFolder();
	const path = pathFor('upgrade', `${level}-v${program.version}`);
	const { bytes, sha256 } = await make(path);
	log.info('backup.made', { kind: 'upgrade', name: basename(path), bytes, sha256, migrations: due.length });
	await prune('upgrade', keep);
	return path;
}
