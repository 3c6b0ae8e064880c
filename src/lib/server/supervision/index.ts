/** What waits for whom, what stands before a reviewer, and what is late: read across the modules. */
export { agendaOf, type Agenda, type Task, type TaskKind } from './agenda.ts';
export { boardOf, type BoardRow } from './board.ts';
export { noticeOf, type NoticeView, type ShorteningState } from './notice.ts';
export { surveyBoardOf, type SurveyBoardRow } from './survey-board.ts';
export { openDayBoardOf, type OpenDayBoardRow } from './open-day-board.ts';
export { openDayOf, sessionOf, type DeskSession, type OpenDayDeskView, type SessionDeskView } from './open-day.ts';
export { surveyOf, type SurveyDeskView } from './survey.ts';
export type { Lack } from './lacks.ts';
export { listReviews, type ReviewHead } from './heads.ts';
export { mayNotReadJournal } from './policy.ts';
export { reviewOf, type ReviewContent, type ReviewView } from './review.ts';
export { clockwork, type Clockwork } from './due.ts';
export {
	calendarEffects,
	type CalendarEffects,
	type MovedAppeals,
	type MovedDeadline,
	type RestingLastDay
} from './calendar-effects.ts';
