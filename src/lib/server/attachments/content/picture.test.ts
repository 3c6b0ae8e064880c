import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { stripMetadata } from './strip.ts';

const withExif = () =>
	sharp({ create: { width: 60, height: 40, channels: 3, background: '#c33' } })
		.withExif({ IFD0: { Make: 'SecretCamera', Artist: 'Secret Person' }, IFD3: { GPSLatitude: '31/1 0/1 0/1' } })
		.withIccProfile('p3')
		.withMetadata({ orientation: 6 });

describe('pictures', () => {
	it.each(['jpeg', 'png', 'webp'] as const)('%s: upright, without EXIF, GPS and profile', async (kind) => {
		const bytes = await withExif()[kind]().toBuffer();
		expect((await sharp(bytes).metadata()).exif).toBeDefined();
		const made = await stripMetadata(bytes, kind);
		const after = await sharp(made.bytes).metadata();
		expect([after.format, after.exif, after.icc, after.xmp, after.orientation]).toEqual([
			kind,
			undefined,
			undefined,
			undefined,
			undefined
		]);
		expect([made.width, made.height, after.width, after.height]).toEqual([40, 60, 40, 60]);
		expect(Buffer.from(made.bytes).includes('Secret')).toBe(false);
		expect(made).toMatchObject({ mime: `image/${kind}`, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
	});

	it('drops what is hung on behind the picture', async () => {
		const bytes = Buffer.concat([await withExif().jpeg().toBuffer(), Buffer.from('<script>hidden</script>')]);
		expect(Buffer.from((await stripMetadata(bytes, 'jpeg')).bytes).includes('hidden')).toBe(false);
	});

	it('bounds the longest side and does not enlarge', async () => {
		const wide = await sharp({ create: { width: 4000, height: 1000, channels: 3, background: 'blue' } })
			.png()
			.toBuffer();
		expect(await stripMetadata(wide, 'png')).toMatchObject({ width: 2560, height: 640 });
	});

	it('refuses too many pixels by the header, before decoding', async () => {
		const small = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
			.png()
			.toBuffer();
		small.writeUInt32BE(50_000, 16);
		small.writeUInt32BE(50_000, 20);
		await expect(stripMetadata(small, 'png', 'a.png')).rejects.toMatchObject({
			codes: [expect.stringMatching(/tooManyPixels|damaged/)]
		});
		const huge = await sharp({ create: { width: 13_000, height: 10_000, channels: 3, background: 'red' } })
			.png()
			.toBuffer();
		await expect(stripMetadata(huge, 'png', 'a.png')).rejects.toMatchObject({ codes: ['attachments_tooManyPixels'] });
	});

	it('refuses the truncated', async () => {
		const bytes = await sharp({
			create: {
				width: 800,
				height: 800,
				channels: 3,
				background: 'red',
				noise: { type: 'gaussian', mean: 128, sigma: 50 }
			}
		})
			.jpeg()
			.toBuffer();
		await expect(stripMetadata(bytes.subarray(0, 5000), 'jpeg')).rejects.toMatchObject({
			codes: ['attachments_damaged']
		});
		await expect(stripMetadata(Buffer.from('no picture'), 'png')).rejects.toMatchObject({
			codes: ['attachments_damaged']
		});
	});
});
