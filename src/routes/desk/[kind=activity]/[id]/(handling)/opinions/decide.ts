import * as v from 'valibot';
import { Refusal, type Actor } from '#server/actor';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import { ModerationForm } from '#lib/opinions/forms.ts';
import { filterOf, readAddress } from '#lib/opinions/filter.ts';
import { redirectTargets, rejectionGrounds } from '#lib/opinions/types.ts';

/** The decision as the page sends it: `all` means every page of the list, `first` is a number as people write it. */
export const DecisionForm = v.object({
	...ModerationForm.entries,
	opinionIds: v.optional(v.array(v.string()), []),
	first: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(20)),
	all: v.optional(v.string(), ''),
	/** The last act that the page knew; a form that says nothing has seen nothing. */
	seen: v.pipe(v.optional(v.string(), '0'), v.regex(/^\d{1,9}$/), v.transform(Number)),
	/** A wording of the site, for a note that is left empty. */
	wording: v.optional(v.pipe(v.string(), v.maxLength(40)), '')
});

/** The opinions that were meant: those ticked, or all that the list's address asks for. */
export async function decisionOf(
	activityId: string,
	{ first, all, wording, ...given }: v.InferOutput<typeof DecisionForm>,
	params: URLSearchParams,
	actor: Actor
) {
	const opinionIds = await meant(activityId, { all, opinionIds: given.opinionIds }, params, actor);
	const purpose = { accept: '', duplicate: '', reject: given.ground, redirect: given.target }[given.decision];
	const note = given.note || (purpose && (await organisation.wordsFor(wording, purpose)));
	const input = { ...given, note };
	if (input.decision !== 'duplicate') return { ...input, opinionIds };
	const duplicateOf = first ? await opinions.idOfNumber(activityId, first) : '';
	if (duplicateOf === undefined) throw new Refusal('handling_unknownNo', { facts: { no: first } });
	return { ...input, opinionIds, duplicateOf };
}

/** What is ticked, or all that the list's address asks for; at least one. */
export async function meant(
	activityId: string,
	{ all, opinionIds }: { all: string; opinionIds: string[] },
	params: URLSearchParams,
	actor: Actor
): Promise<string[]> {
	const address = readAddress(params);
	const reader = actor.kind === 'staff' ? actor.id : '';
	const { limit: _limit, offset: _offset, ...filter } = filterOf(address, reader);
	const ids = all ? await opinions.idsInQueue(activityId, { ...filter, state: stateOf(address.state) }) : opinionIds;
	if (ids.length === 0) throw new Refusal('opinions_noneChosen');
	return ids;
}

/** What waits is shown first: an address without a state asks for `pending`. */
export const stateOf = (state: ReturnType<typeof readAddress>['state']) =>
	state === 'all' ? undefined : (state ?? 'pending');

/** The site's own words for grounds and places. */
export async function moderationWordings(): Promise<organisation.ReasonWording[]> {
	const purposes: readonly string[] = [...rejectionGrounds, ...redirectTargets];
	return (await organisation.listReasons()).filter(({ purpose }) => purposes.includes(purpose));
}
