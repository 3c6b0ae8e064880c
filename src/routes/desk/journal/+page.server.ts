import type { RequestEvent } from '@sveltejs/kit';
import { refuseIf } from '#server/actor';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as supervision from '#server/supervision';
import { page, staffOf } from '#lib/web/page.ts';

const shown = 100;

export const load = page(async ({ locals, url }: RequestEvent) => {
	refuseIf(supervision.mayNotReadJournal(staffOf({ locals, url })));
	const entries = await journal.listLast(shown);
	const staffIds = entries.flatMap(({ actorKind, actorId }) => (actorKind === 'staff' && actorId ? [actorId] : []));
	return { verdict: await journal.verify(), entries, names: await identity.staffNames(staffIds) };
});
