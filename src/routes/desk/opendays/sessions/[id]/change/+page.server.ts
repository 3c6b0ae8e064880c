import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal, refuseIf } from '#server/actor';
import * as opendays from '#server/opendays';
import * as supervision from '#server/supervision';
import { QuotaForm, RescheduleForm } from '#lib/opendays/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { sessionValues } from '../../../session-form.ts';

type Event = RequestEvent & { params: { id: string } };

export const load = page(async (event: Event) => {
	const { session, standing, figures, mayNot } = await supervision.sessionOf(staffOf(event), event.params.id);
	refuseIf(mayNot.change);
	return { session, standing, figures, values: sessionValues(session) };
});

const CancelForm = v.object({
	cancelReason: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(500, 'opendays_tooLong')),
	sure: v.optional(v.string(), '')
});

const back = ({ params }: Event, did: string): never =>
	redirect(303, href(`/desk/opendays/sessions/${params.id}?did=${did}`));

export const actions = {
	quota: formAction(QuotaForm, async (input, event: Event) => {
		await opendays.changeQuota(event.locals.actor, event.params.id, input);
		back(event, 'quota');
	}),
	reschedule: formAction(RescheduleForm, async (input, event: Event) => {
		const { overlapping } = await opendays.reschedule(event.locals.actor, event.params.id, input);
		back(event, `rescheduled&overlapping=${overlapping}`);
	}),
	cancel: formAction(CancelForm, async ({ cancelReason, sure }, event: Event) => {
		if (!sure) throw new Refusal('hosting_cancelUnsure');
		await opendays.cancelSession(event.locals.actor, event.params.id, cancelReason);
		back(event, 'cancelled');
	})
};
