/** Width and height of a picture in pixels, from its first bytes, so that a page keeps the place free for it. */

export type Pixels = { width: number; height: number };

/** Of a PNG, JPEG, GIF or WebP; undefined where the bytes do not say it. */
export function pixelsOf(bytes: Uint8Array): Pixels | undefined {
	const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		const found = ofPng(data) ?? ofGif(data) ?? ofWebp(data) ?? ofJpeg(data);
		return found && found.width > 0 && found.height > 0 ? found : undefined;
	} catch (reason) {
		if (reason instanceof RangeError) return undefined; // cut off
		throw reason;
	}
}

function ofPng(data: Buffer): Pixels | undefined {
	if (data.readUInt32BE(0) !== 0x89504e47) return undefined;
	return { width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
}

function ofGif(data: Buffer): Pixels | undefined {
	if (data.toString('latin1', 0, 4) !== 'GIF8') return undefined;
	return { width: data.readUInt16LE(6), height: data.readUInt16LE(8) };
}

function ofWebp(data: Buffer): Pixels | undefined {
	if (data.toString('latin1', 8, 12) !== 'WEBP') return undefined;
	const kind = data.toString('latin1', 12, 16);
	if (kind === 'VP8X') return { width: data.readUIntLE(24, 3) + 1, height: data.readUIntLE(27, 3) + 1 };
	if (kind === 'VP8 ') return { width: data.readUInt16LE(26) & 0x3fff, height: data.readUInt16LE(28) & 0x3fff };
	if (kind !== 'VP8L') return undefined;
	const bits = data.readUInt32LE(21);
	return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}

/** The size stands in the first SOF segment. A camera's picture that is turned by its EXIF says nothing here. */
function ofJpeg(data: Buffer): Pixels | undefined {
	if (data.readUInt16BE(0) !== 0xffd8) return undefined;
	for (let at = 2; data.readUInt8(at) === 0xff; at += 2 + data.readUInt16BE(at + 2)) {
		const marker = data.readUInt8(at + 1);
		const exif = marker === 0xe1 && data.toString('latin1', at + 4, at + 8) === 'Exif';
		if (exif && isTurned(data.subarray(at + 10))) return undefined;
		const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
		if (isFrame) return { width: data.readUInt16BE(at + 7), height: data.readUInt16BE(at + 5) };
	}
	return undefined;
}

/** Orientation 5 to 8: the browser shows it lying on its side. */
function isTurned(tiff: Buffer): boolean {
	const little = tiff.toString('latin1', 0, 2) === 'II';
	const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
	const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
	for (let entry = 0; entry < short(first); entry++) {
		const at = first + 2 + 12 * entry;
		if (short(at) === 0x0112) return short(at + 8) >= 5;
	}
	return false;
}
