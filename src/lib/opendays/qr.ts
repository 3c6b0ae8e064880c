import { encode } from 'uqr';

/** Free modules around a code, as the standard wants (ISO/IEC 18004). */
const quiet = 4;

/**
 * A QR code of error level M as an SVG path in modules: `size` is the side with the quiet zone, `path` the dark parts.
 * Capitals and digits alone (tickets are) take the dense mode: 150 of them fit version 6.
 */
export function qrPath(text: string): { size: number; path: string } {
	const { data, size } = encode(text, { ecc: 'M', border: quiet });
	let path = '';
	data.forEach((row, y) => {
		for (let x = 0; x < size; x++) {
			if (!row[x]) continue;
			let run = 1;
			while (row[x + run]) run++;
			path += `M${x} ${y}h${run}v1h-${run}z`;
			x += run;
		}
	});
	return { size, path };
}
