import { redirect, type RequestEvent } from '@sveltejs/kit';
import { Refusal } from '#server/actor';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import { fileBytes, PaperForm } from '#lib/opinions/forms.ts';
import { paperChannels } from '#lib/opinions/types.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { takeSlip, leaveSlip } from './slip.ts';

type Event = RequestEvent & { params: { kind: string; id: string } };

export const load = page(async (event: Event) => {
	const actor = staffOf(event);
	const notice = await feedback.noticeOf(event.params.id);
	const { draftVersionId } = notice;
	const asked = event.url.searchParams;
	return {
		mayNot: opinions.mayNotEnter(actor, notice.activity, notice.phase),
		clauses: draftVersionId ? await opinions.clauseNumbers({ id: notice.id, draftVersionId }) : null,
		out: (await feedback.publishedOn([notice.id])).has(notice.id),
		sheet: opinions.newSheet(),
		// The next letter of a pile came the same way on the same day.
		usual: {
			channel: paperChannels.find((one) => one === asked.get('channel')) ?? '',
			receivedOn: /^\d{4}-\d\d-\d\d$/.exec(asked.get('receivedOn') ?? '')?.[0] ?? ''
		},
		slip: takeSlip(event.cookies, event.url)
	};
});

export const actions = {
	default: formAction(
		PaperForm,
		async (input, { locals, params, cookies, url }: Event, { files, oversized }) => {
			const [scan] = files.filter(({ field }) => field === 'scan');
			if (oversized[0]) {
				const facts = { name: oversized[0].name, megabytes: fileBytes / 1024 / 1024 };
				throw new Refusal('attachments_tooLarge', { facts });
			}
			const receipt = await feedback.enterOnBehalf(locals.actor, params.id, input, scan);
			leaveSlip(cookies, url, receipt);
			const { channel, receivedOn } = input;
			redirect(303, href(`/desk/${params.kind}/${params.id}/paper?${new URLSearchParams({ channel, receivedOn })}`));
		},
		{ fileBytes, files: 1 }
	)
};
