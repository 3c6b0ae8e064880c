/** Lays out the invented district: its whole story, by the verbs, each deed at its own moment. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#server/actor';
import * as clock from '#server/clock';
import { config } from '#server/config';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import type { WorkCalendar } from '#server/statute';
import { appealEvents } from './appeals.ts';
import { catalogueEvents } from './catalogue.ts';
import { consultations } from '../content/consultations.ts';
import { surveys } from '../content/surveys.ts';
import { feedbackEvents } from './feedback.ts';
import { handlingEvents } from './handling.ts';
import { moderationEvents } from './moderation.ts';
import { noticeEvents } from './notices.ts';
import { opinionEvents } from './said.ts';
import { questionnaireEvents } from './open-day-questionnaire.ts';
import { openDayEvents } from './open-days.ts';
import { peopleEvents } from './people.ts';
import { surveyEvents } from './surveys.ts';
import { datesFrom, inOrder, type Event } from './story.ts';
import { emptyWorld, type World } from './world.ts';

export { demoPassword } from './password.ts';

export type Loaded = {
	start: string;
	units: number;
	accounts: number;
	residents: number;
	items: number;
	consultations: number;
	opinions: number;
	surveys: number;
	openDays: number;
	sessions: number;
	deeds: number;
	seconds: number;
};

/**
 * Tells the story around today into an empty database. Demo and tests only: refuses production, and a database or data
 * folder that holds anything. `progress` is called as the story goes on.
 */
export async function load(progress: (done: number, all: number, day: string) => void = () => {}): Promise<Loaded> {
	await refuseUnlessEmpty();
	const began = performance.now();
	const presence = clock.now();
	const start = clock.dayOf(presence);
	await organisation.seed();
	const world = emptyWorld(datesFrom(start));
	const story = inOrder(everything(world, await organisation.workCalendar()));
	try {
		for (const [index, { at, run }] of story.entries()) {
			const instant = world.dates.instant(at);
			if (instant > presence) throw new Error(`the story is ahead of its time: ${instant.toISOString()}`);
			clock.standAt(instant);
			await run();
			if (index % 50 === 49 || index === story.length - 1) progress(index + 1, story.length, clock.dayOf(instant));
		}
	} finally {
		clock.standAt(null);
	}
	return {
		start,
		units: world.units.size(),
		accounts: world.staff.size(),
		residents: world.residents.size(),
		items: world.items.size(),
		consultations: world.consultations.size(),
		opinions: world.opinions.size(),
		surveys: world.surveys.size(),
		openDays: world.openDays.size(),
		sessions: world.sessions.size(),
		deeds: story.length,
		seconds: Math.round((performance.now() - began) / 100) / 10
	};
}

function everything(world: World, calendar: WorkCalendar): Event[] {
	return [
		...peopleEvents(world),
		...catalogueEvents(world),
		...surveys.flatMap((content) => surveyEvents(world, content)),
		...openDayEvents(world, calendar),
		...questionnaireEvents(world),
		...consultations.flatMap((content) => [
			...noticeEvents(world, content),
			...opinionEvents(world, content),
			...moderationEvents(world, content),
			...appealEvents(world, content),
			...handlingEvents(world, content),
			...feedbackEvents(world, content)
		])
	];
}

async function refuseUnlessEmpty(): Promise<void> {
	if (config.mode === 'production') throw new Refusal('demo_production');
	// The published holidays are there from the first start on, and nothing else.
	const last = await journal.newest();
	if (last && (last.seq > 1 || last.action !== 'calendar.seeded')) throw new Refusal('demo_notEmpty');
	if (filesIn(join(config.dataDir, 'files')) > 0) throw new Refusal('demo_notEmpty');
}

function filesIn(folder: string): number {
	try {
		return readdirSync(folder).length;
	} catch {
		return 0;
	}
}
