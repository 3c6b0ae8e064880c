import { and, asc, count, eq, isNull, ne } from 'drizzle-orm';
import { NotFound, Refusal, refuseIf, type Actor, type UnitKind } from '#server/actor';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import { normalise } from '#server/text';
import { mayNotAdminister, mayNotCreateUnit } from './policy.ts';
import { units } from './schema.ts';

export type Unit = typeof units.$inferSelect;
export type UnitInput = {
	name: string;
	fullName?: string;
	telephone?: string;
	address?: string;
	kind: UnitKind;
	parentId?: string | null;
	sort?: number;
};

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

/** Administrator only; the very first unit of an installation is made by the system. */
export async function createUnit(actor: Actor, input: UnitInput): Promise<Unit> {
	return transaction(async () => {
		const [counted] = await db.select({ n: count() }).from(units);
		refuseIf(mayNotCreateUnit(actor, counted!.n > 0));
		const { kind, parentId = null, sort = counted!.n } = input;
		if (parentId && (await findUnit(parentId)).closedAt) refuseIf(['organisation_parentClosed']);
		const values = { ...(await texts(input)), kind, parentId, sort, createdAt: clock.now() };
		const [unit] = await db.insert(units).values(values).onConflictDoNothing().returning();
		if (!unit) throw new Refusal('organisation_unitNameTaken', { facts: { name: values.name } });
		await journal.record(actor, 'unit.created', unit.id, { kind, parentId });
		return unit;
	});
}

/** Changes the names and the contact of a unit; what is published keeps the words of its day. Administrator only. */
export async function renameUnit(
	actor: Actor,
	unitId: string,
	input: Pick<UnitInput, 'name' | 'fullName' | 'telephone' | 'address'>
): Promise<Unit> {
	return transaction(async () => {
		refuseIf(mayNotAdminister(actor));
		const unit = await findUnit(unitId);
		if (unit.closedAt) refuseIf(['organisation_unitClosed']);
		const [renamed] = await db
			.update(units)
			.set(await texts({ ...stored(unit), ...input }, unitId))
			.where(eq(units.id, unitId))
			.returning();
		await journal.record(actor, 'unit.renamed', unitId, { digest: journal.sealed(unitId, renamed!.name) });
		return renamed!;
	});
}

/** Closes a unit that has no open unit below it; its people, documents and name stay. Administrator only. */
export async function closeUnit(actor: Actor, unitId: string): Promise<void> {
	await transaction(async () => {
		refuseIf(mayNotAdminister(actor));
		await findUnit(unitId);
		const below = and(eq(units.parentId, unitId), isNull(units.closedAt));
		const [counted] = await db.select({ n: count() }).from(units).where(below);
		if (counted!.n > 0) throw new Refusal('organisation_unitHasChildren', { facts: { count: counted!.n } });
		const open = and(eq(units.id, unitId), isNull(units.closedAt));
		const closed = await db.update(units).set({ closedAt: clock.now() }).where(open).returning({ id: units.id });
		if (closed.length === 0) refuseIf(['organisation_unitClosed']);
		await journal.record(actor, 'unit.closed', unitId);
	});
}

const stored = ({ name, fullName, telephone, address }: Unit) => ({
	name,
	fullName: fullName ?? '',
	telephone: telephone ?? '',
	address: address ?? ''
});

/** The cleaned texts of a unit; refuses an empty name and one that another unit has. */
async function texts(input: Pick<UnitInput, 'name' | 'fullName' | 'telephone' | 'address'>, unitId = '') {
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
