import type { Definition } from './definition.ts';

/** The picture under which a question stands first, by the question's id. `pictures`: the file of each by its digest. */
export function pictured(
	{ entries }: Definition,
	pictures: Readonly<Record<string, string>>
): Record<string, { file: string; alt: string }> {
	const found: Record<string, { file: string; alt: string }> = {};
	let above: { file: string; alt: string } | undefined;
	for (const entry of entries) {
		if (entry.kind === 'section') {
			const file = entry.picture && pictures[entry.picture.digest];
			above = file ? { file, alt: entry.picture!.alt } : undefined;
		} else if (above) {
			found[entry.id] = above;
			above = undefined;
		}
	}
	return found;
}
