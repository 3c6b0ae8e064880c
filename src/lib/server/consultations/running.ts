/** What may still happen to a published consultation: longer, or cancelled; never shorter, never silently. */
import { and, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm';
import { refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as activities from '#server/activities';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as messages from '#server/messages';
import * as organisation from '#server/organisation';
import * as statute from '#server/statute';
import { activities as activityRows } from '../activities/schema.ts';
import { basis } from './basis.ts';
import { mayNotCancel, mayNotExtend } from './policy.ts';
import { find, type ConsultationView } from './queries.ts';
import { dropOpenRevision } from './revise.ts';
import { consultationExtensions, consultations } from './schema.ts';

/** Extends the period to a later last day (rolled off rest days), before the close, with a public reason (4.2). */
export async function extend(
	actor: Actor,
	id: string,
	input: { lastDay: string; reason: string }
): Promise<ConsultationView> {
	const [profile, calendar] = await Promise.all([organisation.ruleProfile(), organisation.workCalendar()]);
	return transaction(async () => {
		const found = await find(id);
		const period = { opensAt: found.activity.opensAt, closesAt: found.activity.closesAt, lastDay: found.lastDay };
		refuseIf(
			[
				...mayNotExtend(actor, found.phase),
				...statute.mayNotExtend({ period, newLastDay: input.lastDay, reason: input.reason, at: clock.now() }, profile)
			],
			{ basis }
		);
		const longer = statute.extendedPeriod({ opensOn: found.opensOn, lastDay: found.lastDay }, input.lastDay, calendar);
		await db.insert(consultationExtensions).values({
			consultationId: id,
			previousLastDay: found.lastDay,
			lastDay: longer.lastDay,
			reason: input.reason.trim(),
			staffId: (actor as StaffActor).id,
			at: clock.now()
		});
		await db
			.update(consultations)
			.set({ lastDay: longer.lastDay })
			.where(eq(consultations.id, id))
			.returning({ id: consultations.id });
		await activities.change(id, { closesAt: longer.closesAt });
		await messages.announce('extended', id, { day: longer.lastDay });
		await journal.record(actor, 'consultation.extended', id, { from: found.lastDay, to: longer.lastDay });
		return find(id);
	});
}

/** Ends the consultation with a public reason; opinions that came in are still answered (4.1, 4.2). */
export async function cancel(actor: Actor, id: string, reason: string): Promise<ConsultationView> {
	return transaction(async () => {
		const found = await find(id);
		refuseIf(mayNotCancel(actor, found.phase, reason), { basis });
		await dropOpenRevision(actor, id);
		await activities.markCancelled(id, reason.trim());
		await messages.announce('cancelled', id, {});
		await journal.record(actor, 'consultation.cancelled', id);
		return find(id);
	});
}

/** The published consultations of these items that have not ended: they would end if the items left the catalogue (4.1). */
export function listRunningOf(itemIds: readonly string[]): Promise<{ id: string; title: string }[]> {
	if (itemIds.length === 0) return Promise.resolve([]);
	const { id, title, itemId, kind, publishedAt, cancelledAt, closesAt } = activityRows;
	return db
		.select({ id, title })
		.from(activityRows)
		.where(
			and(
				inArray(itemId, [...itemIds]),
				eq(kind, 'consultation'),
				isNotNull(publishedAt),
				isNull(cancelledAt),
				gt(closesAt, clock.now())
			)
		)
		.orderBy(closesAt, id);
}
