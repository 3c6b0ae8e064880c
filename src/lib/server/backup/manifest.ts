import * as v from 'valibot';

/** Raised when a program of this version could not read the archive. */
export const version = 1;
export const manifestPart = 'manifest.json';
export const keysPart = 'keys.json';
export const partOfTable = (name: string) => `tables/${name}.jsonl`;
export const partOfFile = (sha256: string) => `files/${sha256.slice(0, 2)}/${sha256}`;

const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The last part of an archive: what the others are. Files bear their SHA-256 as their name. */
export const manifestForm = v.object({
	format: v.literal('wenji-backup'),
	version: v.literal(version),
	/** Version of the program that made it. */
	program: v.string(),
	engine: v.picklist(['sqlite', 'postgres']),
	madeAt: v.pipe(v.string(), v.isoTimestamp()),
	/** Names of the migrations that the tables had come through. */
	migrations: v.array(v.string()),
	/** In an order in which each row finds what it points at. */
	tables: v.array(
		v.object({
			name: v.string(),
			columns: v.record(v.string(), v.picklist(['text', 'integer', 'boolean', 'timestamp', 'json'])),
			rows: count,
			bytes: count,
			sha256: digest
		})
	),
	files: v.object({
		count,
		bytes: count,
		/** What rows name and the disk did not have, or had damaged. */
		lacking: v.array(v.object({ sha256: digest, why: v.picklist(['missing', 'damaged']) }))
	}),
	keys: v.object({
		/** Keyed hashes of a fixed word: they tell which keys the data needs, and nothing about them. */
		marks: v.array(digest),
		/** SHA-256 of the part with the keys; null where it was left out. */
		sha256: v.nullable(digest)
	}),
	/** Number and hash of the last journal entry. */
	journal: v.nullable(v.object({ seq: count, hash: digest }))
});
export type Manifest = v.InferOutput<typeof manifestForm>;
export type Lacking = Manifest['files']['lacking'];
