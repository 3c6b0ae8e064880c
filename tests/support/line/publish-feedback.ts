import * as clock from '#server/clock';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import * as publication from '#server/publication';
import type { Opened } from './open-consultation.ts';
import { run } from './run.ts';

type Outcome = Pick<Parameters<typeof feedback.decide>[2], 'kind' | 'reason' | 'changedClause' | 'changedText'>;
export type AnswerOptions = {
	consultation: Pick<Opened, 'id' | 'closesAt' | 'staff'>;
	/** ISO instant; a day after the close by default. */
	at?: string;
	outcome?: Partial<Outcome>;
};
export type Answered = { opinions: { id: string; no: string }[]; publishedAt: string };

const usual: Outcome = {
	kind: 'notAdopted',
	reason: '补贴资金只用于工程费用，这一项由业主自行协商。',
	changedClause: '',
	changedText: ''
};
const nothing = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;
const proofread = { proofread: true };

await run(async ({ consultation, at, outcome }: AnswerOptions): Promise<Answered> => {
	const { id, closesAt, staff } = consultation;
	const published = new Date(at ?? Date.parse(closesAt) + 86_400_000);
	clock.standAt(published);
	const pending = await opinions.listForDesk(id, { state: 'pending', limit: 2000 });
	const opinionIds = pending.map((opinion) => opinion.id);
	if (opinionIds.length) await opinions.moderate(staff.clerk, id, { ...nothing, opinionIds, decision: 'accept' });
	const valid = await opinions.listForDesk(id, { state: 'valid', limit: 2000 });
	const all = valid.map((opinion) => opinion.id);
	if (all.length) await feedback.decide(staff.clerk, id, { ...usual, ...outcome, opinionIds: all });
	await feedback.begin(staff.drafter, id, {
		narrative: '征求意见期间收到的意见已经逐条研究。',
		nextStep: '修改后提交合法性审查。'
	});
	const release = (await publication.latestOf('feedback', id))!;
	await publication.classify(staff.drafter, release.id, 'proactive');
	await feedback.submitForReview(staff.drafter, id, proofread);
	await publication.sign(staff.firstReviewer, release.id, proofread);
	await publication.signSecrecyReview(staff.firstReviewer, release.id);
	await publication.sign(staff.secondReviewer, release.id, proofread);
	await feedback.publish(staff.publisher, id, proofread);
	return {
		opinions: valid.map((opinion) => ({ id: opinion.id, no: opinion.no })),
		publishedAt: published.toISOString()
	};
});
