/** What an office has on its disk once it is installed and built: the running packages and `build/`. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `packages`: how many of them run. */
export function installedSize(root: string): { packages: number; bytes: number } {
	const lock = readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8');
	const { packages } = JSON.parse(lock) as { packages: Record<string, { dev?: boolean; devOptional?: boolean }> };
	const running = Object.entries(packages).filter(([, { dev, devOptional }]) => !dev && !devOptional);
	// A package's own folder: what is nested in it is listed by itself.
	const installed = running.map(([path]) => sizeOf(join(root, path), path.length > 0));
	const bytes = installed.reduce((sum, size) => sum + size, sizeOf(join(root, 'build'), false));
	return { packages: running.length, bytes };
}

function sizeOf(folder: string, own: boolean): number {
	return readdirSync(folder).reduce((sum, name) => {
		if (own && name === 'node_modules') return sum;
		const stat = lstatSync(join(folder, name));
		return sum + (stat.isDirectory() ? sizeOf(join(folder, name), false) : Math.ceil(stat.size / 4096) * 4096);
	}, 0);
}
