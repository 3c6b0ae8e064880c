/** Changing the questions of a draft or a correction as they stand now, and not as the page had read them. */
import { markOf, Refusal, type Actor } from '#server/actor';
import * as surveys from '#server/surveys';
import type { Definition } from '#lib/surveys/definition.ts';
import { freshIds, type FreshId } from '#lib/surveys/editing/ids.ts';

/** `id`: the part that is changed; `mark`: what it was when the page was read; `seen`: the whole of it then. */
export type Seen = { id: string; mark: string; seen: string };

/** The mark of one question as it stands; '' where there is none. */
export function markOfEntry({ entries }: Definition, id: string): string {
	const entry = entries.find((one) => one.id === id);
	return entry ? markOf([entry]) : '';
}

/**
 * Stores what `change` makes of the questions. What a colleague did to other questions stays; where they changed this
 * very one, what the page had seen decides (`Stale`).
 */
export async function changeQuestions(
	actor: Actor,
	surveyId: string,
	{ id, mark, seen }: Seen,
	change: (definition: Definition, fresh: FreshId) => Definition
): Promise<void> {
	const version = await surveys.openVersion(surveyId);
	if (!version) throw new Refusal('surveys_alreadyPublished');
	const definition = surveys.definitionOf(version);
	const same = markOfEntry(definition, id) === mark;
	await surveys.saveDefinition(
		actor,
		surveyId,
		change(definition, await freshIn(surveyId)),
		same ? version.digest : seen
	);
}

/** Ids that no version of this survey has. */
export async function freshIn(surveyId: string): Promise<FreshId> {
	return freshIds((await surveys.listVersions(surveyId)).map(surveys.definitionOf));
}
