import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { refuseIf } from '#server/actor';
import * as identity from '#server/identity';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';

const WordsForm = v.object({ text: v.string() });

export const load = page(async (event: { locals: App.Locals; url: URL }) => {
	refuseIf(organisation.mayNotKeepSettings(staffOf(event)));
	const history = await organisation.listChanges('words', 10);
	const names = await identity.staffNames(history.map(({ changedBy }) => changedBy));
	const size = (list: unknown) => (Array.isArray(list) ? list.length : 0);
	return {
		words: await organisation.holdWords(),
		history: history.map(({ at, changedBy, before, after }) => ({
			at,
			by: names.get(changedBy) ?? '',
			from: size(before),
			to: size(after)
		})),
		done: event.url.searchParams.has('done')
	};
});

export const actions = {
	preview: formAction(WordsForm, async ({ text }, event: RequestEvent) => ({
		trial: await opinions.tryHoldWords(staffOf(event), organisation.readHoldWords(text)),
		text
	})),
	save: formAction(WordsForm, async ({ text }, { locals }: RequestEvent) => {
		await organisation.saveHoldWords(locals.actor, text);
		redirect(303, href('/desk/settings/words?done'));
	})
};
