import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as opinions from '#server/opinions';
import { filterOf, keeping, readAddress } from '#lib/opinions/filter.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page } from '#lib/web/page.ts';
import { handled } from '../access.ts';
import { DecisionForm, decisionOf, moderationWordings, stateOf } from './decide.ts';
import { tell, told } from './result.ts';

type Event = RequestEvent & { params: { id: string } };

export const load = page(async (event: Event) => {
	const { actor, notice } = await handled(event);
	const { id } = notice;
	const address = readAddress(event.url.searchParams);
	const seen = await opinions.lastAct(id);
	const state = stateOf(address.state);
	const { rows, total } = await opinions.listQueue(id, { ...filterOf(address), state });
	const result = told(event.url.searchParams);
	const numbers = await opinions.numbersOf(id, result?.skipped.flatMap(({ ids }) => ids) ?? []);
	const appeals = await opinions.appealsOf(rows.map((row) => row.id));
	return {
		seen,
		address: { ...address, state: state ?? ('all' as const) },
		rows: rows.map((row) => ({
			...row,
			found: opinions.findings(row.text),
			appealed: appeals.get(row.id)?.decision === null
		})),
		total,
		same: await opinions.countSame(
			id,
			rows.map(({ digest }) => digest)
		),
		clauses: (await opinions.placesOf(id)).choices,
		wordings: await moderationWordings(),
		mayNot: opinions.mayNotHandle(actor, notice.activity, await opinions.feedbackInReview(id)),
		result: result && { ...result, numbers: new Map(numbers.map(({ id, no }) => [id, no])) },
		ticked: event.url.searchParams.has('all')
	};
});

export const actions = {
	moderate: formAction(DecisionForm, async (input, { locals, params, url }: Event) => {
		const decision = await decisionOf(params.id, input, url.searchParams);
		const result = await opinions.moderate(locals.actor, params.id, decision);
		redirect(
			303,
			href(`/desk/consultations/${params.id}/opinions`) + keeping(url.searchParams, tell(input.decision, result))
		);
	})
};
