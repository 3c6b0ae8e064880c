import { createHash } from 'node:crypto';
import type { ParsedImage } from './types.ts';

const signatures: [string, string][] = [
	['image/png', '89504e470d0a1a0a'],
	['image/jpeg', 'ffd8ff'],
	['image/gif', '47494638'],
	['image/webp', '52494646']
];

/** A picture that every browser shows, by its content; undefined for EMF, WMF, TIFF, SVG and what only claims to be one. */
export function pictureOf(bytes: Uint8Array): ParsedImage | undefined {
	const head = Buffer.from(bytes.subarray(0, 12)).toString('hex');
	const mime = signatures.find(([, start]) => head.startsWith(start))?.[0];
	if (!mime || (mime === 'image/webp' && !head.endsWith('57454250'))) return undefined;
	return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 16), mime, bytes };
}

/** The pictures met while reading one file, each once, and what had to be left out. */
export function album() {
	const images = new Map<string, ParsedImage>();
	const left = { external: 0, unshown: 0 };
	return {
		left,
		add(bytes: Uint8Array): string | undefined {
			const picture = pictureOf(bytes);
			if (!picture) left.unshown++;
			else images.set(picture.id, picture);
			return picture?.id;
		},
		images: () => [...images.values()],
		warnings: () => [
			...(left.external ? [{ code: 'drafts_warnExternalPicture', facts: { count: left.external } }] : []),
			...(left.unshown ? [{ code: 'drafts_warnPictureFormat', facts: { count: left.unshown } }] : [])
		]
	};
}
