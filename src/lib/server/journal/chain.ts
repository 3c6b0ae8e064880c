import { createHash } from 'node:crypto';
import { journalHash } from '#server/secrets';

export type Chained = {
	seq: number;
	at: Date;
	actorKind: string;
	actorId: string | null;
	action: string;
	subjectId: string;
	facts: Record<string, unknown>;
	prevHash: string;
};

export const genesis = '0'.repeat(64);

/** JSON with sorted keys and nothing optional, so that the same data always gives the same text. */
export function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (value && typeof value === 'object') {
		const entries = Object.entries(value).filter(([, item]) => item !== undefined);
		entries.sort(([a], [b]) => (a < b ? -1 : 1));
		return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
	}
	return JSON.stringify(value);
}

/** SHA-256 (hex) of the entry's canonical JSON, which holds the hash of the entry before it. */
export function hashOf(entry: Chained): string {
	const { seq, at, actorKind, actorId, action, subjectId, facts, prevHash } = entry;
	const text = canonical({ seq, at: at.toISOString(), actorKind, actorId, action, subjectId, facts, prevHash });
	return createHash('sha256').update(text).digest('hex');
}

export const sealOf = (seq: number, hash: string) => journalHash(`${seq}:${hash}`);
