/** Lays what people wrote on sheets of their age, spread over all of them, so that no sheet contradicts itself. */
import type { Answers } from '#lib/surveys/answers.ts';
import type { AgeBand, SaidContent } from '../types.ts';

/** `question`: the id under which the words stand. Each sheet gets one text at most. */
export function spoken<Sheet extends { age: AgeBand; answers: Answers }>(
	sheets: readonly Sheet[],
	said: readonly SaidContent[],
	question: string
): Sheet[] {
	const filled = [...sheets];
	const ages = [...new Set(said.map(({ age }) => age))];
	for (const age of ages) {
		const places = sheets.flatMap((sheet, place) => (sheet.age === age ? [place] : []));
		const texts = said.filter((one) => one.age === age);
		texts.forEach(({ text, answers }, index) => {
			const place = places[Math.floor(((index + 0.5) * places.length) / texts.length)]!;
			const sheet = filled[place]!;
			filled[place] = { ...sheet, answers: { ...sheet.answers, ...answers, [question]: { text } } };
		});
	}
	return filled;
}
