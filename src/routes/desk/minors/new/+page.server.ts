import { redirect, type RequestEvent } from '@sveltejs/kit';
import { NotFound, refuseIf, type StaffActor } from '#server/actor';
import * as activities from '#server/activities';
import * as minors from '#server/minors';
import * as opendays from '#server/opendays';
import * as opinions from '#server/opinions';
import { PurposeForm } from '#lib/minors/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';

/** What the address names, to somebody who works with it. */
async function asked(url: URL, actor: StaffActor): Promise<{ kind: 'openDayEvent' | 'opinion'; title: string }> {
	const [event, opinion] = [url.searchParams.get('event'), url.searchParams.get('opinion')];
	if (event) {
		const { title, unitId } = await opendays.findEvent(event);
		refuseIf(opendays.mayNotOrganise(actor, unitId));
		return { kind: 'openDayEvent', title };
	}
	if (!opinion) throw new NotFound('nothing to ask for');
	const { no, activityId, forMinor } = await opinions.find(opinion);
	if (!forMinor) throw new NotFound(`opinion ${opinion} of a minor`);
	refuseIf(opinions.mayNotAskForMinor(actor, await activities.find(activityId)));
	return { kind: 'opinion', title: no };
}

export const load = page(async (event: { locals: App.Locals; url: URL }) => ({
	...(await asked(event.url, staffOf(event))),
	days: minors.validDays
}));

export const actions = {
	default: formAction(PurposeForm, async ({ purpose }, { url, locals }: RequestEvent) => {
		const [event, opinion] = [url.searchParams.get('event'), url.searchParams.get('opinion')];
		if (event) await opendays.askForMinors(locals.actor, event, purpose);
		else await opinions.askForMinor(locals.actor, opinion ?? '', purpose);
		redirect(303, href('/desk/minors?did=asked'));
	})
};
