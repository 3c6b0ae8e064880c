import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal } from '#server/actor';
import * as attachments from '#server/attachments';
import * as catalogue from '#server/catalogue';
import { href } from '#lib/ui/href.ts';
import { formAction, type Uploads } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';

type Event = RequestEvent & { params: { versionId: string } };

export const load = page(async ({ locals, url, params }: Event) => {
	const actor = staffOf({ locals, url });
	const { version, release } = await catalogue.findDraft(actor, params.versionId);
	return { versionId: version.id, title: release.title, mayNot: catalogue.mayNotEditEntries(actor, version, release) };
});

/** The file just sent, or the one that a token of the preview stands for. */
async function tableOf(token: string, { files, oversized }: Uploads): Promise<attachments.UploadedFile> {
	if (oversized.length > 0) throw new Refusal('desk_import_tooLarge');
	const table = files[0] ?? (token ? await attachments.readStagedTable(token) : undefined);
	if (!table) throw new Refusal(token ? 'desk_import_stale' : 'desk_import_noFile');
	return table;
}

export const actions = {
	preview: formAction(v.object({}), async (_input, { locals, params }: Event, uploads) => {
		const table = await tableOf('', uploads);
		const preview = await catalogue.importEntries(locals.actor, params.versionId, table, { dryRun: true });
		return { preview, staged: await attachments.stageTable(table) };
	}),
	confirm: formAction(v.object({ token: v.string() }), async ({ token }, { locals, params }: Event, uploads) => {
		const table = await tableOf(token, uploads);
		const preview = await catalogue.importEntries(locals.actor, params.versionId, table, { dryRun: false });
		if (preview.imported > 0) redirect(303, href(`/desk/catalogue/${params.versionId}`));
		return { preview, staged: { token, name: table.name } };
	})
};
