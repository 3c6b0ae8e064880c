/** Who sees what is known of minors says what for, another person agrees, and each look is written down (domain rule 53). */
import { and, eq } from 'drizzle-orm';
import { Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { createId, db, nextNumbers, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as statute from '#server/statute';
import type { DecisionInput } from '../../minors/forms.ts';
import { basis, validDays } from './basis.ts';
import { mayNotDecide } from './policy.ts';
import { find, standingOf, type Access, type MinorSubject } from './queries.ts';
import { minorAccesses } from './schema.ts';

export type Asked = MinorSubject & { title: string; unitId: string };

/**
 * Asks for a look; the module that keeps the data has said that this person works with it. What was asked already, or is
 * approved still, is not asked twice.
 */
export async function ask(actor: Actor, { kind, id, title, unitId }: Asked, purpose: string): Promise<Access> {
	if (actor.kind !== 'staff') throw new Refusal('minors_notStaff', { basis });
	if (statute.mayNotGiveReason(purpose, 10).length > 0) throw new Refusal('minors_purposeTooShort', { basis });
	return transaction(async () => {
		await nextNumbers(`minorAccess:${actor.id}`, 0);
		const standing = await standingOf(actor, { kind, id });
		if (standing?.state === 'asked' || (standing?.validUntil && standing.validUntil > clock.now())) return standing;
		const values = { id: createId(), subjectKind: kind, subjectId: id, title, unitId, purpose: purpose.trim() };
		const [made] = await db
			.insert(minorAccesses)
			.values({ ...values, askedBy: actor.id, askedAt: clock.now(), state: 'asked' })
			.returning();
		await journal.record(actor, 'minorAccess.asked', values.id, { kind, subject: id });
		return made!;
	});
}

/** A second person agrees for thirty days, or refuses with a reason. */
export async function decide(actor: Actor, accessId: string, input: DecisionInput): Promise<Access> {
	return transaction(async () => {
		await nextNumbers(`minorAccessDecision:${accessId}`, 0);
		const access = await find(accessId);
		refuseIf(mayNotDecide(actor, access), { basis });
		if (access.state !== 'asked') throw new Refusal('minors_decidedAlready');
		const refuses = input.decision === 'refuse';
		if (refuses && statute.meaningfulCharacters(input.reason).length < 4) throw new Refusal('minors_noReason');
		const at = clock.now();
		const decided = refuses
			? { state: 'refused' as const, reason: input.reason.trim() }
			: { state: 'approved' as const, validUntil: new Date(at.getTime() + validDays * 86_400_000) };
		const [row] = await db
			.update(minorAccesses)
			.set({ ...decided, decidedBy: (actor as StaffActor).id, decidedAt: at })
			.where(and(eq(minorAccesses.id, accessId), eq(minorAccesses.state, 'asked')))
			.returning();
		const { subjectKind: kind, subjectId: subject } = access;
		await journal.record(actor, refuses ? 'minorAccess.refused' : 'minorAccess.approved', accessId, { kind, subject });
		return row!;
	});
}

/** Each look under an approval, inside the surrounding transaction; `count`: of how many minors. */
export async function recordView(
	actor: Actor,
	{ id, subjectKind, subjectId }: Access,
	facts: { session?: string; how: 'list' | 'print' | 'export' | 'identity'; count: number }
): Promise<void> {
	await journal.record(actor, 'minorAccess.used', id, { kind: subjectKind, subject: subjectId, ...facts });
}

/** Requests to a unit go on at the one that takes it in. Answers with how many. */
export async function handOver(fromUnitId: string, intoUnitId: string): Promise<number> {
	const moved = await db
		.update(minorAccesses)
		.set({ unitId: intoUnitId })
		.where(eq(minorAccesses.unitId, fromUnitId))
		.returning({ id: minorAccesses.id });
	return moved.length;
}
