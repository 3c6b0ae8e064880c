import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { NotFound } from '#server/actor';
import * as clock from '#server/clock';
import { config } from '#server/config';
import { db, preparedFor, transaction } from '#server/db';
import { files, type audiences, type ownerKinds } from './schema.ts';

export type StoredFile = typeof files.$inferSelect;
export type Kept = { sha256: string; size: number };
export type Ownership = {
	ownerKind: (typeof ownerKinds)[number];
	ownerId: string;
	purpose: string;
	audience: (typeof audiences)[number];
	name: string;
	mime?: string;
};

export const filesFolder = join(config.dataDir, 'files');
export const pathOf = (sha256: string) => join(filesFolder, sha256.slice(0, 2), sha256);

/**
 * Writes the bytes under DATA_DIR/files, whole or not at all. Before the transaction that attaches them. The file bears
 * the time of our clock, also when it was there already: a file that nobody attaches is swept a day after it came.
 */
export async function keep(bytes: Uint8Array): Promise<Kept> {
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const path = pathOf(sha256);
	const known = await stat(path).catch(() => undefined);
	const now = clock.now();
	// Swept away between two looks, it is written anew.
	if (known?.size === bytes.byteLength && (await touched(path, now))) return { sha256, size: bytes.byteLength };
	await mkdir(dirname(path), { recursive: true });
	const temporary = `${path}.${randomBytes(6).toString('hex')}`;
	const file = await open(temporary, 'wx');
	try {
		await file.writeFile(bytes);
		await file.utimes(now, now);
		await file.sync();
	} finally {
		await file.close();
	}
	await rename(temporary, path);
	return { sha256, size: bytes.byteLength };
}

const touched = (path: string, now: Date) =>
	utimes(path, now, now).then(
		() => true,
		(reason: NodeJS.ErrnoException) => {
			if (reason.code !== 'ENOENT') throw reason;
			return false;
		}
	);

/** Says whose file it is and who may see it. */
export async function attach(kept: Kept, ownership: Ownership): Promise<StoredFile> {
	return transaction(async () => {
		const [row] = await db
			.insert(files)
			.values({ mime: 'application/octet-stream', ...ownership, ...kept, createdAt: clock.now() })
			.returning();
		return row!;
	});
}

/** Shows a staff file to the public, or hides it again; the owner's policy has decided. */
export async function setAudience(fileId: string, audience: StoredFile['audience']): Promise<void> {
	await transaction(async () => {
		await db.update(files).set({ audience }).where(eq(files.id, fileId)).returning({ id: files.id });
	});
}

/** No file of its owner any more: not found from now on, and swept from the disk a day after it came. */
export async function detach(fileId: string): Promise<void> {
	await transaction(async () => {
		await db.delete(files).where(eq(files.id, fileId)).returning({ id: files.id });
	});
}

export async function find(fileId: string): Promise<StoredFile> {
	const [row] = await db.select().from(files).where(eq(files.id, fileId));
	if (!row) throw new NotFound(`file ${fileId}`);
	return row;
}

/** The files of one or several owners, in the order they were attached. */
export function listOf(ownerKind: Ownership['ownerKind'], ...ownerIds: string[]): Promise<StoredFile[]> {
	if (ownerIds.length === 0) return Promise.resolve([]);
	return filesOf([ownerKind, ...ownerIds]);
}

const filesOf = preparedFor(([ownerKind, ...ownerIds]) =>
	db
		.select()
		.from(files)
		.where(and(eq(files.ownerKind, ownerKind!), inArray(files.ownerId, ownerIds)))
		.orderBy(asc(files.createdAt), asc(files.id))
);

/** The bytes as a stream. */
export const read = (file: Pick<StoredFile, 'sha256'>) => createReadStream(pathOf(file.sha256));
