/**
 * Surveys in the demo: one that is open and answered by its resident, one that ended early, has results and whose one
 * opinion was answered, and one that is being written.
 */
import type { ResidentActor, StaffActor } from '#server/actor';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import * as publication from '#server/publication';
import * as clock from '#server/clock';
import * as organisation from '#server/organisation';
import { addDays } from '#server/statute';
import * as surveys from '#server/surveys';
import { everyKind } from '../asked.ts';
import type { Crew } from '../factories.ts';
import { proofread, reviewedBy } from '../consultation.ts';
import { draftSurvey, makeSurvey, publishResultOf } from '../survey.ts';

const titles = ['夜间医疗服务点怎么设', '老年食堂周末开不开', '公园夜跑道要不要延长'] as const;

/** Made once, by the verbs; what is there already is left. `no`: the resident's receipt. */
export async function makeSurveys(
	crew: Crew,
	publisher: StaffActor,
	resident: ResidentActor
): Promise<{ open: string; counted: string; draft: string; sheet: string; said: string; no: string }> {
	const listed = await surveys.listPublic();
	const found = (title: string) => listed.find(({ activity }) => activity.title === title)?.id;
	const today = clock.today();
	const made = async (title: string) => {
		const days = { opensOn: today, lastDay: addDays(today, 14) };
		return (await makeSurvey(crew, publisher, { ...days, title, definition: everyKind })).id;
	};
	const open = found(titles[0]) ?? (await made(titles[0]));
	const { hash: consent } = await organisation.privacyNotice();
	const answers = {
		q1: { option: 'q1a' },
		q2: { options: ['q2a', 'q2o'], other: '孩子没人带' },
		q4: { point: 2 },
		q6: { order: ['q6c', 'q6a', 'q6b'] }
	};
	const sheet = { answers, version: 1, consent };
	const { id: sheetId, no } = await surveys.submit(resident, open, sheet);
	const counted = found(titles[1]) ?? (await count(await made(titles[1])));
	const [said] = await opinions.listForDesk(counted, {});
	return { open, counted, draft: await draft(), sheet: sheetId, said: said!.id, no };

	async function draft(): Promise<string> {
		const own = await surveys.listForDesk(crew.unit.id);
		const there = own.find(({ activity }) => activity.title === titles[2]);
		if (there) return there.id;
		const days = { opensOn: addDays(today, 7), lastDay: addDays(today, 21) };
		const once = { onePer: 'code', anonymous: true, changeable: false } as const;
		return (await draftSurvey(crew, { ...days, ...once, title: titles[2], definition: everyKind })).id;
	}

	async function count(id: string) {
		const told = { ...answers, q9: { text: '周末也开，老人不用饿一顿。' } };
		await surveys.submit(resident, id, { ...sheet, answers: told });
		await surveys.cancel(publisher, id, '经费由市里统一安排，事项移出目录，问卷提前结束。');
		await surveys.tally(crew.drafter, id, { crosses: [[1, 4]] });
		await publishResultOf(crew, publisher, id);
		await answer(id);
		return id;
	}

	/** What was written is taken up, and told so. */
	async function answer(id: string) {
		const [said] = await opinions.listForDesk(id, {});
		const judged = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;
		await opinions.moderate(crew.clerk, id, { ...judged, opinionIds: [said!.id], decision: 'accept' });
		const how = {
			kind: 'adopted',
			reason: '',
			changedClause: '工作措施',
			changedText: '老年食堂周末照常开放。'
		} as const;
		await feedback.decide(crew.clerk, id, { ...how, opinionIds: [said!.id] });
		await feedback.begin(crew.drafter, id, { narrative: '问卷里收到一条建议，已经采纳。', nextStep: '写进方案。' });
		const release = (await publication.latestOf('feedback', id))!;
		await publication.classify(crew.drafter, release.id, 'proactive');
		await feedback.submitForReview(crew.drafter, id, proofread);
		await reviewedBy(crew, release.id);
		await feedback.publish(publisher, id, proofread);
	}
}
