import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal } from '#server/actor';
import * as attachments from '#server/attachments';
import * as consultations from '#server/consultations';
import * as opinions from '#server/opinions';
import { fileBytes } from '#lib/opinions/forms.ts';
import { paperChannels } from '#lib/opinions/types.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';

type Event = RequestEvent & { params: { kind: string; id: string } };

const channel = v.picklist(paperChannels, 'opinions_noChannel');

export const load = page(async (event: Event) => {
	const actor = staffOf(event);
	const notice = await consultations.find(event.params.id);
	const number = (name: string) => Math.trunc(Number(event.url.searchParams.get(name))) || 0;
	return {
		mayNot: opinions.mayNotEnter(actor, notice.activity, notice.phase),
		entered: event.url.searchParams.has('entered')
			? { accepted: number('entered'), duplicates: number('same'), rejected: number('left') }
			: null
	};
});

export const actions = {
	/** Reads the table and tells of each row what would become of it; nothing is entered. */
	preview: formAction(
		v.object({ channel }),
		async (input, { locals, params }: Event, { files, oversized }) => {
			if (oversized[0]) {
				const facts = { name: oversized[0].name, megabytes: fileBytes / 1024 / 1024 };
				throw new Refusal('attachments_tooLarge', { facts });
			}
			const [file] = files;
			if (!file) throw new Refusal('handling_noTable');
			const rows = await opinions.importPaper(locals.actor, params.id, file, { ...input, dryRun: true });
			return { preview: { ...input, rows, ...(await attachments.stageTable(file)) } };
		},
		{ fileBytes, files: 1 }
	),
	/** Enters the good rows of the table that was looked at, all in one transaction. */
	enter: formAction(v.object({ channel, token: v.string() }), async ({ channel, token }, { locals, params }: Event) => {
		const file = await attachments.readStagedTable(token);
		if (!file) throw new Refusal('handling_tableGone');
		const { accepted, duplicates, rejected } = await opinions.importPaper(locals.actor, params.id, file, { channel });
		const told = { entered: String(accepted), same: String(duplicates), left: String(rejected.length) };
		redirect(303, href(`/desk/${params.kind}/${params.id}/import?${new URLSearchParams(told)}`));
	})
};
