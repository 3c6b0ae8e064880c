/** 保存期限: what is over is counted and removed by the same modules and the same conditions (个人信息保护法 Art 19, 47). */
import { desc, sql } from 'drizzle-orm';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as identity from '#server/identity';
import * as messages from '#server/messages';
import * as opendays from '#server/opendays';
import * as opinions from '#server/opinions';
import * as surveys from '#server/surveys';
import { removals } from './schema.ts';

export const kinds = [
	'contacts',
	'accounts',
	'holders',
	'idNumbers',
	'signUps',
	'photos',
	'messages',
	'codes',
	'sessions',
	'smsCodes',
	'tries',
	'files'
] as const;
export type Kind = (typeof kinds)[number];
export type Amounts = Partial<Record<Kind, number>>;
/** `day`: in Asia/Shanghai; `count` that of the whole day. */
export type Removal = { kind: Kind; day: string; count: number; lastAt: Date };

const contacts = ({ opinions: count, accounts }: { opinions: number; accounts: number }): Amounts => ({
	contacts: count,
	accounts
});

/** By the jobs of the timetable. */
const sources = {
	oldContacts: {
		count: async () => contacts(await opinions.countContacts()),
		remove: async () => contacts(await opinions.eraseContacts())
	},
	oldMessages: { count: messages.countOld, remove: messages.sweep },
	endedSessions: { count: identity.countOver, remove: identity.sweep },
	oldHolders: {
		count: async () => ({ holders: await surveys.countHolders() }),
		remove: async () => ({ holders: await surveys.eraseHolders() })
	},
	oldSeats: { count: opendays.countDueSignUps, remove: opendays.eraseSignUps },
	unattachedFiles: {
		count: async () => ({ files: await attachments.countUnattached() }),
		remove: async () => ({ files: await attachments.sweepUnattached() })
	}
} satisfies Record<string, { count: () => Promise<Amounts>; remove: () => Promise<Amounts> }>;
export type RemovalJob = keyof typeof sources;

/** The job that removes a kind. */
export const jobOf: Record<Kind, RemovalJob> = {
	...{ contacts: 'oldContacts', accounts: 'oldContacts', messages: 'oldMessages', codes: 'oldMessages' },
	...{ sessions: 'endedSessions', smsCodes: 'endedSessions', tries: 'endedSessions', files: 'unattachedFiles' },
	...{ holders: 'oldHolders', idNumbers: 'oldSeats', signUps: 'oldSeats', photos: 'oldSeats' }
};

/** What a job would remove if it ran now. */
export const countDue = (job: RemovalJob): Promise<Amounts> => sources[job].count();

/** Removes what is over, and keeps how much it was. For the timetable. */
export async function remove(job: RemovalJob): Promise<Amounts> {
	const removed: Amounts = await sources[job].remove();
	const rows = kinds
		.filter((kind) => (removed[kind] ?? 0) > 0)
		.map((kind) => ({ kind, day: clock.today(), count: removed[kind]!, lastAt: clock.now() }));
	if (rows.length > 0) await transaction(() => note(rows));
	return removed;
}

/** What was removed, the newest days first. */
export async function listRemovals(most = 30): Promise<Removal[]> {
	const rows = await db.select().from(removals).orderBy(desc(removals.day), desc(removals.lastAt)).limit(most);
	return rows as Removal[];
}

async function note(rows: (typeof removals.$inferInsert)[]): Promise<void> {
	const added = { count: sql`${removals.count} + excluded.count`, lastAt: sql`excluded.last_at` };
	await db
		.insert(removals)
		.values(rows)
		.onConflictDoUpdate({ target: [removals.kind, removals.day], set: added });
}
