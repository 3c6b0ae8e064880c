import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { refuseIf } from '#server/actor';
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import { emptySite, type SiteProfile } from '#lib/organisation/site.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';

const SiteForm = v.object({ site: v.record(v.string(), v.string()) });

export const load = page(async (event: { locals: App.Locals; url: URL }) => {
	refuseIf(organisation.mayNotKeepSettings(staffOf(event)));
	const history = await organisation.listChanges('site', 10);
	const names = await identity.staffNames(history.map(({ changedBy }) => changedBy));
	const keys = Object.keys(emptySite) as (keyof SiteProfile)[];
	return {
		facts: await organisation.site(),
		history: history.map(({ at, changedBy, before, after }) => {
			const [old, next] = [before as SiteProfile, after as SiteProfile];
			const changed = keys.filter((key) => (old[key] ?? '') !== next[key]);
			const rows = changed.map((key) => ({ key, from: old[key] ?? '', to: next[key] }));
			return { at, by: names.get(changedBy) ?? '', rows };
		}),
		done: event.url.searchParams.has('done')
	};
});

export const actions = {
	save: formAction(SiteForm, async ({ site }, { locals }: RequestEvent) => {
		await organisation.saveSite(locals.actor, site);
		redirect(303, href('/desk/settings/site?done'));
	})
};
