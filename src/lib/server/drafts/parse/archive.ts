import { Refusal } from '#server/actor';
import { openZip, UnreadableZip } from '#server/zip';

const megabyte = 1024 * 1024;
/** `ratio` counts only above `ratioFrom` bytes: small files of XML compress extremely well and harm nobody. */
export const archiveLimits = {
	entries: 5000,
	inflated: 200 * megabyte,
	xmlPart: 16 * megabyte,
	ratio: 150,
	ratioFrom: 20 * megabyte
};

export type Archive = {
	names: readonly string[];
	/** The content of one part, or undefined if there is none of that name. */
	read(name: string): Promise<Buffer | undefined>;
};

const codes = { bomb: 'drafts_zipBomb', encrypted: 'drafts_protected', damaged: 'drafts_brokenFile' };

function refuse(error: unknown): never {
	throw error instanceof UnreadableZip ? new Refusal(codes[error.reason]) : error;
}

/**
 * Opens a DOCX or whatever came as one, after judging what its directory declares: entries, sizes, ratio, doubled
 * names. XML is held to less than pictures, since it is parsed. Refuses drafts_zipBomb, drafts_protected,
 * drafts_brokenFile.
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
	const zip = await openZip(bytes, archiveLimits).catch(refuse);
	const total = zip.names.reduce((sum, name) => sum + zip.size(name), 0);
	if (total > archiveLimits.ratioFrom && total > bytes.length * archiveLimits.ratio)
		throw new Refusal('drafts_zipBomb');
	return {
		names: zip.names,
		read: async (name) => {
			if (!zip.has(name)) return undefined;
			const limit = /\.(xml|rels)$/i.test(name) ? archiveLimits.xmlPart : archiveLimits.inflated;
			return zip.read(name, limit).catch(refuse);
		}
	};
}
