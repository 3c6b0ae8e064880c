/** A disk of a few megabytes, in memory, that can be filled and made read-only. Only root may mount one. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type SmallDisk = {
	path: string;
	/** Takes all that is left, but for so many kilobytes. */
	fill(leave?: number): void;
	free(): void;
	readOnly(on: boolean): void;
	remove(): void;
};

/** Undefined where this process may not mount. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
	const path = mkdtempSync(join(tmpdir(), 'wenji-disk-'));
	if (!mount('-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', path)) {
		rmSync(path, { recursive: true });
		return undefined;
	}
	const filler = join(path, 'filler');
	return {
		path,
		fill(leave = 0) {
			const file = openSync(filler, 'a');
			const block = Buffer.alloc(4096);
			try {
				for (;;) writeSync(file, block);
			} catch (reason) {
				if ((reason as NodeJS.ErrnoException).code !== 'ENOSPC') throw reason;
			} finally {
				closeSync(file);
			}
			if (leave > 0) spawnSync('truncate', ['-s', `-${leave}K`, filler]);
		},
		free: () => rmSync(filler, { force: true }),
		readOnly(on) {
			if (!mount('-o', `remount,${on ? 'ro' : 'rw'}`, path)) throw new Error('the disk is in use');
		},
		remove() {
			spawnSync('umount', ['-l', path]);
			rmSync(path, { recursive: true, force: true });
		}
	};
}

const mount = (...args: string[]) => spawnSync('mount', args, { stdio: 'ignore' }).status === 0;
