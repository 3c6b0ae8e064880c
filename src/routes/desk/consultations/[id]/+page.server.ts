import * as v from 'valibot';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { Refusal } from '#server/actor';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as supervision from '#server/supervision';
import { CancelForm, ExtensionForm, RevisionForm, SubmitForm } from '#lib/consultations/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';

/** Taking a version back asks for nothing. */
const DropForm = v.object({});

type Event = RequestEvent & { params: { id: string } };

export const load = page(async (event: Event) => ({
	view: await supervision.noticeOf(staffOf(event), event.params.id),
	files: await consultations.listFiles(event.params.id),
	saved: event.url.searchParams.has('saved'),
	now: clock.now()
}));

const back = ({ params }: Event): never => redirect(303, href(`/desk/consultations/${params.id}`));

export const actions = {
	submit: formAction(SubmitForm, async ({ proofread, ...input }, event: Event) => {
		const signature = { ...input, comment: input.comment ?? '', proofread: proofread === '1' };
		await consultations.submitForReview(event.locals.actor, event.params.id, signature);
		back(event);
	}),
	extend: formAction(ExtensionForm, async (input, event: Event) => {
		await consultations.extend(event.locals.actor, event.params.id, input);
		back(event);
	}),
	revise: formAction(RevisionForm, async ({ revisedSummary, revisedChanges, substance, ...input }, event: Event) => {
		const words = { summaryPlain: revisedSummary, whatChanges: revisedChanges };
		const { actor } = event.locals;
		await consultations.revise(actor, event.params.id, { ...input, ...words, substance: substance === 'yes' });
		back(event);
	}),
	drop: formAction(DropForm, async (_input, event: Event) => {
		await consultations.dropRevision(event.locals.actor, event.params.id);
		back(event);
	}),
	cancel: formAction(CancelForm, async ({ reason, sure }, event: Event) => {
		if (!sure) throw new Refusal('consultations_cancelUnsure');
		await consultations.cancel(event.locals.actor, event.params.id, reason);
		back(event);
	})
};
