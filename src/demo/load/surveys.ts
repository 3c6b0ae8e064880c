/** Surveys: drafted, reviewed by three, published, answered on the telephone, on paper and by calls. */
import type { Actor } from '#server/actor';
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import * as surveys from '#server/surveys';
import type { SheetContent, SurveyContent } from '../content/types.ts';
import { featuredResidents } from '../site/residents.ts';
import { residents } from '../content/residents.ts';
import { passReviews } from './review.ts';
import { moment, type Event } from './story.ts';
import { endEvents } from './survey-end.ts';
import type { World } from './world.ts';

export function surveyEvents(world: World, content: SurveyContent): Event[] {
	const { key, staff: chain, submittedDay, opens } = content;
	const drafter = () => world.staff.get(chain.drafter);
	const { id, releaseId } = { id: () => world.surveys.get(key).id, releaseId: () => world.surveys.get(key).releaseId };
	return [
		{ at: moment(submittedDay - 1, '15:00'), run: () => draft(world, content) },
		{
			at: moment(submittedDay, '09:30'),
			run: () => surveys.submitForReview(drafter(), id(), { proofread: true, attribute: 'proactive' })
		},
		...passReviews(world, chain, releaseId, moment(submittedDay, '16:20'), moment(opens.day - 1, '14:40')),
		{
			at: opens,
			run: async () => {
				await surveys.publish(world.staff.get(chain.publisher), id(), { proofread: true });
			}
		},
		...answerEvents(world, content),
		...(content.ended ? endEvents(world, content, content.ended) : [])
	];
}

async function draft(world: World, content: SurveyContent): Promise<void> {
	const { title, purpose, opens, lastDay, onePer } = content;
	const { id } = await surveys.draft(
		world.staff.get(content.staff.drafter),
		world.units.get(content.unit),
		{
			...{ title, purpose, onePer, anonymous: onePer === 'device', changeable: onePer === 'person', openSample: true },
			...{ itemId: world.items.get(content.item), parentActivityId: '', postEvaluation: false },
			...{ opensOn: world.dates.day(opens.day), lastDay: world.dates.day(lastDay), sampleFrame: '', contractor: '' }
		},
		content.definition
	);
	const release = await publication.latestOf('survey', id);
	world.surveys.set(content.key, { id, releaseId: release!.id });
}

/** Each of its own at its moment; paper and calls of a day in one go, when the clerk keys them in. */
function answerEvents(world: World, content: SurveyContent): Event[] {
	const all = content.sheets(world.dates.day);
	const online = all.filter(({ entered }) => !entered);
	const piles = Map.groupBy(
		all.filter(({ entered }) => entered),
		({ entered }) => `${entered!.day} ${entered!.by}`
	);
	return [
		...online.map((sheet, place) => ({ at: sheet.at, run: () => answer(world, content, sheet, place) })),
		...[...piles.values()].map((pile) => ({
			at: moment(pile[0]!.entered!.day, '16:10'),
			run: () => keyIn(world, content, pile)
		}))
	];
}

async function answer(world: World, content: SurveyContent, { answers }: SheetContent, place: number): Promise<void> {
	const { id } = world.surveys.get(content.key);
	if (content.onePer === 'device') {
		const device = `${content.key}-${String(place).padStart(8, '0')}`;
		await surveys.submit({ kind: 'anonymous' }, id, { answers, version: 1, device });
		return;
	}
	const { hash: consent } = await organisation.privacyNotice();
	await surveys.submit(await respondent(world, place), id, { answers, version: 1, consent });
}

/** Residents who are known from the consultations, and after them others; who may be tried out is left to answer. */
async function respondent(world: World, place: number): Promise<Actor> {
	const kept = new Set(featuredResidents.map(({ name }) => name));
	const known = residents.filter(({ name }) => !kept.has(name))[place];
	return known ? world.residents.get(known.name) : identity.residentOf(`199001${String(place).padStart(5, '0')}`);
}

async function keyIn(world: World, content: SurveyContent, pile: readonly SheetContent[]): Promise<void> {
	const { id } = world.surveys.get(content.key);
	const { by } = pile[0]!.entered!;
	const clerk = world.staff.get(by);
	const sheets = pile.map(({ at, answers, entered }, row) => ({
		...{ row: row + 1, answers, channel: entered!.channel, receivedOn: world.dates.day(at.day) }
	}));
	const { rejected } = await surveys.enterMany(clerk, id, sheets);
	if (rejected[0]) throw new Error(`a form was not taken: ${JSON.stringify(rejected[0])}`);
	await voidDoubled(world, content, pile);
}

/** The second of two of the same form is found when the pile is gone through. */
async function voidDoubled(world: World, content: SurveyContent, pile: readonly SheetContent[]): Promise<void> {
	const { id } = world.surveys.get(content.key);
	const newest = (await surveys.listSheets(id, { limit: pile.length })).toReversed();
	for (const [place, { twice }] of pile.entries()) {
		if (!twice) continue;
		const note = '与同一叠里的另一份纸质答卷内容相同，是重复录入。';
		await surveys.voidSheet(world.staff.get(content.clerk), newest[place]!.id, { ground: 'enteredTwice', note });
	}
}
