import { refuseIf, type Actor, type UnitKind } from '#server/actor';
import * as activities from '#server/activities';
import * as catalogue from '#server/catalogue';
import { transaction } from '#server/db';
import * as drafts from '#server/drafts';
import * as identity from '#server/identity';
import * as messages from '#server/messages';
import * as minors from '#server/minors';
import * as opendays from '#server/opendays';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { holdingsOf, type Holdings } from './holdings.ts';
import { mayNotChangeKind, mayNotClose, mayNotMerge } from './policy.ts';

const { recordChange, storyOf } = organisation;

/**
 * Changes the names and the contact of a unit. What is published keeps the name of its day; what is in review goes back
 * to its drafter, for it would be published under another name than was signed. Administrator only.
 */
export async function renameUnit(
	actor: Actor,
	unitId: string,
	input: organisation.UnitNames
): Promise<organisation.Unit> {
	return transaction(async () => {
		refuseIf(organisation.mayNotAdminister(actor));
		await organisation.treeAtRest();
		const unit = await organisation.findUnit(unitId);
		if (unit.closedAt) refuseIf(['organisation_unitClosed']);
		const { inReview } = await holdingsOf(unit);
		const renamed = await organisation.writeUnit(unit, input);
		const restarted = renamed.name === unit.name ? 0 : await restart(actor, inReview, 'unitRenamed');
		const change = { before: storyOf(unit), after: storyOf(renamed) };
		await recordChange(actor, 'unit.renamed', unitId, change, { restarted });
		return renamed;
	});
}

/**
 * Another kind (单位类别), with the powers that go with it, from the next click of its people on. What is published keeps
 * what it said. Administrator only.
 */
export async function changeUnitKind(actor: Actor, unitId: string, kind: UnitKind): Promise<organisation.Unit> {
	return transaction(async () => {
		refuseIf(organisation.mayNotAdminister(actor));
		await organisation.treeAtRest();
		const unit = await organisation.findUnit(unitId);
		const holdings = await holdingsOf(unit);
		refuseIf(mayNotChangeKind(unit, kind, holdings), { facts: { name: unit.name, ...factsOf(holdings) } });
		const changed = await organisation.writeKind(unitId, kind);
		const change = { before: storyOf(unit), after: storyOf(changed) };
		await recordChange(actor, 'unit.kindChanged', unitId, change, { from: unit.kind, to: kind });
		return changed;
	});
}

/**
 * 并入: people, drafts, notices, documents and units under it go over to another unit, and the unit is closed. What is
 * published keeps its name; what is in review begins anew under the new one. Administrator only.
 */
export async function mergeUnit(actor: Actor, unitId: string, intoId: string): Promise<void> {
	await transaction(async () => {
		refuseIf(organisation.mayNotAdminister(actor));
		await organisation.treeAtRest();
		const [unit, into] = [await organisation.findUnit(unitId), await organisation.findUnit(intoId)];
		const facts = { name: unit.name, into: into.name };
		refuseIf(mayNotMerge(unit, into, await organisation.listUnits({ all: true })), { facts });
		const { inReview } = await holdingsOf(unit);
		const restarted = await restart(actor, inReview, 'unitMerged');
		const moved = {
			// Before the people: they keep the opinions that they see to.
			activities: await activities.handOver(unitId, intoId),
			staff: await identity.handOver(unitId, intoId),
			drafts: await drafts.handOver(unitId, intoId),
			openDays: await opendays.handOver(unitId, intoId),
			minorAccesses: await minors.handOver(unitId, intoId),
			releases: await publication.handOver(unitId, intoId),
			items: await catalogue.handOver(unitId, intoId),
			children: await organisation.raiseChildren(unitId, intoId)
		};
		await messages.handOver(unitId, intoId);
		const closed = await organisation.endUnit(unitId, intoId);
		const change = { before: storyOf(unit), after: storyOf(closed) };
		await recordChange(actor, 'unit.merged', unitId, change, { into: intoId, restarted, ...moved });
	});
}

/** Closes a unit that has nothing left to do and nobody in it; its documents and its name stay. Administrator only. */
export async function closeUnit(actor: Actor, unitId: string): Promise<void> {
	await transaction(async () => {
		refuseIf(organisation.mayNotAdminister(actor));
		await organisation.treeAtRest();
		const unit = await organisation.findUnit(unitId);
		const holdings = await holdingsOf(unit);
		refuseIf(mayNotClose(unit, holdings), { facts: factsOf(holdings) });
		const closed = await organisation.endUnit(unitId, null);
		await recordChange(actor, 'unit.closed', unitId, { before: storyOf(unit), after: storyOf(closed) });
	});
}

/** What was signed is no longer what would be published. */
async function restart(actor: Actor, inReview: Holdings['inReview'], cause: string): Promise<number> {
	for (const { id } of inReview) await publication.restart(actor, id, cause);
	return inReview.length;
}

const factsOf = ({ consultations, surveys, openDays, inReview, staff, publishers, children }: Holdings) => ({
	count: children.length,
	consultations: consultations.map(({ title }) => `《${title}》`).join('、'),
	surveys: surveys.map(({ title }) => `《${title}》`).join('、'),
	openDays: openDays.map(({ title }) => `《${title}》`).join('、'),
	reviews: inReview.map(({ title }) => `《${title}》`).join('、'),
	staff: staff.map(({ name }) => name).join('、'),
	publishers: publishers.map(({ name }) => name).join('、')
});
