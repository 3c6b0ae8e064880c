import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import * as activities from '#server/activities';
import * as clock from '#server/clock';
import { db } from '#server/db';
import * as feedback from '#server/feedback';
import { countReceived } from '#server/opinions';
import type { PublicUnit, Stage } from '#lib/catalogue/types.ts';
import type { DossierActivity } from '#lib/dossier/types.ts';
import { activities as activityRows } from '../activities/schema.ts';
import { files } from '../attachments/schema.ts';
import { stageRecords } from '../catalogue/schema.ts';
import { consultations } from '../consultations/schema.ts';

export type RecordFact = Pick<
	typeof stageRecords.$inferSelect,
	'stage' | 'startedOn' | 'doneOn' | 'publicNote' | 'notApplicableReason'
> & { unit: PublicUnit | null };
export type ActivityFact = DossierActivity & {
	unit: PublicUnit;
	/** When its notice was published, and its feedback; `YYYY-MM-DD`. */
	noticedOn: string;
	publishedAt: Date;
	feedbackOn: string | null;
	feedbackMode: 'beforeReview' | 'withPublication' | null;
};
export type FileFact = { id: string; name: string; size: number; stage: Stage };
export type ItemFacts = { records: RecordFact[]; activities: ActivityFact[]; files: FileFact[] };

/** What the tables say of these items, in five queries however many they are. Only what is published. */
export async function gather(itemIds: readonly string[]): Promise<Map<string, ItemFacts>> {
	const facts = new Map<string, ItemFacts>(itemIds.map((id) => [id, { records: [], activities: [], files: [] }]));
	if (itemIds.length === 0) return facts;
	for (const { itemId, record } of await recordsOf(itemIds)) facts.get(itemId)!.records.push(record);
	for (const { itemId, activity } of await activitiesOf(itemIds)) facts.get(itemId)!.activities.push(activity);
	for (const { itemId, file } of await filesOf(itemIds)) facts.get(itemId)!.files.push(file);
	return facts;
}

async function recordsOf(itemIds: readonly string[]): Promise<{ itemId: string; record: RecordFact }[]> {
	const rows = await db
		.select()
		.from(stageRecords)
		.where(inArray(stageRecords.itemId, [...itemIds]));
	return rows.map(({ itemId, responsibleUnitId, responsibleUnitName, ...record }) => {
		const { stage, startedOn, doneOn, publicNote, notApplicableReason } = record;
		const unit = responsibleUnitId ? { id: responsibleUnitId, name: responsibleUnitName! } : null;
		return { itemId, record: { stage, startedOn, doneOn, publicNote, notApplicableReason, unit } };
	});
}

async function activitiesOf(itemIds: readonly string[]): Promise<{ itemId: string; activity: ActivityFact }[]> {
	const rows = await db
		.select({
			activity: activityRows,
			days: consultations.days,
			minDays: consultations.minDays,
			lastDay: consultations.lastDay,
			feedbackMode: consultations.feedbackMode
		})
		.from(activityRows)
		.leftJoin(consultations, eq(consultations.id, activityRows.id))
		.where(and(inArray(activityRows.itemId, [...itemIds]), isNotNull(activityRows.publishedAt)))
		.orderBy(asc(activityRows.opensAt), asc(activityRows.id));
	const ids = rows.map(({ activity }) => activity.id);
	const [received, feedbackOn, now] = [await countReceived(ids), await feedback.publishedOn(ids), clock.now()];
	return rows.map(({ activity, days, minDays, lastDay, feedbackMode }) => {
		const published = feedbackOn.get(activity.id);
		return {
			itemId: activity.itemId!,
			activity: {
				id: activity.id,
				kind: activity.kind,
				title: activity.title,
				phase: activities.phaseOf(activity, now) as DossierActivity['phase'],
				from: clock.dayOf(activity.opensAt),
				// the period is half-open: its last day is the one before 00:00
				to: lastDay ?? clock.dayOf(new Date(activity.closesAt.getTime() - 1)),
				received: received.get(activity.id) ?? 0,
				shortened: days !== null && minDays !== null && days < minDays,
				cancelReason: activity.cancelReason,
				unit: { id: activity.hostUnitId, name: activity.hostUnitName! },
				noticedOn: clock.dayOf(activity.publishedAt!),
				publishedAt: activity.publishedAt!,
				feedbackOn: published ? clock.dayOf(published) : null,
				// As the answers to a survey's opinions are: at its end, not with the decision.
				feedbackMode: activity.kind === 'survey' ? 'beforeReview' : feedbackMode
			}
		};
	});
}

/** Files of an item whose purpose is `stage:` and the stage they belong to. */
async function filesOf(itemIds: readonly string[]): Promise<{ itemId: string; file: FileFact }[]> {
	const rows = await db
		.select({ id: files.id, name: files.name, size: files.size, purpose: files.purpose, itemId: files.ownerId })
		.from(files)
		.where(and(eq(files.ownerKind, 'item'), inArray(files.ownerId, [...itemIds]), eq(files.audience, 'public')))
		.orderBy(asc(files.createdAt), asc(files.id));
	return rows
		.filter(({ purpose }) => purpose.startsWith('stage:'))
		.map(({ id, name, size, purpose, itemId }) => ({
			itemId,
			file: { id, name, size, stage: purpose.slice('stage:'.length) as Stage }
		}));
}
