import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal, refuseIf } from '#server/actor';
import * as supervision from '#server/supervision';
import * as surveys from '#server/surveys';
import { check } from '#lib/surveys/check/check.ts';
import type { Definition, Entry } from '#lib/surveys/definition.ts';
import { put } from '#lib/surveys/editing/change.ts';
import { EntryForm, entryOf } from '#lib/surveys/editing/entry-form.ts';
import { blank, entryKinds } from '#lib/surveys/editing/kinds.ts';
import { href } from '#lib/ui/href.ts';
import { formAction, type Uploads } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { faultWords } from '../../../faults.ts';
import { changeQuestions, freshIn, markOfEntry } from '../edit.ts';

type Event = RequestEvent & { params: { id: string; entry: string } };

export const load = page(async (event: Event) => {
	const { id, entry: entryId } = event.params;
	const { survey, open, mayNot } = await supervision.surveyOf(staffOf(event), id);
	refuseIf(mayNot.questions);
	const definition = surveys.definitionOf(open!);
	const kind = entryKinds.find((one) => one === event.url.searchParams.get('kind'));
	const found = definition.entries.find((one) => one.id === entryId);
	if (!found && (entryId !== 'new' || !kind)) error(404, 'not found');
	return {
		id,
		title: survey.activity.title,
		definition,
		pictures: await surveys.picturesOf(id),
		entry: found ?? blank(kind!, await freshIn(id)),
		fresh: !found,
		after: event.url.searchParams.get('after'),
		mark: markOfEntry(definition, entryId),
		seen: open!.digest,
		faults: faultWords(check(definition).filter(({ at }) => found && at?.id === found.id)).map((one) => one.words)
	};
});

const text = v.optional(v.string(), '');
/** `after`: the id that a new one follows; absent at the end. `mark` and `seen` as in the list. */
const SavedForm = v.object({
	...EntryForm.entries,
	after: v.optional(v.string()),
	mark: text,
	seen: text,
	next: text
});

/** A picture that came with the form is kept at once; the form carries its digest from then on. */
async function pictureOf(event: Event, picture: string, { files, oversized }: Uploads): Promise<string> {
	const [large] = oversized;
	if (large) throw new Refusal('attachments_tooLarge', { facts: { name: large.name, megabytes: 10 } });
	const [file] = files;
	return file ? surveys.attachPicture(event.locals.actor, event.params.id, file) : picture;
}

export const actions = {
	/** What was typed, with a line moved or a condition that can now be filled in; nothing is stored. */
	arrange: formAction(
		SavedForm,
		async ({ mark, seen, after: _after, next: _next, ...input }, event: Event, uploads) => {
			const picture = await pictureOf(event, input.picture, uploads);
			const version = await surveys.openVersion(event.params.id);
			if (!version) throw new Refusal('surveys_alreadyPublished');
			const definition = surveys.definitionOf(version);
			return { arranged: entryOf({ ...input, picture }, definition, await freshIn(event.params.id)), mark, seen };
		}
	),
	save: formAction(SavedForm, async ({ after, mark, seen, next, ...input }, event: Event, uploads) => {
		const picture = await pictureOf(event, input.picture, uploads);
		const { id } = event.params;
		const known = event.params.entry === 'new' ? '' : event.params.entry;
		let stored: Entry | undefined;
		await changeQuestions(event.locals.actor, id, { id: known, mark, seen }, (definition, fresh): Definition => {
			stored = entryOf({ ...input, picture, id: known }, definition, fresh);
			return put(definition, stored, after);
		});
		const list = `/desk/surveys/${id}/questions`;
		const kind = entryKinds.find((one) => one === next);
		if (kind) redirect(303, href(`${list}/new?kind=${kind}&after=${stored!.id}`));
		redirect(303, href(`${list}?saved`) + `#e-${stored!.id}`);
	})
};
