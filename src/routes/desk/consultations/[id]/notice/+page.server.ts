import { redirect, type RequestEvent } from '@sveltejs/kit';
import { Refusal, refuseIf } from '#server/actor';
import * as catalogue from '#server/catalogue';
import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import * as supervision from '#server/supervision';
import { DetachForm, NoticeFileForm } from '#lib/consultations/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { calculate, saveAction, shown, valuesOf } from '../../notice-form.ts';

type Event = RequestEvent & { params: { id: string } };

export const load = page(async (event: Event) => {
	const { id } = event.params;
	const { notice, version, mayNot } = await supervision.noticeOf(staffOf(event), id);
	refuseIf(mayNot.edit);
	const versions = await drafts.listVersions(version.draftId);
	return {
		id,
		seen: consultations.markOfNotice(notice),
		title: notice.activity.title,
		items: await catalogue.listItems(notice.activity.hostUnitId),
		versions: versions.map(({ id, no }) => ({ id, no })),
		files: await consultations.listFiles(id),
		...(await shown(valuesOf(notice)))
	};
});

const back = ({ params }: Event, to: string): never =>
	redirect(303, href(`/desk/consultations/${params.id}/notice${to}`));

export const actions = {
	calculate,
	save: saveAction(async ({ locals, params }: Event, input, seen) => {
		await consultations.editNotice(locals.actor, params.id, input, seen);
		return href(`/desk/consultations/${params.id}?saved`);
	}),
	attach: formAction(NoticeFileForm, async ({ purpose }, event: Event, { files, oversized }) => {
		const [file] = files;
		const [large] = oversized;
		if (large) throw new Refusal('attachments_tooLarge', { facts: { name: large.name, megabytes: 10 } });
		if (!file) throw new Refusal('consultations_fileMissing');
		await consultations.attachFile(event.locals.actor, event.params.id, { purpose, file });
		back(event, '#files');
	}),
	detach: formAction(DetachForm, async ({ file }, event: Event) => {
		await consultations.detachFile(event.locals.actor, event.params.id, file);
		back(event, '#files');
	})
};
