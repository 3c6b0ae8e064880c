import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeAll, expect, test } from 'vitest';
import * as clock from '#server/clock';
import { config } from '#server/config';
import { encrypt } from '#server/secrets';
import { attach, keep, stage, sweepUnattached, unstage } from './index.ts';

let picture: Uint8Array;
const start = Date.parse('2026-03-10T04:00:00Z');
const hours = (count: number) => clock.standAt(new Date(start + count * 3_600_000));
const pathOf = (sha256: string) => join(config.dataDir, 'files', sha256.slice(0, 2), sha256);
const pixel = (red: number) =>
	sharp({ create: { width: 4, height: 4, channels: 3, background: { r: red, g: 9, b: 9 } } })
		.png()
		.toBuffer();

beforeAll(async () => {
	picture = await pixel(200);
});
afterEach(() => clock.standAt(null));

test('a token opens what was staged, for a day', async () => {
	hours(0);
	const { token, ...file } = await stage({ name: 'IMG_1.png', bytes: picture });
	expect(file).toMatchObject({ name: 'IMG_1.png', mime: 'image/png' });
	expect(token).not.toContain(file.sha256);
	expect([token].map(unstage)).toEqual([{ ...file, token }]);
	hours(23.9);
	expect(unstage(token)).toEqual({ ...file, token });
	hours(24);
	expect(unstage(token)).toBeUndefined();
});

test('nothing else opens', async () => {
	hours(0);
	const { token } = await stage({ name: 'a.png', bytes: picture });
	const altered = token.slice(0, -3) + (token.endsWith('AAA') ? 'BBB' : 'AAA');
	const facts = { sha256: 'a'.repeat(64), name: 'a', mime: 'image/png', size: 1, expires: start + 9e9 };
	const others = [
		'',
		'v1.',
		altered,
		encrypt('王小明'),
		encrypt(JSON.stringify(facts)),
		encrypt('staged:{"sha256":"../x"}')
	];
	expect(others.map(unstage)).toEqual(others.map(() => undefined));
});

test('what is no picture or PDF is refused before anything is kept', async () => {
	await expect(stage({ name: 'a.png', bytes: new TextEncoder().encode('<script>') })).rejects.toMatchObject({
		codes: ['attachments_notAllowed']
	});
});

test('a page behind the first bytes of a picture is no picture', async () => {
	const page = Buffer.from('<!doctype html><script>alert(1)</script>'.repeat(20));
	for (const first of ['ffd8ffe000104a464946', '89504e470d0a1a0a']) {
		const disguised = Buffer.concat([Buffer.from(first, 'hex'), page]);
		const name = first.startsWith('ff') ? 'a.jpg' : 'a.png';
		await expect(stage({ name, bytes: disguised }), name).rejects.toMatchObject({ codes: [expect.any(String)] });
	}
});

test('only what nobody attached within a day is swept', async () => {
	hours(0);
	const [left, owned, again] = await Promise.all(
		[1, 2, 3].map(async (red) => stage({ name: 'b.png', bytes: await pixel(red) }))
	);
	const ownership = { ownerKind: 'opinion', ownerId: 'someone', purpose: 'evidence:1', audience: 'staff' } as const;
	await attach({ sha256: owned!.sha256, size: owned!.size }, { ...ownership, name: owned!.name });
	const broken = `${pathOf(left!.sha256)}.0123456789ab`;
	writeFileSync(broken, 'half');
	hours(24.9);
	await sweepUnattached();
	expect(existsSync(pathOf(left!.sha256))).toBe(true);
	await keep(await pixel(3));
	hours(26);
	const kept = await stage({ name: 'b.png', bytes: await pixel(3) });
	expect(kept.sha256).toBe(again!.sha256);
	await sweepUnattached();
	expect([left, owned, again].map((file) => existsSync(pathOf(file!.sha256)))).toEqual([false, true, true]);
	hours(60);
	await sweepUnattached();
	const still = readdirSync(join(config.dataDir, 'files'), { recursive: true, encoding: 'utf8' });
	expect(still.filter((name) => /[0-9a-f]{64}$/.test(name))).toEqual([join(owned!.sha256.slice(0, 2), owned!.sha256)]);
});
