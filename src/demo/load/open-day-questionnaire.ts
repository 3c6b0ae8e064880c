/** The questionnaire of the treatment plant's day: those who came are told of it, most of them answer. */
import * as opendays from '#server/opendays';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import * as surveys from '#server/surveys';
import { waterAnswers, waterQuestionnaire as content } from '../content/open-days/water-questionnaire.ts';
import { water } from '../content/open-days/water.ts';
import { crewOf } from './open-day-crew.ts';
import { passReviews } from './review.ts';
import { moment, type Event } from './story.ts';
import type { World } from './world.ts';

const paper = 5;
const answered = 19;

export function questionnaireEvents(world: World): Event[] {
	const chain = crewOf(water.unit);
	const drafter = () => world.staff.get(chain.drafter);
	const publisher = () => world.staff.get(chain.publisher);
	const id = () => world.surveys.get('water').id;
	const { submittedDay, opensDay, tallied, result } = content;
	let resultRelease = '';
	return [
		{ at: moment(submittedDay - 1, '15:20'), run: () => draft(world) },
		{
			at: moment(submittedDay, '09:10'),
			run: () => surveys.submitForReview(drafter(), id(), { proofread: true, attribute: 'proactive' })
		},
		...passReviews(
			world,
			chain,
			() => world.surveys.get('water').releaseId,
			moment(submittedDay + 1, '16:00'),
			moment(submittedDay + 2, '10:00')
		),
		{
			at: moment(submittedDay + 3, '09:00'),
			run: async () => {
				await surveys.publish(publisher(), id(), { proofread: true });
			}
		},
		{
			at: moment(opensDay, '08:30'),
			run: async () => {
				await surveys.askAttendees();
			}
		},
		{ at: moment(opensDay, '20:15'), run: () => answerOnline(world) },
		{ at: moment(opensDay + 2, '11:00'), run: () => keyIn(world) },
		{
			at: tallied,
			run: async () => {
				await surveys.tally(drafter(), id(), { crosses: [] });
			}
		},
		{
			at: result.begun,
			run: async () => {
				const { analysis, nextStep } = result;
				await surveys.saveResultText(drafter(), id(), { analysis, nextStep });
				await surveys.submitResultForReview(drafter(), id(), { proofread: true, attribute: 'proactive' });
				resultRelease = (await publication.latestOf('surveyResult', id()))!.id;
			}
		},
		...passReviews(world, chain, () => resultRelease, result.firstReviewed, result.secondReviewed),
		{
			at: result.published,
			run: async () => {
				await surveys.publishResult(publisher(), id(), { proofread: true });
			}
		}
	];
}

async function draft(world: World): Promise<void> {
	const { title, purpose, opensDay, lastDay, definition } = content;
	const parentActivityId = world.sessions.get(water.sessions[0]!.title).id;
	const { id } = await surveys.draft(
		world.staff.get(crewOf(water.unit).drafter),
		world.units.get(water.unit),
		{
			...{ title, purpose, onePer: 'person', anonymous: false, changeable: true, openSample: true, itemId: '' },
			...{ parentActivityId, postEvaluation: false, sampleFrame: '', contractor: '' },
			...{ opensOn: world.dates.day(opensDay), lastDay: world.dates.day(lastDay) }
		},
		definition
	);
	world.surveys.set('water', { id, releaseId: (await publication.latestOf('survey', id))!.id });
}

/** Those of them who have come; who may be tried out has answered too. */
async function answerOnline(world: World): Promise<void> {
	const { id: sessionId, held } = world.sessions.get(water.sessions[0]!.title);
	const { hash: consent } = await organisation.privacyNotice();
	let given = 0;
	for (const { who } of held) {
		if (given === answered - paper) return;
		if (!(await opendays.hasCome(who, sessionId))) continue;
		await surveys.submit(who, world.surveys.get('water').id, { answers: waterAnswers(given++), version: 1, consent });
	}
	throw new Error('too few who came have an account');
}

/** Filled in there by those who came along. */
async function keyIn(world: World): Promise<void> {
	const clerk = world.staff.get(crewOf(water.unit).drafter);
	const rows = Array.from({ length: paper }, (_, row) => ({
		...{ row: row + 1, answers: waterAnswers(answered - paper + row), channel: 'paper' as const },
		receivedOn: world.dates.day(content.opensDay)
	}));
	const { rejected } = await surveys.enterMany(clerk, world.surveys.get('water').id, rows);
	if (rejected[0]) throw new Error(`a form was not taken: ${JSON.stringify(rejected[0])}`);
}
