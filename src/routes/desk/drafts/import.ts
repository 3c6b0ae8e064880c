/** From two chosen files to a preview, and from the preview to a stored version; for a new draft and for a further version. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { Refusal } from '#server/actor';
import * as drafts from '#server/drafts';
import { DraftKeepForm, DraftUploadForm } from '#lib/drafts/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction, type Uploads } from '#lib/web/form-action.ts';
import type { FormFile } from '#lib/web/read-form.ts';

type Owner = { unitId: string } | { draftId: string };
// One byte more than is allowed tells a file of just that size from a larger one.
const limits = { fileBytes: drafts.maxBytes + 1, files: 2 };

/** @param ownerOf whose the version will be: the unit of a new draft, or the draft that gets another version */
export function importActions<Event extends RequestEvent>(ownerOf: (event: Event) => Promise<Owner>) {
	return {
		preview: formAction(
			DraftUploadForm,
			async ({ itemId }, event: Event, uploads) => {
				const { text, note } = chosen(uploads);
				const owner = await ownerOf(event);
				return { preview: await drafts.preview(event.locals.actor, { ...owner, itemId, text, note }), itemId };
			},
			limits
		),
		keep: formAction(DraftKeepForm, async (input, event: Event) => {
			const version = await drafts.importHeld(event.locals.actor, { ...input, ...(await ownerOf(event)) });
			redirect(303, href(`/desk/drafts/${version.id}?stored`));
		})
	};
}

function chosen({ files, oversized }: Uploads): Record<'text' | 'note', FormFile> {
	const large = oversized.find(({ field }) => field === 'text' || field === 'note');
	if (large) {
		throw new Refusal('drafts_tooLarge', { facts: { limit: drafts.maxBytes / 1024 / 1024, file: large.field } });
	}
	const of = (name: string) => files.find(({ field }) => field === name);
	const [text, note] = [of('text'), of('note')];
	if (text && note) return { text, note };
	throw new Refusal([...(text ? [] : ['drafts_chooseText']), ...(note ? [] : ['drafts_chooseNote'])]);
}
