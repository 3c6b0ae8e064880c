import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createZip, sealOf, UnreadableZip, walkZip } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'wenji-zip-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function* pieces(...list: (string | Uint8Array)[]) {
	for (const piece of list) yield await Promise.resolve(piece);
}

async function make(name: string) {
	const path = join(folder, name);
	const zip = await createZip(path);
	const first = await zip.add('表/意见.jsonl', pieces('{"a":1}\n', '{"a":2}\n'));
	await zip.add('files/00', pieces(Buffer.alloc(300_000, 7)), 1);
	await zip.add('empty', pieces());
	await zip.finish();
	await zip.close();
	return { path, first };
}

async function contents(path: string) {
	const found: [string, string][] = [];
	for await (const { name, chunks } of walkZip(path)) {
		found.push([name, Buffer.concat(await Array.fromAsync(chunks())).toString('latin1')]);
	}
	return found;
}

test('what was written part by part is read again, also by other programs', async () => {
	const { path, first } = await make('whole.zip');
	expect(first).toMatchObject({ bytes: 16, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
	expect(await contents(path)).toEqual([
		['表/意见.jsonl', '{"a":1}\n{"a":2}\n'],
		['files/00', '\x07'.repeat(300_000)],
		['empty', '']
	]);
	expect((await sealOf(path)).whole).toBe(true);
	const listed = spawnSync('python3', ['-m', 'zipfile', '-t', path], { encoding: 'utf8' });
	// Where there is no Python, nothing is said about it.
	if (!listed.error) expect([listed.status, listed.stdout]).toEqual([0, expect.stringContaining('Done') as string]);
	await expect(createZip(path)).rejects.toMatchObject({ code: 'EEXIST' });
});

test('the same content gives the same bytes', async () => {
	const [one, other] = [await make('one.zip'), await make('other.zip')];
	expect(readFileSync(one.path).equals(readFileSync(other.path))).toBe(true);
});

test('no byte may change unseen, and no end be missing', async () => {
	const { path } = await make('changed.zip');
	const whole = readFileSync(path);
	for (let at = 0; at < whole.length; at += 7) {
		const bytes = Buffer.from(whole);
		bytes[at]! ^= 0x20;
		writeFileSync(path, bytes);
		expect([at, (await sealOf(path)).whole]).toEqual([at, false]);
	}
	for (const length of [0, 1, 63, 64, whole.length >> 1, whole.length - 1]) {
		writeFileSync(path, whole.subarray(0, length));
		expect([length, (await sealOf(path)).whole]).toEqual([length, false]);
		await expect(contents(path)).rejects.toThrow(UnreadableZip);
	}
});

test('content that was changed throws where it is read', async () => {
	const { path } = await make('bad.zip');
	const bytes = readFileSync(path);
	// 66 bytes of header, name and lengths stand before it.
	bytes[68]! ^= 1;
	writeFileSync(path, bytes);
	await expect(contents(path)).rejects.toThrow(UnreadableZip);
});
