import type { RequestEvent } from '@sveltejs/kit';
import { Refusal } from '#server/actor';
import * as clock from '#server/clock';
import * as supervision from '#server/supervision';
import * as surveys from '#server/surveys';
import { isCountable } from '#lib/surveys/tally/choices.ts';
import { numbered } from '#lib/surveys/numbered.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { words } from '#lib/web/words.ts';

type Event = RequestEvent & { params: { id: string } };

/** The figures up to this moment; two questions against each other where they are asked for. */
export const load = page(async (event: Event) => {
	const { survey, sheets } = await supervision.surveyOf(staffOf(event), event.params.id);
	const definition = surveys.definitionOf(await surveys.currentVersion(survey.id));
	const number = (name: string) => Math.trunc(Number(event.url.searchParams.get(name))) || 0;
	const asked = { row: number('row'), column: number('column') };
	const cross = crossed(definition, asked);
	const tally = await surveys.liveTally(survey.id, 'ids' in cross ? [cross.ids] : []);
	return {
		survey,
		sheets,
		questions: tally.questions,
		count: tally.sheets,
		asked,
		cross: tally.crosses[0] ?? null,
		problem: 'problem' in cross ? cross.problem : '',
		crossable: numbered(definition).flatMap(({ no, question }) =>
			isCountable(question) ? [{ no, label: question.label }] : []
		),
		now: clock.now()
	};
});

function crossed(
	definition: Parameters<typeof surveys.crossOf>[0],
	{ row, column }: { row: number; column: number }
): { ids: readonly [string, string] } | { problem: string } {
	if (!row || !column) return { problem: '' };
	try {
		return { ids: surveys.crossOf(definition, [row, column]) };
	} catch (reason) {
		if (!(reason instanceof Refusal)) throw reason;
		return { problem: words(reason.codes[0]!, reason.facts) };
	}
}
