import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import * as catalogue from '#server/catalogue';
import * as organisation from '#server/organisation';
import { ItemForm, PapersForm } from '#lib/catalogue/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';

type Event = RequestEvent & { params: { versionId: string } };

export const load = page(async ({ locals, url, params }: Event) => {
	const actor = staffOf({ locals, url });
	const draft = await catalogue.findDraft(actor, params.versionId);
	const units = await organisation.listUnits({ all: true });
	const { version, release } = draft;
	return {
		...draft,
		names: new Map(units.map(({ id, name }) => [id, name])),
		missing: new Map(draft.gaps.entries.map(({ seq, missing }) => [seq, missing])),
		mayNotEdit: catalogue.mayNotEdit(actor, version, release),
		mayNotDrop: catalogue.mayNotDropAdjustment(actor, version, release),
		mayNotEditEntries: catalogue.mayNotEditEntries(actor, version, release)
	};
});

const back = ({ params }: Event): never => redirect(303, href(`/desk/catalogue/${params.versionId}`));

export const actions = {
	papers: formAction(PapersForm, async (papers, event: Event) => {
		await catalogue.setPapers(event.locals.actor, event.params.versionId, papers);
		back(event);
	}),
	undo: formAction(ItemForm, async ({ itemId }, event: Event) => {
		await catalogue.undoAdjustments(event.locals.actor, event.params.versionId, itemId);
		back(event);
	}),
	drop: formAction(v.object({}), async (_, { locals, params }: Event) => {
		await catalogue.dropAdjustment(locals.actor, params.versionId);
		redirect(303, href('/desk/catalogue'));
	})
};
