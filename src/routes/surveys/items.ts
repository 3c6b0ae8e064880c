import * as surveys from '#server/surveys';
import { minutesOf } from '#lib/surveys/minutes.ts';
import { numbered } from '#lib/surveys/numbered.ts';

/** Surveys as a list shows them, with what they ask of people's time. */
export const itemsOf = (list: readonly surveys.SurveyView[]) =>
	Promise.all(
		list.map(async ({ id, activity, unitName, phase, talliedAt, resultAt, anonymous }) => {
			const { definition } = await surveys.asked(id);
			const { title, opensAt, closesAt, cancelledAt } = activity;
			return {
				...{ id, title, opensAt, closesAt, cancelledAt, unit: unitName, phase, talliedAt, resultAt, anonymous },
				questions: numbered(definition).length,
				minutes: minutesOf(definition.entries)
			};
		})
	);
