/** Keys of which there may be several: number 1 is `NAME.key`, the later ones `NAME-2.key`, `NAME-3.key` … */
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '#server/config';

export type NumberedKey = { number: number; path: string; since: Date };

export const keysFolder = join(config.dataDir, 'keys');
export const fileOf = (name: string) => join(keysFolder, `${name}.key`);
export const nameOf = (family: string, number: number) => (number === 1 ? family : `${family}-${number}`);

/** The keys of the family that are there, lowest number first. */
export function listNumbered(family: 'data' | 'lookup'): NumberedKey[] {
	if (!existsSync(keysFolder)) return [];
	const pattern = new RegExp(`^${family}(?:-([1-9]\\d{0,3}))?\\.key$`);
	const numbers = readdirSync(keysFolder).flatMap((file) => {
		const [, number = '1'] = pattern.exec(file) ?? ['', ''];
		return number === '' ? [] : Number(number);
	});
	return numbers
		.sort((a, b) => a - b)
		.map((number) => {
			const path = fileOf(nameOf(family, number));
			return { number, path, since: statSync(path).mtime };
		});
}

/** A key is there whole or not at all: another process may look for it at any moment. */
export function makeKey(name: string): void {
	const growing = join(keysFolder, `.${name}-${randomBytes(6).toString('hex')}`);
	writeFileSync(growing, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
	try {
		linkSync(growing, fileOf(name));
	} finally {
		rmSync(growing);
	}
}
