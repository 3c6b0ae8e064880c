/**
 * How far a survey has come, as the desk lists them: `drafting` holds what is in review as well, `counting` what has
 * ended and is not counted, `telling` what was counted and is not published.
 */
export const surveyGroups = ['drafting', 'upcoming', 'open', 'counting', 'telling', 'published'] as const;
export type SurveyGroup = (typeof surveyGroups)[number];

export function surveyGroupOf(survey: {
	phase: 'draft' | 'upcoming' | 'open' | 'closed' | 'cancelled';
	talliedAt: Date | null;
	resultAt: Date | null;
}): SurveyGroup {
	if (survey.resultAt) return 'published';
	if (survey.talliedAt) return 'telling';
	if (survey.phase === 'draft') return 'drafting';
	return survey.phase === 'upcoming' || survey.phase === 'open' ? survey.phase : 'counting';
}
