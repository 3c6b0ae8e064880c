/** The kinds of files that are taken at all. */
export const kinds = {
	jpeg: { mime: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], label: 'JPEG' },
	png: { mime: 'image/png', extensions: ['png'], label: 'PNG' },
	webp: { mime: 'image/webp', extensions: ['webp'], label: 'WebP' },
	pdf: { mime: 'application/pdf', extensions: ['pdf'], label: 'PDF' },
	docx: {
		mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		extensions: ['docx'],
		label: 'DOCX'
	},
	xlsx: {
		mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		extensions: ['xlsx'],
		label: 'XLSX'
	}
} as const satisfies Record<string, { mime: string; extensions: readonly [string, ...string[]]; label: string }>;

export type ContentKind = keyof typeof kinds;
export type PictureKind = 'jpeg' | 'png' | 'webp';

/** What is taken as a photo. */
export const photoKinds: readonly PictureKind[] = ['jpeg', 'png', 'webp'];
/** What a resident may attach to an opinion. */
export const residentKinds: readonly ContentKind[] = ['jpeg', 'png', 'webp', 'pdf'];
/** What staff may upload: the same and office documents. */
export const staffKinds: readonly ContentKind[] = [...residentKinds, 'docx', 'xlsx'];

export function isPicture(kind: ContentKind): kind is PictureKind {
	return kind === 'jpeg' || kind === 'png' || kind === 'webp';
}
