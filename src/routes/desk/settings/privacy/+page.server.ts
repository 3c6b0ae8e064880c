import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { refuseIf } from '#server/actor';
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import { blanks } from '#lib/organisation/privacy.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { changedLines } from './changed.ts';

const PrivacyForm = v.object({ text: v.string(), english: v.string(), seen: v.optional(v.string(), '') });
const MarkForm = v.object({ mark: v.string() });

export const load = page(async (event: { locals: App.Locals; url: URL }) => {
	const actor = staffOf(event);
	refuseIf(organisation.mayNotKeepSettings(actor));
	const draft = await organisation.findPrivacyDraft();
	const history = await organisation.listChanges('privacy', 10);
	const people = [draft?.by, ...history.flatMap((one) => [one.changedBy, one.confirmedBy])];
	const names = await identity.staffNames(people.filter((id): id is string => !!id));
	const present = await organisation.privacyTemplate();
	return {
		present,
		notice: await organisation.privacyNotice(),
		draft: draft && {
			...draft,
			by: names.get(draft.by) ?? '',
			own: draft.by === actor.id,
			changes: changedLines(present, draft),
			shown: await organisation.previewPrivacyNotice(draft)
		},
		editions: await organisation.listPrivacyEditions(),
		history: history.map(({ at, changedBy, confirmedBy, after }) => ({
			at,
			by: names.get(changedBy) ?? '',
			second: names.get(confirmedBy ?? '') ?? '',
			version: (after as { version: string }).version
		})),
		blanks,
		done: event.url.searchParams.get('done')
	};
});

const back = (done: string): never => redirect(303, href(`/desk/settings/privacy?done=${done}`));

export const actions = {
	preview: formAction(PrivacyForm, async ({ text, english }, event: RequestEvent) => {
		refuseIf(organisation.mayNotKeepSettings(staffOf(event)));
		const changes = changedLines(await organisation.privacyTemplate(), { text, english });
		return { shown: await organisation.previewPrivacyNotice({ text, english }), changes, typed: { text, english } };
	}),
	draft: formAction(PrivacyForm, async ({ seen, ...words }, { locals }: RequestEvent) => {
		await organisation.draftPrivacyNotice(locals.actor, words, seen);
		back('drafted');
	}),
	confirm: formAction(MarkForm, async ({ mark }, { locals }: RequestEvent) => {
		await organisation.confirmPrivacyNotice(locals.actor, mark);
		back('confirmed');
	}),
	drop: formAction(MarkForm, async ({ mark }, { locals }: RequestEvent) => {
		await organisation.dropPrivacyDraft(locals.actor, mark);
		back('dropped');
	})
};
