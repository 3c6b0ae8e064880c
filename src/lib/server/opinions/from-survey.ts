/** Free answers of a questionnaire: opinions of its activity, judged, grouped and answered like any other. */
import type { Actor } from '#server/actor';
import type { Activity } from '#server/activities';
import { transaction } from '#server/db';
import * as organisation from '#server/organisation';
import { insertBundle } from './bundle.ts';
import { prepareOpinion } from './insert.ts';
import { mayNotSay } from './policy.ts';

export type FreeAnswer = { personKey: string; residentId: string | null; receivedAt: Date; text: string };

/**
 * Enters each answer that says something, in the words of its author. What the same person has said already is there
 * once. Answers with the id of each new opinion, null where there is none.
 */
export async function enterAnswers(
	actor: Actor,
	activity: Activity,
	answers: readonly FreeAnswer[]
): Promise<(string | null)[]> {
	const words = await organisation.holdWords();
	const prepared = answers.map((answer) => {
		if (mayNotSay(answer.text).length > 0) return null;
		return prepareOpinion(
			activity,
			{
				...answer,
				...{ channel: 'survey', submitterType: 'person', submitterShown: '', stance: 'suggest' },
				clauseId: null
			},
			words
		);
	});
	const bundle = prepared.filter((one) => one !== null);
	const fresh = await transaction(() => insertBundle(actor, activity, bundle), 60_000);
	const entered = new Set(fresh.map(({ id }) => id));
	return prepared.map((one) => (one && entered.has(one.id) ? one.id : null));
}
