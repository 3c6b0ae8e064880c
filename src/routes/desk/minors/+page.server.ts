import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as activities from '#server/activities';
import * as minors from '#server/minors';
import * as opinions from '#server/opinions';
import { DecisionForm } from '#lib/minors/forms.ts';
import { activityPlace } from '#lib/opinions/activity-path.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';

const did = ['asked', 'approved', 'refused'] as const;

/** Where what was asked for is looked at. */
async function placeOf({ subjectKind, subjectId }: minors.Access): Promise<string> {
	if (subjectKind === 'openDayEvent') return `/desk/opendays/events/${subjectId}`;
	const { id, kind } = await activities.find((await opinions.find(subjectId)).activityId);
	return `/desk/${activityPlace(kind)}/${id}/opinions/${subjectId}`;
}

export const load = page(async (event: { locals: App.Locals; url: URL }) => {
	const actor = staffOf(event);
	const rows = await minors.listSeen(actor);
	return {
		rows: await Promise.all(
			rows.map(async (row) => ({
				...row,
				own: row.askedBy === actor.id,
				valid: minors.isValid(row),
				mayNot: row.state === 'asked' ? minors.mayNotDecide(actor, row) : [],
				place: await placeOf(row)
			}))
		),
		days: minors.validDays,
		did: did.find((one) => one === event.url.searchParams.get('did'))
	};
});

export const actions = {
	decide: formAction(DecisionForm, async ({ access, ...input }, { locals }: RequestEvent) => {
		const { state } = await minors.decide(locals.actor, access, input);
		redirect(303, href(`/desk/minors?did=${state}`));
	})
};
