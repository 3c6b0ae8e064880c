import { sql } from 'drizzle-orm';
import { check, choice, id, index, oneOf, table, text, timestamp } from '../db/columns.ts';
import { decisionItems } from '../catalogue/schema.ts';
import { units } from '../organisation/schema.ts';

export const activityKinds = [
	'consultation',
	'survey',
	'hearing',
	'openDaySession',
	'meeting',
	'solicitation'
] as const;

/** 公众参与活动: what every way of taking part shares. Phases are computed from these facts and the clock. */
export const activities = table(
	'activities',
	{
		id: id(),
		kind: choice(activityKinds).notNull(),
		/** Number in the year, first part of every opinion number: `2026018`. */
		code: text().notNull().unique(),
		title: text().notNull(),
		itemId: text().references(() => decisionItems.id),
		hostUnitId: text()
			.notNull()
			.references(() => units.id),
		/** The host's name on the day of publication, which stays; NULL before. */
		hostUnitName: text(),
		/** Half-open: `[opensAt, closesAt)`. */
		opensAt: timestamp().notNull(),
		closesAt: timestamp().notNull(),
		publishedAt: timestamp(),
		cancelledAt: timestamp(),
		cancelReason: text(),
		createdAt: timestamp().notNull()
	},
	(t) => [
		index('activities_closes').on(t.closesAt),
		index('activities_item').on(t.itemId),
		index('activities_host').on(t.hostUnitId),
		oneOf('activities_kind', t.kind, activityKinds),
		check('activities_period', sql`${t.closesAt} > ${t.opensAt}`),
		check('activities_published_by', sql`${t.publishedAt} is null or ${t.hostUnitName} is not null`)
	]
);
