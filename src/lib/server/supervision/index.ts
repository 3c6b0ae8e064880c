/** What waits for whom, what stands before a reviewer, and what is late: read across the modules. */
export { agendaOf, type Agenda, type Task, type TaskKind } from './agenda.ts';
export type { Lack } from './lacks.ts';
export { listReviews, type ReviewHead } from './heads.ts';
export { reviewOf, type ReviewContent, type ReviewView } from './review.ts';
