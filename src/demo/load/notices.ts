import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import * as publication from '#server/publication';
import type { NoticeInput } from '#lib/consultations/forms.ts';
import { drafts as draftTexts } from '../content/drafts.ts';
import type { ConsultationContent, DraftContent } from '../content/types.ts';
import { passReviews } from './review.ts';
import { changeLine, revisionEvents } from './revisions.ts';
import { moment, type Event } from './story.ts';
import type { World } from './world.ts';

/** A draft imported from its files, its notice through three reviewers, a shortening approved by the office. */
export function noticeEvents(world: World, content: ConsultationContent): Event[] {
	const { key, staff: chain, submittedDay, opens, shortening } = content;
	const draft = draftTexts.find((one) => one.key === content.draft)!;
	const { id, releaseId } = { id: () => at().id, releaseId: () => at().releaseId };
	const at = () => world.consultations.get(key);
	const publishedDay = content.phase === 'upcoming' ? submittedDay + 2 : opens.day;
	const drafter = () => world.staff.get(chain.drafter);
	const events: Event[] = [
		{
			at: moment(shortening?.requestedDay ?? submittedDay - 1, '14:30'),
			run: () => draftNotice(world, content, draft)
		},
		{
			at: moment(submittedDay, '10:15'),
			run: () => consultations.submitForReview(drafter(), id(), { proofread: true })
		},
		...passReviews(world, chain, releaseId, moment(submittedDay, '16:05'), moment(publishedDay - 1, '15:10')),
		{
			at: moment(publishedDay, content.phase === 'upcoming' ? '16:20' : opens.time),
			run: async () => {
				await consultations.publish(world.staff.get(chain.publisher), id(), { proofread: true });
			}
		}
	];
	events.push(...revisionEvents(world, content));
	if (!shortening) return events;
	const approver = () => world.staff.get(shortening.approver);
	const approval = {
		at: moment(shortening.approvedDay, '09:40'),
		run: () => consultations.approveShortening(approver(), id())
	};
	return [...events, approval];
}

async function draftNotice(world: World, content: ConsultationContent, draft: DraftContent): Promise<void> {
	const drafter = world.staff.get(content.staff.drafter);
	const bytes = (text: string) => new TextEncoder().encode(text);
	const version = await drafts.importDraft(drafter, {
		unitId: world.units.get(draft.unit),
		itemId: world.items.get(draft.item),
		text: { name: draft.fileName, bytes: bytes(draft.text) },
		note: { name: '起草说明.txt', bytes: bytes(draft.note) }
	});
	const clauses = await drafts.listClauses(version.id);
	const notice = await consultations.draftNotice(drafter, version.id, inputOf(world, content, draft));
	const release = await publication.latestOf('consultation', notice.id);
	await publication.classify(drafter, release!.id, 'proactive');
	world.consultations.set(content.key, {
		id: notice.id,
		releaseId: release!.id,
		clauseIds: new Map(clauses.map(({ no, clauseId }) => [no, clauseId]))
	});
}

function inputOf(world: World, content: ConsultationContent, draft: DraftContent): NoticeInput {
	const { contact } = content;
	return {
		title: content.title,
		itemId: world.items.get(content.item),
		documentType: 'majorDecision',
		opensOn: world.dates.day(content.opens.day),
		days: content.closesDay - content.opens.day,
		// Closing today is a choice: a counted period would roll off a rest day.
		endsOn: content.closesDay === 0 ? world.dates.day(0) : '',
		shorteningReason: content.shortening?.reason ?? '',
		basisText: content.basis,
		summaryPlain: draft.summary,
		whatChanges: draft.whatChanges.map(changeLine),
		channels: [
			{ channel: 'online', address: '本页：点开条文就可以提意见，也可以对整份草案提意见' },
			{ channel: 'email', address: contact.email },
			{
				channel: 'letter',
				address: `${contact.address}（邮编${contact.postalCode}）`,
				remark: `信封请注明“${contact.envelopeMark}”`
			},
			{ channel: 'phone', address: contact.telephone, remark: '工作日接听，工作人员会记下您的意见' },
			{ channel: 'onsite', address: contact.onsite }
		],
		contact: {
			person: contact.person,
			phone: contact.telephone,
			email: contact.email,
			address: contact.address,
			postcode: contact.postalCode
		},
		guideQuestions: draft.guideQuestions,
		identityPolicy: 'nameToStaff',
		opinionDisplay: content.opinionsShown,
		feedbackMode: 'beforeReview'
	};
}
