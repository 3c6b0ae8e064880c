import type { StaffActor } from '#server/actor';
import * as messages from '#server/messages';
import type { DeadlineLight } from '#server/statute';
import type { Step, SubjectKind } from '#server/publication';
import { appealTasks } from './appeals.ts';
import { lateTasks } from './late.ts';
import { reviewTasks } from './reviews.ts';
import { runningTasks } from './running.ts';
import { settingTasks } from './settings.ts';
import { minorTasks } from './minor-tasks.ts';
import { openDayTasks } from './open-day-tasks.ts';
import { surveyTasks } from './survey-tasks.ts';
import { clockwork } from './due.ts';

export const taskKinds = [
	'sign',
	'secrecy',
	'shortening',
	'returned',
	'drafting',
	'onTheDay',
	'appeal',
	'admit',
	'moderate',
	'decide',
	'feedback',
	'tally',
	'wrapUp',
	'summary',
	'closing',
	'late',
	'confirm',
	'allow'
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** What goes through review, and settings that wait for a second person. */
export type TaskSubject = SubjectKind | 'openDaySession' | 'rules' | 'privacyNotice' | 'minorAccess';
export type Task = {
	kind: TaskKind;
	/** What it is about: the release for `sign`, `secrecy` and `shortening`, else the subject (activity, version, setting). */
	id: string;
	subject: TaskSubject;
	title: string;
	/** Of `confirm` and `allow`: who has proposed it, or asks. */
	unit: string;
	/** The step that waits, of a release. */
	step: Step | null;
	/** How many opinions, where there are any; of `onTheDay` how many people come. */
	count: number | null;
	/** Those of them that the reader sees to. */
	own: number;
	/** Until when (`YYYY-MM-DD`, to 24:00), and its light. */
	due: { day: string; light: DeadlineLight } | null;
};
export type Agenda = {
	/** Soonest deadline first. */
	tasks: Task[];
	/** `messages`: those that were given up. */
	counts: { agenda: number; reviews: number; opinions: number; messages: number };
};

/** What waits for a staff member now, by their roles (待办). */
export async function agendaOf(actor: StaffActor): Promise<Agenda> {
	const due = await clockwork();
	const [reviews, notices] = [await reviewTasks(actor, due), await runningTasks(actor, due)];
	const running = [...notices, ...(await surveyTasks(actor, due)), ...(await openDayTasks(actor, due))];
	const asked = [...(await appealTasks(actor)), ...(await lateTasks(actor))];
	const second = [...(await settingTasks(actor)), ...(await minorTasks(actor))];
	const tasks = [...reviews, ...running, ...asked, ...second].sort(bySoonest);
	const opinions = [...asked, ...running].filter(({ kind }) =>
		['appeal', 'admit', 'moderate', 'decide'].includes(kind)
	);
	return {
		tasks,
		counts: {
			agenda: tasks.length,
			reviews: reviews.filter(({ kind }) => kind !== 'drafting' && kind !== 'returned').length,
			opinions: opinions.reduce((sum, { count }) => sum + (count ?? 0), 0),
			messages: await messages.countFailed(actor)
		}
	};
}

const farOff = '9999-12-31';

function bySoonest(a: Task, b: Task): number {
	const [dayA, dayB] = [a.due?.day ?? farOff, b.due?.day ?? farOff];
	if (dayA !== dayB) return dayA < dayB ? -1 : 1;
	return taskKinds.indexOf(a.kind) - taskKinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1);
}
