/** A code as it was drawn (the path of its SVG), as the points of a picture. */

export type Points = { data: Uint8ClampedArray; width: number; height: number; colorSpace: 'srgb' };

/** `scale`: points a module. Only the path is looked at, not what made it. */
export function drawn({ size, path }: { size: number; path: string }, scale: number): Points {
	const side = size * scale;
	const data = new Uint8ClampedArray(side * side * 4).fill(255);
	for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		const from = Number(x) * scale;
		for (let line = Number(y) * scale; line < (Number(y) + 1) * scale; line++) {
			for (let at = from; at < from + Number(run) * scale; at++)
				data.fill(0, (line * side + at) * 4, (line * side + at) * 4 + 3);
		}
	}
	return { data, width: side, height: side, colorSpace: 'srgb' };
}
