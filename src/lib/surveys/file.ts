/** A survey as a file: what it asks, for another office or another year. static/survey.schema.json describes it. */
import type { Definition, Entry } from './definition.ts';

/** `schema`: the address of the schema. Pictures stay behind: they are files of this installation. */
export function writeDefinition({ title, intro, entries }: Definition, schema: string): string {
	const portable = entries.map((entry): Entry => {
		return entry.kind === 'section' ? { ...entry, picture: undefined } : entry;
	});
	return `${JSON.stringify({ $schema: schema, title, intro, entries: portable }, null, '\t')}\n`;
}

/** What stands in a file beside what was read from it, by its place: `entries.3.colour`. */
export function unread(given: unknown, read: unknown, path: readonly string[] = []): string[] {
	if (typeof given !== 'object' || given === null || typeof read !== 'object' || read === null) return [];
	return Object.entries(given).flatMap(([key, value]) => {
		const at = [...path, key];
		if (!Object.hasOwn(read, key)) return at.length === 1 && key === '$schema' ? [] : [at.join('.')];
		return unread(value, (read as Record<string, unknown>)[key], at);
	});
}
