import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import * as feedback from '#server/feedback';
import * as identity from '#server/identity';
import * as opinions from '#server/opinions';
import * as publication from '#server/publication';
import * as surveys from '#server/surveys';
import { stateOf } from '#lib/consultations/matter.ts';
import { page } from '#lib/web/page.ts';
import { itemsOf } from '../../surveys/items.ts';

const inMargin = 2;
const onWhole = 5;

export const load = page(async ({ params: { id }, locals }) => {
	const notice = await consultations.findPublic(id);
	const { draftVersionId } = notice;
	const [{ version, clauses, whereabouts }, files, more, [imprint], extensions, published, received] =
		await Promise.all([
			drafts.shownDraft(draftVersionId),
			attachments.listOf('draftVersion', draftVersionId),
			consultations.listFiles(id),
			publication.listImprints('consultation', id),
			consultations.listExtensions(id),
			feedback.publishedOn([id]),
			opinions.countReceived([id])
		]);
	const answeredAt = published.get(id);
	const shown = consultations.showsOpinions(notice, !!answeredAt);
	const [counts, margin] = shown
		? await Promise.all([opinions.countByClause(id), opinions.listMargin(id, inMargin, onWhole)])
		: [new Map<string, number>(), new Map<string, readonly opinions.PublicOpinion[]>()];
	const [versions, revisions] =
		version.no > 1
			? await Promise.all([drafts.listPublished(version.draftId), consultations.listRevisions(id)])
			: [[], []];
	return {
		notice,
		version,
		clauses,
		files: [...files.filter(({ audience }) => audience === 'public'), ...more],
		signOff: consultations.signOffOf(notice),
		imprint,
		extensions,
		revisions,
		state: stateOf(notice.phase, !!answeredAt),
		due: answeredAt ? undefined : await consultations.feedbackDue(notice),
		received: received.get(id) ?? 0,
		said: { shown, counts, margin, earlier: whereabouts.earlier, whole: margin.get('') ?? [] },
		surveys: await itemsOf(await surveys.listUnder([id])),
		comparable: versions.length > 1,
		name: locals.actor.kind === 'resident' ? ((await identity.ownDetails(locals.actor)).name ?? '') : '',
		now: clock.now()
	};
});
