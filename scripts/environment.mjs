import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { inRoot, root } from './paths.mjs';

/** Reads `.env` beside package.json, if there is one; what is already set wins. */
export function readEnvFile() {
	const file = inRoot('.env');
	if (existsSync(file)) process.loadEnvFile?.(file);
}

/** Folders in the settings are relative to the checkout, wherever a command is started. */
export function absoluteFolders(env) {
	const dataDir = resolve(root, env.DATA_DIR || 'data');
	const url = env.DATABASE_URL ?? '';
	const isFile = url !== '' && !/^postgres(ql)?:/.test(url);
	return { DATA_DIR: dataDir, DATABASE_URL: isFile ? resolve(root, url.replace(/^file:(\/\/)?/, '')) : url };
}
