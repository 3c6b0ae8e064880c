import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as opinions from '#server/opinions';
import { filterOf, keeping, readAddress } from '#lib/opinions/filter.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page } from '#lib/web/page.ts';
import { handled } from '../access.ts';
import { AssignForm, give, handling, take, toldOf } from '../assign.ts';
import { DecisionForm, decisionOf, meant, moderationWordings, stateOf } from './decide.ts';
import { askedOf } from '../asked.ts';
import { tell, told } from './result.ts';

type Event = RequestEvent & { params: { kind: string; id: string } };

export const load = page(async (event: Event) => {
	const { actor, notice } = await handled(event);
	const { id } = notice;
	const address = readAddress(event.url.searchParams);
	const seen = await opinions.lastAct(id);
	const state = stateOf(address.state);
	const { rows, total } = await opinions.listQueue(id, { ...filterOf(address, actor.id), state });
	const result = told(event.url.searchParams);
	const numbers = await opinions.numbersOf(id, result?.skipped.flatMap(({ ids }) => ids) ?? []);
	const inReview = await opinions.feedbackInReview(id);
	const asked = await askedOf(notice, rows);
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
		asked,
		...(await handling(actor, notice.activity, rows)),
		handed: toldOf(event.url.searchParams),
		mayNotAssign: opinions.mayNotAssign(actor, notice.activity, inReview),
		same: await opinions.countSame(
			id,
			rows.map(({ digest }) => digest)
		),
		clauses: (await opinions.placesOf(id)).choices,
		wordings: await moderationWordings(),
		mayNot: opinions.mayNotHandle(actor, notice.activity, inReview),
		result: result && { ...result, numbers: new Map(numbers.map(({ id, no }) => [id, no])) },
		ticked: event.url.searchParams.has('all')
	};
});

const back = ({ params, url }: Event, told: Record<string, string | number | null>): never => {
	const page = url.searchParams.get('page');
	const query = keeping(url.searchParams, { ...(page && { page }), ...told });
	redirect(303, href(`/desk/${params.kind}/${params.id}/opinions`) + query);
};

export const actions = {
	/** Who sees to it: somebody of the unit, nobody, or the reader. */
	assign: formAction(AssignForm, async (input, event: Event) => {
		const { actor } = event.locals;
		const ids = await meant(event.params.id, input, event.url.searchParams, actor);
		back(event, await give(actor, event.params.id, ids, input.handler));
	}),
	take: formAction(AssignForm, async (input, event: Event) => {
		const { actor } = event.locals;
		const ids = await meant(event.params.id, input, event.url.searchParams, actor);
		back(event, await take(actor, event.params.id, ids));
	}),
	moderate: formAction(DecisionForm, async (input, { locals, params, url }: Event) => {
		const decision = await decisionOf(params.id, input, url.searchParams, locals.actor);
		const result = await opinions.moderate(locals.actor, params.id, decision);
		redirect(
			303,
			href(`/desk/${params.kind}/${params.id}/opinions`) + keeping(url.searchParams, tell(input.decision, result))
		);
	})
};
