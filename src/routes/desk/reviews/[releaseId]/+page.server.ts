import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Actor } from '#server/actor';
import * as activities from '#server/activities';
import * as attachments from '#server/attachments';
import * as catalogue from '#server/catalogue';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as dossier from '#server/dossier';
import * as feedback from '#server/feedback';
import * as opendays from '#server/opendays';
import * as publication from '#server/publication';
import * as supervision from '#server/supervision';
import * as surveys from '#server/surveys';
import { ClassifyForm, CommentForm, NoForm, SignForm } from '#lib/publication/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { changesOf } from './changes.ts';

type Event = RequestEvent & { params: { releaseId: string } };

export const load = page(async ({ locals, url, params }: Event) => {
	const review = await supervision.reviewOf(staffOf({ locals, url }), params.releaseId);
	const { content, release } = review;
	const adjustments = content.kind === 'catalogue' && !release.publishedAt ? (content.now?.adjustments ?? []) : [];
	return {
		review,
		flags:
			content.kind === 'feedback' && content.now && !release.publishedAt
				? await feedback.flagsIn(release.subjectId, content.now)
				: [],
		changes: changesOf(content),
		pictures: await picturesOf(review),
		// Whose opinions the feedback answers.
		answered: release.subjectKind === 'feedback' ? (await activities.find(release.subjectId)).kind : '',
		ends: await dossier.endedBy(adjustments),
		now: clock.now()
	};
});

/** The addresses of the pictures of a notice's draft, by their ids. */
async function picturesOf({ notice }: supervision.ReviewView): Promise<Record<string, string>> {
	const files = notice ? await attachments.listOf('draftVersion', notice.draftVersionId) : [];
	const pictures = files.filter(({ purpose }) => purpose.startsWith('image:'));
	return Object.fromEntries(pictures.map(({ id, purpose }) => [purpose.slice('image:'.length), href(`/files/${id}`)]));
}

type Signing = (actor: Actor, id: string, signature: publication.Signature) => Promise<unknown>;
const submitters: Record<publication.SubjectKind, Signing> = {
	catalogue: catalogue.submitForReview,
	consultation: consultations.submitForReview,
	feedback: feedback.submitForReview,
	survey: surveys.submitForReview,
	surveyResult: surveys.submitResultForReview,
	openDayEvent: opendays.submitForReview
};
const publishers: Record<publication.SubjectKind, Signing> = {
	catalogue: dossier.publishCatalogue,
	consultation: consultations.publish,
	feedback: feedback.publish,
	survey: surveys.publish,
	surveyResult: surveys.publishResult,
	openDayEvent: opendays.publish
};
const back = ({ params }: Event): never => redirect(303, href(`/desk/reviews/${params.releaseId}`));

export const actions = {
	classify: formAction(ClassifyForm, async ({ attribute, attributeBasis }, event: Event) => {
		await publication.classify(event.locals.actor, event.params.releaseId, attribute, attributeBasis);
		back(event);
	}),
	submit: formAction(SignForm, async (signature, event: Event) => {
		const { subjectKind, subjectId } = await publication.find(event.params.releaseId);
		await submitters[subjectKind](event.locals.actor, subjectId, signature);
		back(event);
	}),
	sign: formAction(SignForm, async (signature, event: Event) => {
		const { subjectKind } = await publication.find(event.params.releaseId);
		const sign = subjectKind === 'feedback' ? feedback.sign : publication.sign;
		await sign(event.locals.actor, event.params.releaseId, signature);
		back(event);
	}),
	publish: formAction(SignForm, async (signature, event: Event) => {
		const { subjectKind, subjectId } = await publication.find(event.params.releaseId);
		await publishers[subjectKind](event.locals.actor, subjectId, signature);
		back(event);
	}),
	sendBack: formAction(CommentForm, async ({ comment }, event: Event) => {
		await publication.sendBack(event.locals.actor, event.params.releaseId, comment);
		back(event);
	}),
	secrecy: formAction(NoForm, async (_input, event: Event) => {
		await publication.signSecrecyReview(event.locals.actor, event.params.releaseId);
		back(event);
	}),
	shorten: formAction(NoForm, async (_input, event: Event) => {
		const { subjectId } = await publication.find(event.params.releaseId);
		await consultations.approveShortening(event.locals.actor, subjectId);
		back(event);
	})
};
