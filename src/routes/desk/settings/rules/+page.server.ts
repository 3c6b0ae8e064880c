import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { refuseIf } from '#server/actor';
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { changeRows, historyRows } from './changes.ts';
import { ruleGroups } from './groups.ts';

const ProposeForm = v.object({ values: v.record(v.string(), v.string()) });
const DecideForm = v.object({ id: v.string() });
const figure = (text: string) => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN);

export const load = page(async (event: { locals: App.Locals; url: URL }) => {
	const actor = staffOf(event);
	refuseIf(organisation.mayNotKeepSettings(actor));
	const profile = await organisation.ruleProfile();
	const proposal = await organisation.findProposal();
	const history = await organisation.listChanges('rules');
	const people = [proposal?.proposedBy, ...history.flatMap((one) => [one.changedBy, one.confirmedBy])];
	const names = await identity.staffNames(people.filter((id): id is string => !!id));
	const asked = proposal && {
		id: proposal.id,
		by: names.get(proposal.proposedBy) ?? '',
		own: proposal.proposedBy === actor.id,
		at: proposal.proposedAt,
		rows: changeRows(proposal.changes)
	};
	return {
		title: profile.title,
		groups: ruleGroups(profile),
		proposal: asked,
		history: historyRows(history, names),
		done: event.url.searchParams.get('done')
	};
});

const back = (done: string): never => redirect(303, href(`/desk/settings/rules?done=${done}`));

export const actions = {
	propose: formAction(ProposeForm, async ({ values }, { locals }: RequestEvent) => {
		const figures = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, figure(text)]));
		await organisation.proposeRules(locals.actor, { values: figures });
		back('proposed');
	}),
	confirm: formAction(DecideForm, async ({ id }, { locals }: RequestEvent) => {
		await organisation.confirmRules(locals.actor, id);
		back('confirmed');
	}),
	refuse: formAction(DecideForm, async ({ id }, { locals }: RequestEvent) => {
		await organisation.refuseRules(locals.actor, id);
		back('refused');
	})
};
