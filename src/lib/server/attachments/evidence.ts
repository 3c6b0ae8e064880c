import { Refusal } from '#server/actor';
import { inspect, isPicture, photoKinds, staffKinds, stripMetadata } from './content/index.ts';
import { keep, type Kept } from './files.ts';

/** A picture or PDF as it came. */
export type UploadedFile = { name: string; bytes: Uint8Array };
export type Evidence = Kept & { name: string; mime: string };

/** Checks a picture or PDF by its content, takes out what it tells about its maker, and keeps it. */
export async function keepEvidence(file: UploadedFile): Promise<Evidence> {
	const { kind, name } = await inspect(file.bytes, file.name);
	if (kind === 'docx' || kind === 'xlsx') throw new Refusal('attachments_notAllowed', { facts: { name } });
	const clean = await stripMetadata(file.bytes, kind, name);
	return { ...(await keep(clean.bytes)), mime: clean.mime, name };
}

/**
 * Checks what the office offers for downloading, such as a feedback form: a picture, PDF, DOCX or XLSX by its content.
 * Pictures and PDFs lose what they tell about their maker; office files stay as they are, for people fill them in.
 */
export async function keepPaper(file: UploadedFile): Promise<Evidence> {
	const { kind, name, mime } = await inspect(file.bytes, file.name, { allowed: staffKinds });
	if (kind === 'docx' || kind === 'xlsx') return { ...(await keep(file.bytes)), mime, name };
	const clean = await stripMetadata(file.bytes, kind, name);
	return { ...(await keep(clean.bytes)), mime: clean.mime, name };
}

export type Photo = Kept & { mime: string; width: number; height: number };

/** So large on a wide screen, and a few hundred kilobytes on a telephone. */
const photoSide = 1280;

/**
 * Checks a photo by its content and keeps it as a JPEG of at most 1280 pixels a side, without what it tells about
 * place, device and maker. Its name is not kept: names of photos are names of people.
 */
export async function keepPhoto(file: UploadedFile): Promise<Photo> {
	const { kind, name } = await inspect(file.bytes, file.name, { allowed: photoKinds });
	if (!isPicture(kind)) throw new Refusal('attachments_notAllowed', { facts: { name } });
	const wanted = { longest: photoSide, as: 'jpeg' } as const;
	const { bytes, mime, width = 0, height = 0 } = await stripMetadata(file.bytes, kind, name, wanted);
	return { ...(await keep(bytes)), mime, width, height };
}
