import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal, refuseIf, unitKinds } from '#server/actor';
import * as organisation from '#server/organisation';
import * as reorganisation from '#server/reorganisation';
import { KindForm, MergeForm, PlaceForm, UnitNamesForm } from '#lib/organisation/forms.ts';
import { below, inTree } from '#lib/organisation/tree.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { storyOf } from './story.ts';

type Event = RequestEvent & { params: { unitId: string } };

export const load = page(async (event: Event) => {
	refuseIf(organisation.mayNotAdminister(staffOf(event)));
	const unit = await organisation.findUnit(event.params.unitId);
	const all = await organisation.listUnits({ all: true });
	const holdings = await reorganisation.holdingsOf(unit);
	const under = below(all, unit.id);
	const others = inTree(all.filter(({ closedAt }) => !closedAt)).filter(({ id }) => !under.has(id));
	const into = others.find(({ id }) => id === event.url.searchParams.get('into')) ?? null;
	return {
		unit,
		names: Object.fromEntries(all.map(({ id, name }) => [id, name])),
		holdings,
		kinds: unitKinds.map((kind) => ({ kind, mayNot: reorganisation.mayNotChangeKind(unit, kind, holdings) })),
		mayNotClose: reorganisation.mayNotClose(unit, holdings),
		parents: others.map(({ id, name, depth }) => ({ value: id, label: '　'.repeat(depth) + name })),
		successors: others
			.filter((other) => reorganisation.mayNotMerge(unit, other, all).length === 0)
			.map(({ id, name }) => ({ value: id, label: name })),
		into,
		story: await storyOf(unit.id, all),
		did: event.url.searchParams.get('did') ?? ''
	};
});

const back = ({ params }: Event, did: string): never =>
	redirect(303, href(`/desk/settings/units/${params.unitId}?did=${did}`));

export const actions = {
	rename: formAction(UnitNamesForm, async (input, event: Event) => {
		await reorganisation.renameUnit(event.locals.actor, event.params.unitId, input);
		back(event, 'renamed');
	}),
	move: formAction(PlaceForm, async (input, event: Event) => {
		await organisation.moveUnit(event.locals.actor, event.params.unitId, input);
		back(event, 'moved');
	}),
	kind: formAction(KindForm, async ({ kind }, event: Event) => {
		await reorganisation.changeUnitKind(event.locals.actor, event.params.unitId, kind);
		back(event, 'kind');
	}),
	merge: formAction(MergeForm, async ({ into, sure }, event: Event) => {
		if (!sure) throw new Refusal('units_notSure');
		await reorganisation.mergeUnit(event.locals.actor, event.params.unitId, into);
		back(event, 'merged');
	}),
	close: formAction(v.object({}), async (_input, event: Event) => {
		await reorganisation.closeUnit(event.locals.actor, event.params.unitId);
		back(event, 'closed');
	})
};
