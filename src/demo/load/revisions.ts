/** Another version of a draft while comments are open: imported, its lineage confirmed, reviewed by three, published. */
import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import * as publication from '#server/publication';
import type { ConsultationContent, DraftContent, RevisionContent } from '../content/types.ts';
import { passReviews } from './review.ts';
import { moment, type Event } from './story.ts';
import type { World } from './world.ts';

/** What changes for people, as one line of the notice. */
export const changeLine = ({ topic, now, proposed }: DraftContent['whatChanges'][number]): string =>
	`${topic}——现在：${now}；草案：${proposed}`;

export function revisionEvents(world: World, content: ConsultationContent): Event[] {
	const { revision, staff: chain, key } = content;
	if (!revision) return [];
	const { importedDay, publishedDay } = revision;
	const id = () => world.consultations.get(key).id;
	let releaseId = '';
	const drafter = () => world.staff.get(chain.drafter);
	return [
		{
			at: moment(importedDay, '14:20'),
			run: async () => {
				releaseId = await begin(world, content, revision);
				await consultations.submitForReview(drafter(), id(), { proofread: true });
			}
		},
		...passReviews(world, chain, () => releaseId, moment(importedDay, '16:40'), moment(publishedDay - 1, '15:30')),
		{
			at: moment(publishedDay, '17:00'),
			run: async () => {
				await consultations.publish(world.staff.get(chain.publisher), id(), { proofread: true });
			}
		}
	];
}

async function begin(world: World, content: ConsultationContent, revision: RevisionContent): Promise<string> {
	const drafter = world.staff.get(content.staff.drafter);
	const { id } = world.consultations.get(content.key);
	const { draftId } = await drafts.findVersion((await consultations.find(id)).draftVersionId);
	const bytes = (text: string) => new TextEncoder().encode(text);
	const version = await drafts.importDraft(drafter, {
		draftId,
		text: { name: revision.fileName, bytes: bytes(revision.text) },
		note: { name: '起草说明（第二稿）.txt', bytes: bytes(revision.note) }
	});
	const { base, links, fresh } = (await drafts.proposalFor(version.id))!;
	const said = links.map(({ kind, from, to }) => {
		const became = kind === 'unsure' && from[0] ? revision.became[from[0].no] : undefined;
		return { from, to: became ? fresh.filter(({ no }) => became.includes(no)) : to };
	});
	const named = new Set(said.flatMap(({ from, to }) => (from.length > 0 ? to : [])));
	const ids = said
		.filter(({ from, to }) => from.length > 0 || !to.some((one) => named.has(one)))
		.map(({ from, to }) => ({ from: from.map((one) => one.id), to: to.map((one) => one.id) }));
	await drafts.confirmLineage(drafter, version.id, { fromVersionId: base.id, links: ids });
	await consultations.revise(drafter, id, {
		draftVersionId: version.id,
		substance: true,
		reason: revision.reason,
		summaryPlain: revision.summary,
		whatChanges: revision.whatChanges.map(changeLine)
	});
	const release = (await publication.latestOf('consultation', id))!;
	await publication.classify(drafter, release.id, 'proactive');
	return release.id;
}
