/** What was answered already must still be there: no question, option, row, column or point that somebody chose goes. */
import { Refusal } from '#server/actor';
import type { Answer } from '#lib/surveys/answers.ts';
import type { Definition, Question } from '#lib/surveys/definition.ts';
import { numbered } from '#lib/surveys/numbered.ts';
import { basis } from './basis.ts';
import { definitionOf } from './definitions.ts';
import { eachSheet } from './streaming.ts';
import { currentVersion } from './versions.ts';

/** Throws `surveys_answeredRemoved` where `next` has lost what stands on a sheet. Before the first sheet nothing is held. */
export async function lostAnswers(surveyId: string, next: Definition): Promise<void> {
	const before = definitionOf(await currentVersion(surveyId));
	const gone = partsGone(before, next);
	if (gone.size === 0) return;
	for await (const { answers } of eachSheet(surveyId)) {
		for (const [id, answer] of Object.entries(answers)) {
			const lost = [id, ...picksOf(answer).map((pick) => `${id} ${pick}`)].find((key) => gone.has(key));
			if (lost) throw new Refusal('surveys_answeredRemoved', { basis, facts: gone.get(lost)! });
		}
	}
}

type Named = { no: number; label: string; part: string };

/** What `next` no longer has, by `question` or `question part`, each with how a person would call it. */
function partsGone(before: Definition, next: Definition): Map<string, Named> {
	const kept = new Map(numbered(next).map(({ question }) => [question.id, question]));
	const gone = new Map<string, Named>();
	for (const { no, question } of numbered(before)) {
		const now = kept.get(question.id);
		const named = { no, label: question.label };
		if (now?.kind !== question.kind) gone.set(question.id, { ...named, part: question.label });
		else {
			const still = new Set(partsOf(now).map(({ id }) => id));
			for (const { id, label } of partsOf(question)) {
				if (!still.has(id)) gone.set(`${question.id} ${id}`, { ...named, part: label });
			}
		}
	}
	return gone;
}

function partsOf(question: Question): { id: string; label: string }[] {
	if ('options' in question) return question.options;
	if ('rows' in question) return [...question.rows, ...question.columns];
	if (question.kind !== 'scale') return [];
	return Array.from({ length: question.points }, (_, at) => ({ id: String(at + 1), label: String(at + 1) }));
}

function picksOf(answer: Answer): string[] {
	if ('option' in answer) return [answer.option];
	if ('options' in answer) return answer.options;
	if ('order' in answer) return answer.order;
	if ('point' in answer) return [String(answer.point)];
	return 'rows' in answer ? Object.entries(answer.rows).flat() : [];
}
