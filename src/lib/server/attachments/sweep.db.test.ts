/** The race between who takes files away and who is about to name one: no row names a file that is gone. */
import { existsSync, readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import * as clock from '#server/clock';
import { db } from '#server/db';
import { attach, filesFolder, keep, pathOf, sweepUnattached } from './index.ts';
import { files } from './schema.ts';

const start = Date.parse('2026-03-10T04:00:00Z');
const hours = (count: number) => clock.standAt(new Date(start + count * 3_600_000));
const bytes = (n: number) => new TextEncoder().encode(`scan ${n}`);
const ownership = { ownerKind: 'opinion', purpose: 'scan', audience: 'staff', name: 'scan.pdf' } as const;
afterEach(() => clock.standAt(null));

test('an old file that comes once more while the sweep is at it is there afterwards', async () => {
	hours(0);
	const count = 60;
	for (let n = 0; n < count; n++) await keep(bytes(n));
	hours(30);
	const sending = Array.from({ length: count }, async (_, n) => {
		await new Promise((done) => setTimeout(done, n % 7));
		const kept = await keep(bytes(n));
		if (n % 3 === 0) await new Promise((done) => setTimeout(done, n % 5));
		return attach(kept, { ...ownership, ownerId: `o${n}` });
	});
	const sweeping = Array.from({ length: 6 }, () => sweepUnattached());
	await Promise.all([...sending, ...sweeping]);
	await sweepUnattached();
	const gone = (await db.select().from(files)).filter(({ sha256 }) => !existsSync(pathOf(sha256)));
	expect(gone).toEqual([]);
	const left = readdirSync(filesFolder, { recursive: true, encoding: 'utf8' });
	expect(left.filter((name) => name.includes('aside'))).toEqual([]);
});

test('killed while a file was aside: the next sweep puts back what a row names, and takes the rest', async () => {
	hours(0);
	const [named, nobodys] = [await keep(bytes(900)), await keep(bytes(901))];
	await attach(named, { ...ownership, ownerId: 'named' });
	hours(30);
	for (const { sha256 } of [named, nobodys]) renameSync(pathOf(sha256), `${pathOf(sha256)}.aside-0123456789ab`);
	await sweepUnattached();
	expect([named, nobodys].map(({ sha256 }) => existsSync(pathOf(sha256)))).toEqual([true, false]);
});

test('what a broken write left goes, whatever its name begins with', async () => {
	hours(0);
	const { sha256 } = await keep(bytes(902));
	await attach({ sha256, size: 1 }, { ...ownership, ownerId: 'whole' });
	const half = `${pathOf(sha256)}.0123456789ab`;
	writeFileSync(half, 'half');
	const old = new Date(start);
	utimesSync(half, old, old);
	hours(30);
	await sweepUnattached();
	expect([existsSync(half), existsSync(pathOf(sha256))]).toEqual([false, true]);
	expect(readdirSync(join(filesFolder, sha256.slice(0, 2)))).toEqual([sha256]);
});
