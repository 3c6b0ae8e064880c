/** The tree of units (组织机构): pure. */
export type Branch = { id: string; parentId: string | null };

/** The unit itself and everything under it. */
export function below(units: readonly Branch[], unitId: string): Set<string> {
	const found = new Set([unitId]);
	for (const id of found) for (const unit of units) if (unit.parentId === id) found.add(unit.id);
	return found;
}

/** In the order of reading: each unit before those under it, with its depth. What hangs on nothing shown stands at the top. */
export function inTree<Unit extends Branch>(units: readonly Unit[]): (Unit & { depth: number })[] {
	const ids = new Set(units.map(({ id }) => id));
	const under = (parentId: string | null, depth: number): (Unit & { depth: number })[] =>
		units
			.filter((unit) => (unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null) === parentId)
			.flatMap((unit) => [{ ...unit, depth }, ...under(unit.id, depth + 1)]);
	return under(null, 0);
}
