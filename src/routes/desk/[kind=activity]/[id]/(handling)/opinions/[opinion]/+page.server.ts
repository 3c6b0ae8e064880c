import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import * as attachments from '#server/attachments';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import { keeping } from '#lib/opinions/filter.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page } from '#lib/web/page.ts';
import { handled } from '../../access.ts';
import { askedOf } from '../../asked.ts';
import { DecisionForm, decisionOf, moderationWordings } from '../decide.ts';
import { historyOf } from '../history.ts';
import { tell, told } from '../result.ts';

type Event = RequestEvent & { params: { kind: string; id: string; opinion: string } };

export const load = page(async (event: Event) => {
	const { actor, notice } = await handled(event);
	const seen = await opinions.lastAct(notice.id);
	const opinion = await opinions.findForDesk(notice.id, event.params.opinion);
	const { activity } = notice;
	const inReview = await opinions.feedbackInReview(notice.id);
	const [before] = await opinions.numbersOf(notice.id, [event.url.searchParams.get('of') ?? '']);
	return {
		opinion,
		seen,
		found: opinions.findings(opinion.text),
		firstNo: (await opinions.numbersOf(notice.id, [opinion.duplicateOf ?? '']))[0],
		same: (await opinions.countSame(notice.id, [opinion.digest])).get(opinion.digest),
		asked: (await askedOf(notice, [opinion])).get(opinion.id),
		files: await attachments.listOf('opinion', opinion.id),
		history: await historyOf(notice.id, opinion.id),
		disposition: opinion.state === 'valid' ? (await feedback.findOnBench(notice.id, opinion.id)).disposition : null,
		wordings: await moderationWordings(),
		mayNot: {
			handle: opinions.mayNotHandle(actor, activity, inReview),
			see: opinions.mayNotSeeIdentity(actor, activity, opinion, !!(await opinions.approvalFor(actor, opinion))),
			publish: opinions.mayNotPublishAttachment(actor, activity, opinion, inReview)
		},
		late: await lateOf(opinion.id),
		appeal: await opinions.findAppeal(opinion.id).then((made) => made && { decision: made.decision }),
		result: told(event.url.searchParams),
		before
	};
});

/** Of one that came late: when it was written, and what was known of that clock. */
async function lateOf(opinionId: string) {
	const late = await opinions.findLateOf(opinionId);
	if (!late) return undefined;
	const { writtenAt, saidAt, arrivedAt, clockSeen } = late;
	return { id: late.id, writtenAt, saidAt, arrivedAt, clockSeen };
}

const here = ({ params }: Event, opinion = params.opinion) =>
	href(`/desk/${params.kind}/${params.id}/opinions/${opinion}`);
/** `was` is what the field held when the page was read. */
const DigestForm = v.object({ staffDigest: v.optional(v.string(), ''), was: v.optional(v.string(), '') });
const FileForm = v.object({ file: v.string(), shown: v.optional(v.string(), '') });

export const actions = {
	/** Decides on this one, and goes on to the next that waits. */
	moderate: formAction(DecisionForm, async (input, event: Event) => {
		const { actor } = event.locals;
		const { id, opinion } = event.params;
		const before = await opinions.findForDesk(id, opinion);
		const decision = await decisionOf(id, { ...input, opinionIds: [opinion], all: '' }, event.url.searchParams, actor);
		const result = await opinions.moderate(actor, id, decision);
		const next = before.state === 'pending' && result.done.length ? await opinions.nextPending(id, before.serial) : '';
		redirect(
			303,
			here(event, next || opinion) + keeping(new URLSearchParams(), { ...tell(input.decision, result), of: opinion })
		);
	}),
	digest: formAction(DigestForm, async ({ staffDigest, was }, event: Event) => {
		await opinions.setStaffDigest(event.locals.actor, event.params.opinion, staffDigest, was);
		redirect(303, here(event));
	}),
	/** Shown once, in the answer to the form: it is on no page that could be asked for again. */
	identity: formAction(v.object({}), async (_input, { locals, params }: Event) => {
		await opinions.findForDesk(params.id, params.opinion);
		return { identity: await opinions.viewIdentity(locals.actor, params.opinion) };
	}),
	file: formAction(FileForm, async ({ file, shown }, event: Event) => {
		await opinions.publishAttachment(event.locals.actor, event.params.opinion, file, shown ? 'public' : 'staff');
		redirect(303, here(event));
	})
};
