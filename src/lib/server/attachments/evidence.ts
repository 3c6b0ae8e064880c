import { Refusal } from '#server/actor';
import { inspect, stripMetadata } from './content/index.ts';
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
