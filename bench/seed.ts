/**
 * Lays out what is measured, by the product's own verbs, in the DATA_DIR it is started with:
 * `node bench/seed.ts AUTHORS`. Prints what was made as JSON.
 */
import * as clock from '#server/clock';
import { close, open, transaction } from '#server/db';
import * as identity from '#server/identity';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import { ensureKeys } from '#server/secrets';
import type { StaffActor } from '#server/actor';
import { makeConsultation, type MadeConsultation } from '../tests/support/consultation.ts';
import { makeOffice, makeResident } from '../tests/support/factories.ts';
import { seedOpenDays, type SeededOpenDays } from './open-days.ts';
import { seedSurveys, type SeededSurveys } from './surveys.ts';
import { draftOf, nameOf, opinionOf } from './texts.ts';

export type Seeded = {
	/** The consultation of 40 articles with 50 opinions, and one to send opinions to. */
	detail: string;
	target: string;
	clauseIds: string[];
	/** Opinions of `detail`, as their receipts name them. */
	receipts: { no: string; code: string }[];
	/** Session ids of residents who have said nothing yet. */
	sessions: string[];
	consent: string;
	surveys: SeededSurveys;
	openDays: SeededOpenDays;
};

const stances = ['support', 'oppose', 'suggest', 'question'] as const;
const day = 86_400_000;
const now = clock.now();
const daysAgo = (days: number) => clock.dayOf(new Date(now.getTime() - days * day));
const at = (onDay: string) => clock.standAt(new Date(`${onDay}T08:30:00+08:00`));

ensureKeys();
await open();
await organisation.seed();
const { office, departments } = await makeOffice();
const [unit, other] = departments;

// What else stands on the list: ended, running and coming ones.
for (const [index, opensAgo] of [120, 100, 90, 80, 70, 60, 50, 45, 20, 15, -5, -9].entries()) {
	const opensOn = daysAgo(opensAgo);
	at(daysAgo(Math.max(opensAgo, 1)));
	await makeConsultation({ unit: index % 2 ? unit : other, publisher: office.publisher, opensOn });
}
at(daysAgo(3));
const text = draftOf(40);
const made = { unit, publisher: office.publisher, opensOn: daysAgo(3), text };
const detail = await makeConsultation(made);
const target = await makeConsultation(made);
const surveys = await seedSurveys(unit, office.publisher, daysAgo);

const { hash: consent } = await organisation.privacyNotice();
const openDays = await seedOpenDays(unit, office.publisher, consent);
const receipts = await sayFifty(detail);
await acceptAll(unit.clerk, detail.id);
await acceptAll(unit.clerk, surveys.results);
const sessions: string[] = [];
for (let left = Number(process.argv[2] ?? 100); left > 0; left--) {
	const resident = await makeResident();
	sessions.push(await identity.startSession(`resident:${resident.id}`, 'sms'));
}
await close();
const seeded: Seeded = {
	detail: detail.id,
	target: target.id,
	clauseIds: target.clauseIds,
	receipts,
	sessions,
	consent,
	surveys,
	openDays
};
console.log(JSON.stringify(seeded));

/** 45 on clauses, at most two of one clause as the margin shows them, and five on the whole draft. */
async function sayFifty({ id, clauseIds }: MadeConsultation) {
	const sent: { no: string; code: string }[] = [];
	for (let number = 0; number < 50; number++) {
		const receipt = await opinions.submit(await makeResident(), id, {
			clauseId: number < 45 ? clauseIds[number % clauseIds.length]! : '',
			stance: stances[number % stances.length]!,
			text: opinionOf(number),
			name: nameOf(number),
			submitterType: 'person',
			showName: false,
			forMinor: false,
			ageBand: '',
			consent,
			minorConsent: false
		});
		sent.push({ no: receipt.no, code: receipt.lookupCode });
	}
	return sent;
}

async function acceptAll(clerk: StaffActor, activityId: string) {
	const queue = await opinions.listForDesk(activityId);
	const opinionIds = queue.map(({ id }) => id);
	const decision = {
		opinionIds,
		decision: 'accept',
		ground: '',
		target: '',
		duplicateOf: '',
		note: '',
		publicText: ''
	};
	const { skipped } = await transaction(() => opinions.moderate(clerk, activityId, decision as never));
	if (skipped.length > 0) throw new Error(`not accepted: ${JSON.stringify(skipped)}`);
}
