/** What a list shows of minors: their names under an approval, else their age bands. */
import type { StaffActor } from '#server/actor';
import * as minors from '#server/minors';
import type { ListedSignUp } from '#server/opendays';
import { isMinor } from '#lib/opendays/party.ts';

export type MinorsShown = {
	count: number;
	hidden: boolean;
	access: Pick<minors.Access, 'state' | 'reason' | 'validUntil'> | null;
};

export async function minorsShown(
	actor: StaffActor,
	eventId: string,
	rows: readonly ListedSignUp[]
): Promise<MinorsShown> {
	const people = rows.flatMap((one) => [one, ...one.companions]).filter((one) => isMinor(one.ageBand));
	const count = people.filter(({ name, hidden }) => hidden || name !== null).length;
	const standing = count > 0 ? await minors.standingOf(actor, { kind: 'openDayEvent', id: eventId }) : undefined;
	return { count, hidden: people.some(({ hidden }) => hidden), access: standing ?? null };
}
