import { Refusal } from '#server/actor';
import type { PictureKind } from './kinds.ts';

const longestSide = 2560;
/** A phone of 108 megapixels passes, a picture made to fill the memory does not. */
const megapixels = 120;
const seconds = 20;

/** `longest` side in pixels; `as`: another kind than it came as, on white. */
export type Wanted = { longest?: number; as?: PictureKind };

/** Encodes a picture anew: no EXIF, GPS, XMP, IPTC, thumbnails, colour profiles or trailing bytes are carried over. */
export async function stripPicture(
	bytes: Uint8Array,
	kind: PictureKind,
	name: string,
	{ longest = longestSide, as = kind }: Wanted = {}
): Promise<{ bytes: Uint8Array; width: number; height: number }> {
	const options = {
		limitInputPixels: megapixels * 1_000_000,
		failOn: 'error',
		sequentialRead: true,
		pages: 1
	} as const;
	// Twenty megabytes in memory, which a server that is sent no picture does without.
	const { default: sharp } = await import('sharp');
	try {
		const { width, height } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata();
		if (width * height > options.limitInputPixels) {
			throw new Refusal('attachments_tooManyPixels', { facts: { name, megapixels } });
		}
		const whole = sharp(bytes, options).timeout({ seconds }).autoOrient();
		const picture = (as === kind ? whole : whole.flatten({ background: '#fff' })).resize({
			width: longest,
			height: longest,
			fit: 'inside',
			withoutEnlargement: true
		});
		const encoded = {
			jpeg: () => picture.jpeg({ quality: 85 }),
			png: () => picture.png(),
			webp: () => picture.webp({ quality: 85 })
		};
		const { data, info } = await encoded[as]().toBuffer({ resolveWithObject: true });
		return { bytes: data, width: info.width, height: info.height };
	} catch (error) {
		if (error instanceof Refusal) throw error;
		throw new Refusal('attachments_damaged', { facts: { name } });
	}
}
