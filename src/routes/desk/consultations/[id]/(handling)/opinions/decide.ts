import * as v from 'valibot';
import { Refusal } from '#server/actor';
import * as opinions from '#server/opinions';
import { ModerationForm } from '#lib/opinions/forms.ts';
import { filterOf, readAddress } from '#lib/opinions/filter.ts';

/** The decision as the page sends it: `all` means every page of the list, `first` is a number as people write it. */
export const DecisionForm = v.object({
	...ModerationForm.entries,
	opinionIds: v.optional(v.array(v.string()), []),
	first: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(20)),
	all: v.optional(v.string(), ''),
	/** The last act that the page knew; a form that says nothing has seen nothing. */
	seen: v.pipe(v.optional(v.string(), '0'), v.regex(/^\d{1,9}$/), v.transform(Number))
});

/** The opinions that were meant: those ticked, or all that the list's address asks for. */
export async function decisionOf(
	activityId: string,
	{ first, all, ...input }: v.InferOutput<typeof DecisionForm>,
	params: URLSearchParams
) {
	const address = readAddress(params);
	const state = stateOf(address.state);
	const { limit: _limit, offset: _offset, ...filter } = filterOf(address);
	const opinionIds = all ? await opinions.idsInQueue(activityId, { ...filter, state }) : input.opinionIds;
	if (opinionIds.length === 0) throw new Refusal('opinions_noneChosen');
	if (input.decision !== 'duplicate') return { ...input, opinionIds };
	const duplicateOf = first ? await opinions.idOfNumber(activityId, first) : '';
	if (duplicateOf === undefined) throw new Refusal('handling_unknownNo', { facts: { no: first } });
	return { ...input, opinionIds, duplicateOf };
}

/** What waits is shown first: an address without a state asks for `pending`. */
export const stateOf = (state: ReturnType<typeof readAddress>['state']) =>
	state === 'all' ? undefined : (state ?? 'pending');
