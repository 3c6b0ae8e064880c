import { createHash } from 'node:crypto';
import { stripPdf } from './pdf.ts';
import { stripPicture, type Wanted } from './picture.ts';
import { kinds, type PictureKind } from './kinds.ts';

export type Stripped = { bytes: Uint8Array; mime: string; sha256: string; width?: number; height?: number };

/**
 * The file without what it tells about its maker and without what acts by itself. A picture is encoded anew, upright,
 * in sRGB, at most 2560 pixels a side; a PDF loses document data, scripts, embedded files and actions, its pages stay.
 * Refuses with an `attachments_…` code what cannot be opened. `name` is for the refusal's words.
 */
export async function stripMetadata(
	bytes: Uint8Array,
	kind: PictureKind | 'pdf',
	name = '',
	wanted: Wanted = {}
): Promise<Stripped> {
	const made: { bytes: Uint8Array; width?: number; height?: number } =
		kind === 'pdf' ? { bytes: await stripPdf(bytes, name) } : await stripPicture(bytes, kind, name, wanted);
	const { mime } = kinds[kind === 'pdf' ? kind : (wanted.as ?? kind)];
	return { ...made, mime, sha256: createHash('sha256').update(made.bytes).digest('hex') };
}
