import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as attachments from '#server/attachments';
import * as feedback from '#server/feedback';
import * as identity from '#server/identity';
import * as opinions from '#server/opinions';
import { LateDecisionForm } from '#lib/opinions/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page } from '#lib/web/page.ts';
import { handled } from '../access.ts';

type Event = RequestEvent & { params: { kind: string; id: string } };

/** What came late to one activity: what waits first. */
export const load = page(async (event: Event) => {
	const { actor, notice } = await handled(event);
	const rows = await opinions.listLate(notice.id);
	const names = await identity.staffNames(rows.flatMap(({ decidedBy }) => decidedBy ?? []));
	const files = await attachments.listOf('opinion', ...rows.map(({ id }) => id));
	const done = event.url.searchParams.get('done') ?? '';
	return {
		rows: rows.map((late) => ({
			late: { ...late, found: opinions.findings(late.text) },
			files: files.filter(({ ownerId }) => ownerId === late.id).map(({ id, name }) => ({ id, name })),
			decider: names.get(late.decidedBy ?? '') ?? '',
			mayNot: opinions.mayNotDecideLate(actor, notice.activity, late)
		})),
		closesAt: notice.activity.closesAt,
		done: rows.find(({ id, state }) => id === done && state !== 'pending')
	};
});

export const actions = {
	decide: formAction(LateDecisionForm, async (input, { locals, params }: Event) => {
		await feedback.decideLate(locals.actor, input);
		redirect(303, href(`/desk/${params.kind}/${params.id}/late?done=${input.id}`));
	})
};
