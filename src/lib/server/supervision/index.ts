/** What waits for whom, and what is late: read across the modules. */
export { agendaOf, type Agenda, type Task, type TaskKind } from './agenda.ts';
