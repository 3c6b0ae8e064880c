import * as activities from '#server/activities';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as opendays from '#server/opendays';
import * as organisation from '#server/organisation';
import * as surveys from '#server/surveys';

/** What an answer needs to know of what people took part in: whose it was, from when to when, and on which draft. */
export type Notice = Pick<
	consultations.ConsultationView,
	'id' | 'activity' | 'unitName' | 'keptBy' | 'phase' | 'opensOn' | 'lastDay' | 'feedbackMode'
> & {
	/** NULL where there is no draft: a questionnaire, an open day. */
	draftVersionId: string | null;
};

/** Opinions are answered alike, whether they were said in a consultation or written in a questionnaire. */
export async function noticeOf(activityId: string): Promise<Notice> {
	const { kind } = await activities.find(activityId);
	if (kind === 'openDaySession') return sessionNotice(activityId);
	if (kind !== 'survey') return consultations.find(activityId);
	const survey = await surveys.find(activityId);
	// What belongs to a consultation speaks of its draft.
	const parent = survey.parentActivityId && (await activities.find(survey.parentActivityId));
	const draft = parent && parent.kind === 'consultation' ? await consultations.find(parent.id) : undefined;
	return { ...survey, feedbackMode: 'beforeReview', draftVersionId: draft?.draftVersionId ?? null };
}

async function sessionNotice(id: string): Promise<Notice> {
	const { activity, unitName } = await opendays.find(id);
	const period = await opendays.periodOfSession(id);
	const phase = activities.phaseOf(activity, clock.now());
	const { name: keptBy } = await organisation.findUnit(activity.hostUnitId);
	return { id, activity, unitName, keptBy, phase, ...period, feedbackMode: 'beforeReview', draftVersionId: null };
}
