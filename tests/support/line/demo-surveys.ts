/** Two surveys in the demo: one that is open and answered by its resident, one that ended early and has results. */
import type { ResidentActor, StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import * as organisation from '#server/organisation';
import { addDays } from '#server/statute';
import * as surveys from '#server/surveys';
import { everyKind } from '../asked.ts';
import type { Crew } from '../factories.ts';
import { makeSurvey, publishResultOf } from '../survey.ts';

const titles = ['夜间医疗服务点怎么设', '老年食堂周末开不开'] as const;

/** Made once, by the verbs; what is there already is left. `no`: the resident's receipt. */
export async function makeSurveys(
	crew: Crew,
	publisher: StaffActor,
	resident: ResidentActor
): Promise<{ open: string; counted: string; no: string }> {
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
	const { no } = await surveys.submit(resident, open, sheet);
	return { open, counted: found(titles[1]) ?? (await counted(await made(titles[1]))), no };

	async function counted(id: string) {
		await surveys.submit(resident, id, sheet);
		await surveys.cancel(publisher, id, '经费由市里统一安排，事项移出目录，问卷提前结束。');
		await surveys.tally(crew.drafter, id, { crosses: [[1, 4]] });
		await publishResultOf(crew, publisher, id);
		return id;
	}
}
