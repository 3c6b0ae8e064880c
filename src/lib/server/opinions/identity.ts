/** Who said it: looked at one by one, each look an entry in the journal; who speaks for a child only under an approval. */
import { NotFound, refuseIf, type Actor } from '#server/actor';
import * as activities from '#server/activities';
import { transaction } from '#server/db';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as minors from '#server/minors';
import { decrypt } from '#server/secrets';
import { mayNotAskForMinor, mayNotSeeIdentity } from './policy.ts';
import { find, type Opinion } from './queries.ts';

/** Name and telephone number of an author, for a clerk of the unit. */
export async function viewIdentity(actor: Actor, opinionId: string): Promise<{ name: string; phone: string }> {
	return transaction(async () => {
		const opinion = await find(opinionId);
		const activity = await activities.find(opinion.activityId);
		const approval = await approvalFor(actor, opinion);
		refuseIf(mayNotSeeIdentity(actor, activity, opinion, approval !== undefined), { basis: minors.basis });
		if (approval) await minors.recordView(actor, approval, { how: 'identity', count: 1 });
		await journal.record(actor, 'opinion.identityViewed', opinionId, { minor: opinion.forMinor });
		return { name: opinion.nameCipher ? decrypt(opinion.nameCipher) : '', phone: await phoneOf(opinion) };
	});
}

/** The approval under which this person may see who speaks for a child. */
export const approvalFor = async (
	actor: Actor,
	{ id, forMinor }: Pick<Opinion, 'id' | 'forMinor'>
): Promise<minors.Access | undefined> => (forMinor ? minors.approvalOf(actor, { kind: 'opinion', id }) : undefined);

/** Asks to see who speaks for a child, and says what for. */
export async function askForMinor(actor: Actor, opinionId: string, purpose: string): Promise<minors.Access> {
	const { id, no, activityId, forMinor } = await find(opinionId);
	if (!forMinor) throw new NotFound(`opinion ${opinionId} of a minor`);
	const { hostUnitId } = await activities.find(activityId);
	refuseIf(mayNotAskForMinor(actor, { hostUnitId }), { basis: minors.basis });
	return minors.ask(actor, { kind: 'opinion', id, title: no, unitId: hostUnitId }, purpose);
}

/**
 * On paper the number stands with the opinion, online it is the one the author signed in with, as long as the opinion
 * still has its name.
 */
async function phoneOf({ phoneCipher, nameCipher, residentId }: Opinion): Promise<string> {
	if (phoneCipher) return decrypt(phoneCipher);
	return residentId && nameCipher ? (await identity.ownDetails({ kind: 'resident', id: residentId })).phone : '';
}
