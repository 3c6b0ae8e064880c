import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { holdsInOffice } from '#server/actor';
import * as catalogue from '#server/catalogue';
import * as clock from '#server/clock';
import * as organisation from '#server/organisation';
import { CatalogueForm } from '#lib/catalogue/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';

export const load = page(async ({ locals, url }: RequestEvent) => {
	const actor = staffOf({ locals, url });
	const [drafts, published, site] = [
		await catalogue.listDrafts(actor),
		await catalogue.listCatalogues(),
		await organisation.site()
	];
	const { unitId } = actor;
	const open = new Set(drafts.map((draft) => draft.catalogue.id));
	const years = [...drafts.map((draft) => draft.catalogue.year), ...published.map(({ year }) => year)];
	return {
		drafts,
		published: published.map((one) => ({
			...one,
			mayNotAdjust: catalogue.mayNotBeginAdjustment(actor, open.has(one.id) ? { publishedAt: null } : one.version)
		})),
		items: await catalogue.listItems(holdsInOffice(actor, 'drafter') ? undefined : unitId),
		mayNotCreate: catalogue.mayNotCompile(actor),
		// The first year from this one on that has no catalogue.
		year: Math.max(Number(clock.today().slice(0, 4)), ...years.map((year) => year + 1)),
		organ: site.district ? `${site.district}人民政府` : ''
	};
});

export const actions = {
	create: formAction(CatalogueForm, async (input, { locals }: RequestEvent) => {
		const { version } = await catalogue.createCatalogue(locals.actor, input);
		redirect(303, href(`/desk/catalogue/${version.id}`));
	}),
	adjust: formAction(v.object({ catalogueId: v.string() }), async ({ catalogueId }, { locals }: RequestEvent) => {
		const version = await catalogue.beginAdjustment(locals.actor, catalogueId);
		redirect(303, href(`/desk/catalogue/${version.id}`));
	})
};
