import { redirect, type RequestEvent } from '@sveltejs/kit';
import { NotFound } from '#server/actor';
import * as catalogue from '#server/catalogue';
import * as organisation from '#server/organisation';
import { EntryForm, NothingForm } from '#lib/catalogue/forms.ts';
import { valuesOf } from '#lib/catalogue/values.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';

type Event = RequestEvent & { params: { versionId: string; itemId: string } };

/** `new` instead of an item's id adds a row. */
export const load = page(async ({ locals, url, params }: Event) => {
	const actor = staffOf({ locals, url });
	const { entries, version, release, catalogue: year } = await catalogue.findDraft(actor, params.versionId);
	const entry = entries.find(({ itemId }) => itemId === params.itemId);
	if (!entry && params.itemId !== 'new') throw new NotFound(`item ${params.itemId}`);
	const next = Math.max(0, ...entries.map(({ seq }) => seq)) + 1;
	return {
		versionId: version.id,
		title: release.title,
		year: year.year,
		entry: entry ? { itemId: entry.itemId, title: entry.title } : null,
		values: entry ? valuesOf(catalogue.inputOf(entry)) : { seq: String(next) },
		units: (await organisation.listUnits()).map(({ id, name }) => ({ value: id, label: name })),
		mayNot: catalogue.mayNotEditEntries(actor, version, release)
	};
});

const back = ({ params }: Event): never => redirect(303, href(`/desk/catalogue/${params.versionId}`));

export const actions = {
	save: formAction(EntryForm, async (input, event: Event) => {
		const { versionId, itemId } = event.params;
		const { actor } = event.locals;
		if (itemId === 'new') await catalogue.addEntry(actor, versionId, input);
		else await catalogue.editEntry(actor, versionId, itemId, input);
		back(event);
	}),
	remove: formAction(NothingForm, async (_input, event: Event) => {
		await catalogue.removeEntry(event.locals.actor, event.params.versionId, event.params.itemId);
		back(event);
	})
};
