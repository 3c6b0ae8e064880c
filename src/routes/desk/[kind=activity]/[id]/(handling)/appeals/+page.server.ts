import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as feedback from '#server/feedback';
import * as identity from '#server/identity';
import * as opinions from '#server/opinions';
import { AppealDecisionForm } from '#lib/opinions/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page } from '#lib/web/page.ts';
import { handled } from '../access.ts';

type Event = RequestEvent & { params: { kind: string; id: string } };

/** The appeals of one consultation: those that wait first. */
export const load = page(async (event: Event) => {
	const { actor, notice } = await handled(event);
	const rows = await opinions.listAppeals(notice.id);
	const names = await identity.staffNames(
		rows.flatMap(({ appeal }) => [appeal.moderatedBy, ...(appeal.decidedBy ? [appeal.decidedBy] : [])])
	);
	const done = event.url.searchParams.get('done') ?? '';
	return {
		rows: rows.map(({ appeal: { salt: _salt, ...appeal }, opinion }) => ({
			appeal,
			opinion: { ...opinion, found: opinions.findings(opinion.text) },
			moderator: names.get(appeal.moderatedBy) ?? '',
			decider: names.get(appeal.decidedBy ?? '') ?? '',
			mayNot: opinions.mayNotDecideAppeal(actor, notice.activity, appeal)
		})),
		done: rows.find(({ opinion }) => opinion.id === done)?.opinion.no ?? ''
	};
});

export const actions = {
	decide: formAction(AppealDecisionForm, async (input, { locals, params }: Event) => {
		await feedback.decideAppeal(locals.actor, input);
		redirect(303, href(`/desk/${params.kind}/${params.id}/appeals?done=${input.id}`));
	})
};
