import { fold } from '#server/text';

export type WantedColumn<Key extends string = string> = {
	key: Key;
	/** Every header this column is known by; the first is the one to show. */
	names: readonly [string, ...string[]];
	required?: boolean;
};

export type ColumnMatch<Key extends string = string> = {
	/** Place of each wanted column that was found, from 0. Of a doubled column it is the first. */
	at: Partial<Record<Key, number>>;
	/** Required columns without a header, by the name to show. */
	missing: string[];
	/** Headers that nobody asked for. */
	unknown: string[];
	/** Headers that mean a column already found. */
	duplicate: string[];
};

/**
 * Finds columns by their header, whatever their order: full and half width, case, white space, a star, a colon and
 * remarks in brackets (`*意见内容（必填）：`) make no difference. A header that bears a name in full goes before one that
 * needs its remark left out.
 */
export function matchColumns<Key extends string>(
	header: readonly string[],
	wanted: readonly WantedColumn<Key>[]
): ColumnMatch<Key> {
	const keys = new Map<string, Key>();
	for (const { key, names } of wanted) for (const name of names) if (!keys.has(fold(name))) keys.set(fold(name), key);
	const found = header.map((text) => keys.get(fold(text)));
	const at: Partial<Record<Key, number>> = {};
	found.forEach((key, i) => key !== undefined && at[key] === undefined && (at[key] = i));
	const match: ColumnMatch<Key> = { at, missing: [], unknown: [], duplicate: [] };
	header.forEach((text, i) => {
		if (text === '') return;
		const key = found[i] ?? keys.get(bare(text));
		if (key === undefined) match.unknown.push(text);
		else if (at[key] === undefined) at[key] = i;
		else if (at[key] !== i) match.duplicate.push(text);
	});
	match.missing = wanted.filter(({ key, required }) => required && at[key] === undefined).map(({ names }) => names[0]);
	return match;
}

function bare(text: string): string {
	return fold(text)
		.replace(/\([^()]*\)|\[[^[\]]*\]/g, '')
		.replace(/[*:]/g, '');
}
