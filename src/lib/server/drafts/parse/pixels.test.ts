import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pixelsOf } from './pixels.ts';

const picture = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#c33' } });

for (const format of ['png', 'jpeg', 'gif', 'webp'] as const) {
	test(`${format}: 60 × 40`, async () => {
		const bytes = await picture().toFormat(format).toBuffer();
		expect(pixelsOf(bytes)).toEqual({ width: 60, height: 40 });
		expect(pixelsOf(bytes.subarray(0, 8))).toBeUndefined();
	});
}

test('webp without loss, and with an alpha channel', async () => {
	expect(pixelsOf(await picture().webp({ lossless: true }).toBuffer())).toEqual({ width: 60, height: 40 });
	const clear = picture().ensureAlpha(0.5);
	expect(pixelsOf(await clear.webp().toBuffer())).toEqual({ width: 60, height: 40 });
});

test('a picture turned by its EXIF says nothing, one that stands upright does', async () => {
	const turned = await picture().jpeg().withMetadata({ orientation: 6 }).toBuffer();
	expect(pixelsOf(turned)).toBeUndefined();
	const upright = await picture().jpeg().withMetadata({ orientation: 1 }).toBuffer();
	expect(pixelsOf(upright)).toEqual({ width: 60, height: 40 });
});

test('what is no picture has no size', () => {
	expect(pixelsOf(new Uint8Array())).toBeUndefined();
	expect(pixelsOf(new TextEncoder().encode('第一条 为了规范既有住宅加装电梯补贴，制定本办法。'))).toBeUndefined();
});
