/** All surveys that a staff member sees, by how far they have come. */
import { holds, holdsInOffice, type StaffActor } from '#server/actor';
import * as publication from '#server/publication';
import * as surveys from '#server/surveys';
import { surveyGroupOf, surveyGroups, type SurveyGroup } from '#lib/supervision/survey-groups.ts';
import type { Task } from './agenda.ts';
import { clockwork } from './due.ts';

export type SurveyBoardRow = {
	survey: surveys.SurveyView;
	group: SurveyGroup;
	/** Where the survey, a correction of it or its result is on its way through review; null where nothing is. */
	review: publication.Release['state'] | null;
	/** The reader may enter paper, and see nothing else of it. */
	entersOnly: boolean;
	/** Sheets that count. */
	sheets: number;
	/** The first day of a draft, the last day of a running one. */
	due: Task['due'];
};

/** In the order of `surveyGroups`, within a group the newest first. */
export async function surveyBoardOf(actor: StaffActor): Promise<SurveyBoardRow[]> {
	const { unitId, unitKind } = actor;
	const everywhere = holdsInOffice(actor, 'publisher') || holds(actor, 'supervisor');
	const atStreetDesk = unitKind === 'street' && holds(actor, 'opinionClerk');
	const all = await surveys.listForDesk(everywhere || atStreetDesk ? undefined : unitId);
	const seen = all.filter((survey) => {
		if (surveys.mayNotSee(actor, survey).length === 0) return true;
		// A street's desk enters paper for every unit's survey.
		return surveys.mayNotEnter(actor, survey.activity.hostUnitId, survey.phase, survey.talliedAt !== null).length === 0;
	});
	const releases = await publication.listInStates(['drafting', 'firstReview', 'secondReview', 'finalReview']);
	const states = new Map(releases.map(({ subjectKind, subjectId, state }) => [`${subjectKind} ${subjectId}`, state]));
	const counts = await surveys.countStanding(seen.map(({ id }) => id));
	const due = await clockwork();
	const rows = seen.map((survey): SurveyBoardRow => {
		const group = surveyGroupOf(survey);
		const subject = survey.talliedAt ? 'surveyResult' : 'survey';
		return {
			survey,
			group,
			entersOnly: surveys.mayNotSee(actor, survey).length > 0,
			review: states.get(`${subject} ${survey.id}`) ?? null,
			sheets: counts.get(survey.id) ?? 0,
			due: dueOf(survey, group, due)
		};
	});
	return rows.sort((a, b) => surveyGroups.indexOf(a.group) - surveyGroups.indexOf(b.group));
}

function dueOf(
	{ opensOn, lastDay }: surveys.SurveyView,
	group: SurveyGroup,
	due: Awaited<ReturnType<typeof clockwork>>
): Task['due'] {
	// A first day that is past sets no deadline: the period then begins on the day of publication.
	if (group === 'drafting') return opensOn >= due.today ? due.by(opensOn) : null;
	return group === 'open' || group === 'upcoming' ? due.by(lastDay) : null;
}
