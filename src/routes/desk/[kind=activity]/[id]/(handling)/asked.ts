import type { Notice } from '#server/feedback';
import * as surveys from '#server/surveys';

/** Of a survey: which question each of these answers, and on which sheet; they are not understood without it. */
export async function askedOf({ activity }: Pick<Notice, 'activity'>, shown: readonly { id: string }[]) {
	return surveys.questionsOf(activity.kind === 'survey' ? shown.map(({ id }) => id) : []);
}
