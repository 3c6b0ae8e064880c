/** People who leave a unit, a role or the house: what hangs on them goes back to nobody in the same step, never lost. */
import type { Actor, StaffRole } from '#server/actor';
import { transaction } from '#server/db';
import * as identity from '#server/identity';
import * as opinions from '#server/opinions';

/** Unit and roles of a person. Answers with how many opinions they gave back. Administrator only. */
export async function appoint(
	actor: Actor,
	staffId: string,
	input: { unitId: string; roles: StaffRole[] }
): Promise<number> {
	return transaction(async () => {
		const person = await identity.findStaff(staffId);
		const leaves = input.unitId !== person.unitId || !input.roles.includes('opinionClerk');
		return leaving(actor, staffId, leaves, () => identity.appoint(actor, staffId, input));
	}, 60_000);
}

/** Closes an account. Answers with how many opinions its owner gave back. Administrator only. */
export async function disableStaff(actor: Actor, staffId: string): Promise<number> {
	return transaction(() => leaving(actor, staffId, true, () => identity.disableStaff(actor, staffId)), 60_000);
}

/** What is given back stays so only if the person may be let go. */
async function leaving(actor: Actor, staffId: string, leaves: boolean, letGo: () => Promise<void>): Promise<number> {
	const given = leaves ? await opinions.giveBack(actor, staffId) : 0;
	await letGo();
	return given;
}
