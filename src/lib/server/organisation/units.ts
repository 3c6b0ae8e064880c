import { and, asc, count, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import { NotFound, Refusal, refuseIf, type Actor, type UnitKind } from '#server/actor';
import * as clock from '#server/clock';
import { db, nextNumber, transaction } from '#server/db';
import { normalise } from '#server/text';
import { below } from '../../organisation/tree.ts';
import { recordChange } from './told.ts';
import { mayNotAdminister, mayNotCreateUnit } from './policy.ts';
import { units } from './schema.ts';

export type Unit = typeof units.$inferSelect;
export type UnitNames = { name: string; fullName?: string; telephone?: string; address?: string };
export type UnitInput = UnitNames & { kind: UnitKind; parentId?: string | null; sort?: number };

/** Units that are not closed, in their order; `all` adds the closed ones, whose names old documents still carry. */
export function listUnits({ all = false } = {}): Promise<Unit[]> {
	const open = all ? undefined : isNull(units.closedAt);
	return db.select().from(units).where(open).orderBy(asc(units.sort), asc(units.id));
}

/** The unit, closed or not; else `NotFound`. */
export async function findUnit(unitId: string): Promise<Unit> {
	const [unit] = await db.select().from(units).where(eq(units.id, unitId));
	if (!unit) throw new NotFound(`unit ${unitId}`);
	return unit;
}

/** Merged units, each with the unit that carries on its work now: what is published still names the old one. */
export async function successors(): Promise<Map<string, string>> {
	const rows = await db
		.select({ id: units.id, into: units.mergedIntoId })
		.from(units)
		.where(isNotNull(units.mergedIntoId));
	return new Map(rows.map(({ id, into }) => [id, into!]));
}

/** One at a time: of two who move each other's units under their own, the second sees what the first has done. */
export const treeAtRest = () => nextNumber('units.tree');

/** Administrator only; the very first unit of an installation is made by the system. */
export async function createUnit(actor: Actor, input: UnitInput): Promise<Unit> {
	return transaction(async () => {
		await treeAtRest();
		const [counted] = await db.select({ n: count() }).from(units);
		refuseIf(mayNotCreateUnit(actor, counted!.n > 0));
		const { kind, parentId = null, sort = counted!.n } = input;
		if (parentId && (await findUnit(parentId)).closedAt) refuseIf(['organisation_parentClosed']);
		const values = { ...(await texts(input)), kind, parentId, sort, createdAt: clock.now() };
		const [unit] = await db.insert(units).values(values).onConflictDoNothing().returning();
		if (!unit) throw new Refusal('organisation_unitNameTaken', { facts: { name: values.name } });
		await recordChange(actor, 'unit.created', unit.id, { before: null, after: storyOf(unit) }, { kind, parentId });
		return unit;
	});
}

/** Another place in the tree: under another unit (null: under none), or further up among its neighbours. Administrator only. */
export async function moveUnit(
	actor: Actor,
	unitId: string,
	{ parentId, sort }: { parentId: string | null; sort: number }
): Promise<void> {
	await transaction(async () => {
		refuseIf(mayNotAdminister(actor));
		await treeAtRest();
		const all = await listUnits({ all: true });
		const unit = all.find(({ id }) => id === unitId);
		const parent = all.find(({ id }) => id === parentId);
		if (!unit || (parentId && !parent)) throw new NotFound(`unit ${unit ? parentId : unitId}`);
		if (unit.closedAt) refuseIf(['organisation_unitClosed']);
		if (parent?.closedAt) refuseIf(['organisation_parentClosed']);
		if (parent && below(all, unitId).has(parent.id)) {
			throw new Refusal('organisation_unitUnderItself', { facts: { name: unit.name, parent: parent.name } });
		}
		const [moved] = await db.update(units).set({ parentId, sort }).where(eq(units.id, unitId)).returning();
		const change = { before: storyOf(unit), after: storyOf(moved!) };
		await recordChange(actor, 'unit.moved', unitId, change, { from: unit.parentId, to: parentId });
	});
}

/** Writes names and contact; the caller has decided that it may be. Answers with the unit as it is now. */
export async function writeUnit(unit: Unit, input: UnitNames): Promise<Unit> {
	const [written] = await db
		.update(units)
		.set(await texts({ ...stored(unit), ...input }, unit.id))
		.where(eq(units.id, unit.id))
		.returning();
	return written!;
}

/** Writes the kind of a unit; the caller has decided that it may be (a trigger keeps the last office). */
export async function writeKind(unitId: string, kind: UnitKind): Promise<Unit> {
	const [written] = await db.update(units).set({ kind }).where(eq(units.id, unitId)).returning();
	return written!;
}

/**
 * Closes a unit; those that were merged into it are from now on merged into its successor. The caller has decided that
 * it may be, and has handed over what it held (a trigger refuses otherwise).
 */
export async function endUnit(unitId: string, mergedIntoId: string | null): Promise<Unit> {
	const set = { closedAt: clock.now(), mergedIntoId };
	const [closed] = await db.update(units).set(set).where(eq(units.id, unitId)).returning();
	if (mergedIntoId) {
		await db.update(units).set({ mergedIntoId }).where(eq(units.mergedIntoId, unitId)).returning({ id: units.id });
	}
	return closed!;
}

/** Units right under one that stand under another now, open ones and closed ones. */
export async function raiseChildren(unitId: string, parentId: string): Promise<number> {
	const moved = await db.update(units).set({ parentId }).where(eq(units.parentId, unitId)).returning({ id: units.id });
	return moved.length;
}

/** What the history of a unit keeps of it. */
export const storyOf = ({ name, fullName, telephone, address, kind, parentId, mergedIntoId, closedAt }: Unit) => ({
	...{ name, fullName, telephone, address, kind, parentId, mergedIntoId },
	closed: closedAt !== null
});
export type UnitStory = ReturnType<typeof storyOf>;

const stored = ({ name, fullName, telephone, address }: Unit) => ({
	name,
	fullName: fullName ?? '',
	telephone: telephone ?? '',
	address: address ?? ''
});

/** The cleaned texts of a unit; refuses an empty name and one that another unit has. */
async function texts(input: UnitNames, unitId = '') {
	const clean = (value: string | undefined) => normalise(value ?? '').replace(/\s+/g, ' ') || null;
	const name = clean(input.name);
	if (!name) throw new Refusal('organisation_unitNameMissing');
	const [other] = await db
		.select({ id: units.id })
		.from(units)
		.where(and(eq(units.name, name), ne(units.id, unitId)));
	if (other) throw new Refusal('organisation_unitNameTaken', { facts: { name } });
	return { name, fullName: clean(input.fullName), telephone: clean(input.telephone), address: clean(input.address) };
}
