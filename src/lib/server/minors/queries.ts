import { and, desc, eq, gt, or } from 'drizzle-orm';
import { holdsIn, holdsInOffice, NotFound, type Actor, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { db } from '#server/db';
import { staff } from '../identity/schema.ts';
import { mayNotDecide } from './policy.ts';
import { minorAccesses, type minorSubjects } from './schema.ts';

export type Access = typeof minorAccesses.$inferSelect;
export type MinorSubject = { kind: (typeof minorSubjects)[number]; id: string };
export type ListedAccess = Access & { who: string };

export async function find(id: string): Promise<Access> {
	const [found] = await db.select().from(minorAccesses).where(eq(minorAccesses.id, id));
	if (!found) throw new NotFound(`access ${id}`);
	return found;
}

const about = ({ kind, id }: MinorSubject) => and(eq(minorAccesses.subjectKind, kind), eq(minorAccesses.subjectId, id));

/** What stands for this person now: the approval while it is valid, else what they asked for last. */
export async function standingOf(actor: Actor, subject: MinorSubject): Promise<Access | undefined> {
	if (actor.kind !== 'staff') return undefined;
	const own = and(about(subject), eq(minorAccesses.askedBy, actor.id), eq(minorAccesses.unitId, actor.unitId));
	const rows = await db
		.select()
		.from(minorAccesses)
		.where(own)
		.orderBy(desc(minorAccesses.askedAt), desc(minorAccesses.id));
	return rows.find(isValid) ?? rows[0];
}

/** The approval under which this person may look now; undefined if there is none. */
export async function approvalOf(actor: Actor, subject: MinorSubject): Promise<Access | undefined> {
	const standing = await standingOf(actor, subject);
	return standing && isValid(standing) ? standing : undefined;
}

export const isValid = ({ state, validUntil }: Pick<Access, 'state' | 'validUntil'>): boolean =>
	state === 'approved' && validUntil! > clock.now();

/** What this person asked for, and what waits for them or stands under their eyes; the latest first. */
export async function listSeen(actor: StaffActor): Promise<ListedAccess[]> {
	const { unitId, askedBy, askedAt, id, state, validUntil } = minorAccesses;
	const ofUnit = eq(unitId, actor.unitId);
	const office = holdsInOffice(actor, 'publisher');
	const reviews = holdsIn(actor, actor.unitId, 'firstReviewer', 'secondReviewer');
	const open = or(eq(state, 'asked'), gt(validUntil, clock.now()));
	const rows = await db
		.select({ access: minorAccesses, who: staff.name })
		.from(minorAccesses)
		.innerJoin(staff, eq(staff.id, askedBy))
		.where(or(eq(askedBy, actor.id), office ? open : reviews ? and(open, ofUnit) : undefined))
		.orderBy(desc(askedAt), desc(id))
		.limit(200);
	return rows.map(({ access, who }) => ({ ...access, who }));
}

/** What waits for this person's decision. */
export const listToDecide = async (actor: StaffActor): Promise<ListedAccess[]> =>
	(await listSeen(actor)).filter((one) => one.state === 'asked' && mayNotDecide(actor, one).length === 0);
