import { and, eq } from 'drizzle-orm';
import { db } from '#server/db';
import type { Opinion } from './queries.ts';
import { opinions } from './schema.ts';

/** What a decision took the place of; how many authors were told of it. */
export type ModerationBefore = { ids: string[]; was: ReturnType<typeof wasDecided>[]; told: number };

export function wasDecided(opinion: Opinion) {
	const { id, moderatedBy, moderatedAt } = opinion;
	return { id, ...decisionOf(opinion), moderatedBy, moderatedAt: moderatedAt?.toISOString() ?? null };
}

/** Puts acceptances back as they stood before; what its author has withdrawn meanwhile stays withdrawn. */
export async function restoreDecisions({ was }: ModerationBefore): Promise<void> {
	for (const { id, moderatedAt, ...set } of was) {
		await db
			.update(opinions)
			.set({ ...set, moderatedAt: moderatedAt ? new Date(moderatedAt) : null })
			.where(and(eq(opinions.id, id), eq(opinions.state, 'valid')))
			.returning({ id: opinions.id });
	}
}

/** What a decision on an opinion writes, without who and when. */
export function decisionOf(opinion: Decided) {
	const { state, rejectionGround, redirectTarget, duplicateOf, moderationNote, publicText } = opinion;
	return { state, rejectionGround, redirectTarget, duplicateOf, moderationNote, publicText };
}
type Decided = Pick<
	Opinion,
	'state' | 'rejectionGround' | 'redirectTarget' | 'duplicateOf' | 'moderationNote' | 'publicText'
>;

/** The same as the fields of the page's form. */
export function theirDecision(opinion: Decided): Record<string, string> {
	const { state, rejectionGround, redirectTarget, moderationNote, publicText } = opinion;
	const decision = { valid: 'accept', rejected: 'reject', redirected: 'redirect', duplicate: 'duplicate' }[
		state as string
	];
	return {
		decision: decision ?? '',
		ground: rejectionGround ?? '',
		target: redirectTarget ?? '',
		note: moderationNote ?? '',
		publicText: publicText ?? ''
	};
}
