/** What the lists ask for of who sees to what, and what they say when it is changed. */
import * as v from 'valibot';
import { Refusal, type Actor, type StaffActor } from '#server/actor';
import type { Activity } from '#server/activities';
import * as opinions from '#server/opinions';

/** `handler` is a person's id, or `none`. */
export const AssignForm = v.object({
	opinionIds: v.optional(v.pipe(v.array(v.string()), v.maxLength(5000)), []),
	handler: v.pipe(v.optional(v.string(), ''), v.maxLength(40)),
	all: v.optional(v.string(), '')
});

/**
 * The unit's clerks, the reader, and who sees to which of the opinions that are shown. `shared`: a clerk who is alone has
 * nothing to share out.
 */
export async function handling(actor: StaffActor, { hostUnitId }: Activity, shown: readonly { id: string }[]) {
	const handlers = await opinions.listHandlers(hostUnitId);
	const held = await opinions.handlersOf(shown.map(({ id }) => id));
	return { handlers, me: actor.id, held, shared: handlers.length > 1 || held.size > 0 };
}

/** Gives opinions to whoever was chosen. Answers with what the address of the next page tells. */
export async function give(actor: Actor, activityId: string, opinionIds: readonly string[], handler: string) {
	if (!handler) throw new Refusal('opinions_noHandler');
	const to = handler === 'none' ? null : handler;
	const { changed } = await opinions.assign(actor, activityId, { opinionIds, to });
	return { did: to ? 'assigned' : 'unassigned', n: changed };
}

/** Takes them oneself, as far as no colleague sees to them already. */
export async function take(actor: Actor, activityId: string, opinionIds: readonly string[]) {
	const to = actor.kind === 'staff' ? actor.id : '';
	const { changed, kept } = await opinions.assign(actor, activityId, { opinionIds, to, free: true });
	return { did: 'taken', n: changed, kept: kept || null };
}

/** What was told of the last change of hands; undefined if of none. */
export function toldOf(params: URLSearchParams) {
	const did = (['assigned', 'unassigned', 'taken'] as const).find((one) => one === params.get('did'));
	const number = (name: string) => Math.trunc(Number(params.get(name))) || 0;
	return did && { did, count: number('n'), kept: number('kept') };
}
