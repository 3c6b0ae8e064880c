import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A page as it was sent, in each coding that was asked for: made once, when it is first asked for. */
export type Entry = {
	headers: readonly (readonly [string, string])[];
	etag: string;
	body: (coding: Coding | undefined) => Buffer | Promise<Buffer>;
	/** As the journal stood before the page was made. */
	version: number;
	/** Milliseconds of the site's clock: good from the first until before the second. */
	from: number;
	until: number;
	bytes: number;
};
export type Coding = 'br' | 'gzip';

const smaller = { br: promisify(brotliCompress), gzip: promisify(gzip) };

export function makeEntry(
	page: Buffer,
	headers: Entry['headers'],
	{ version, from }: Pick<Entry, 'version' | 'from'>
): Entry {
	const made: Partial<Record<Coding, Buffer | Promise<Buffer>>> = {};
	const compressed = (coding: Coding) =>
		coding === 'br'
			? smaller.br(page, {
					params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: page.length }
				})
			: smaller.gzip(page);
	return {
		headers,
		etag: `W/"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"`,
		body: (coding) => (coding ? (made[coding] ??= compressed(coding).then((bytes) => (made[coding] = bytes))) : page),
		version,
		from,
		until: nextMinute(from),
		// Both codings together take less than half of the page again.
		bytes: page.length * 1.5
	};
}

/** Periods begin and end on whole minutes, as does each day, and so do the hours that a page counts down. */
const nextMinute = (moment: number) => (Math.floor(moment / 60_000) + 1) * 60_000;

/** Holds entries up to a number of bytes; the one that was longest not asked for goes first. */
export class Entries {
	private readonly kept = new Map<string, Entry>();
	private bytes = 0;
	private readonly most: number;

	constructor(most: number) {
		this.most = most;
	}

	find(key: string): Entry | undefined {
		const entry = this.kept.get(key);
		if (!entry) return undefined;
		this.kept.delete(key);
		this.kept.set(key, entry);
		return entry;
	}

	keep(key: string, entry: Entry): void {
		this.drop(key);
		if (entry.bytes > this.most / 4) return;
		this.kept.set(key, entry);
		this.bytes += entry.bytes;
		for (const oldest of this.kept.keys()) {
			if (this.bytes <= this.most) break;
			this.drop(oldest);
		}
	}

	drop(key: string): void {
		const entry = this.kept.get(key);
		if (!entry) return;
		this.kept.delete(key);
		this.bytes -= entry.bytes;
	}
}
