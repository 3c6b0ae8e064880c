import { constants, inflateRawSync } from 'node:zlib';

const mostInOne = 32 * 1024 * 1024;
const mostInAll = 128 * 1024 * 1024;

/**
 * True if a stream that a reader must inflate to find the objects (ObjStm, XRef) would become too large, or is packed
 * in a way no program packs it. Pictures and pages stay packed and do not count.
 */
export function inflatesTooFar(pdf: Uint8Array): boolean {
	const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
	let total = 0;
	for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
		if (file.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
		const before = file.toString('latin1', Math.max(0, at - 4096), at);
		const start = before.lastIndexOf('obj');
		const dict = before
			.slice(Math.max(start, 0))
			.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
		if (start >= 0 && !/\/(?:ObjStm|XRef)\b|\/Type\s*\d/.test(dict)) continue;
		const filters = dict.match(/\/\w+Decode\b/g) ?? [];
		if (filters.length > 1 || /\/Filter\s*\d/.test(dict) || (filters[0] && filters[0] !== '/FlateDecode')) {
			if (start >= 0) return true;
			continue;
		}
		if (filters.length === 0) continue;
		const begin = at + 6 + (file[at + 6] === 13 ? 1 : 0) + (file[at + 6] === 10 || file[at + 7] === 10 ? 1 : 0);
		const size = inflatedSize(file.subarray(begin));
		total += size;
		if (size > mostInOne || total > mostInAll) return true;
	}
	return false;
}

/** Without the two bytes of zlib's header, whose faults readers forgive. */
function inflatedSize(data: Buffer): number {
	try {
		return inflateRawSync(data.subarray(2), { maxOutputLength: mostInOne, finishFlush: constants.Z_SYNC_FLUSH }).length;
	} catch (error) {
		return error instanceof RangeError ? Number.POSITIVE_INFINITY : 0;
	}
}
