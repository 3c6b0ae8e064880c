/** EXIF and XMP, Photoshop and IPTC, comments; JFIF, colour profile and Adobe's transform stay: they show the colours. */
const unwanted = new Set([0xe1, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xec, 0xed, 0xef, 0xfe]);

/** A JPEG without the segments that tell about camera, place and maker; the picture itself is not touched. */
export function withoutSegments(jpeg: Uint8Array): Uint8Array {
	if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return jpeg;
	const kept: Uint8Array[] = [jpeg.subarray(0, 2)];
	let at = 2;
	while (at + 4 <= jpeg.length && jpeg[at] === 0xff) {
		const marker = jpeg[at + 1]!;
		// the scan begins: entropy-coded to the end
		if (marker === 0xda) break;
		const end = marker === 0xff ? at + 1 : at + 2 + jpeg[at + 2]! * 256 + jpeg[at + 3]!;
		if (!unwanted.has(marker)) kept.push(jpeg.subarray(at, end));
		at = end;
	}
	return Buffer.concat([...kept, jpeg.subarray(at)]);
}
