import { redirect, type RequestEvent } from '@sveltejs/kit';
import { NotFound } from '#server/actor';
import * as catalogue from '#server/catalogue';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as organisation from '#server/organisation';
import { AdjustmentForm } from '#lib/catalogue/forms.ts';
import { adjustmentKinds } from '#lib/catalogue/types.ts';
import { valuesOf } from '#lib/catalogue/values.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';

type Event = RequestEvent & { params: { versionId: string } };

export const load = page(async ({ locals, url, params }: Event) => {
	const actor = staffOf({ locals, url });
	const { entries, version, release, catalogue: year } = await catalogue.findDraft(actor, params.versionId);
	const kind = adjustmentKinds.find((one) => one === url.searchParams.get('kind'));
	const entry = entries.find(({ itemId }) => itemId === url.searchParams.get('item'));
	if (!kind || (kind !== 'add' && !entry)) throw new NotFound('adjustment');
	const next = Math.max(0, ...entries.map(({ seq }) => seq)) + 1;
	return {
		versionId: version.id,
		title: release.title,
		year: year.year,
		kind,
		entry: entry ? { itemId: entry.itemId, title: entry.title, month: entry.plannedDecisionMonth } : null,
		values: entry ? valuesOf(catalogue.inputOf(entry), 'entry.') : { 'entry.seq': String(next) },
		units: (await organisation.listUnits()).map(({ id, name }) => ({ value: id, label: name })),
		// Published with this version, they end.
		ends: kind === 'remove' && entry ? await consultations.listRunningOf([entry.itemId]) : [],
		today: clock.today(),
		// Whether the reason is long enough is asked when there is one.
		mayNot: catalogue.mayNotEdit(actor, version, release)
	};
});

export const actions = {
	default: formAction(AdjustmentForm, async (input, { locals, url, params }: Event) => {
		await catalogue.adjust(locals.actor, params.versionId, input);
		const { entries } = await catalogue.findDraft(staffOf({ locals, url }), params.versionId);
		const itemId = 'itemId' in input ? input.itemId : '';
		const row = entries.find((entry) => entry.itemId === itemId) ?? entries.at(-1);
		redirect(303, href(`/desk/catalogue/${params.versionId}#item-${row?.seq ?? 1}`));
	})
};
