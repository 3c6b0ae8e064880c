/** Steps that the scenarios of the district share, by the real verbs, on a clock that stands where they put it. */
import * as clock from '#server/clock';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import type { Stance } from '#lib/opinions/types.ts';
import { makeResident, type Crew } from './factories.ts';
import { proofread, reviewedBy } from './consultation.ts';

/** Stands the clock at a moment in Asia/Shanghai: `2026-03-02T09:00`. */
export const at = (moment: string) => clock.standAt(new Date(`${moment}:00+08:00`));

/** A resident nobody has met before says something; answers with the opinion's id. */
export async function say(
	consultationId: string,
	said: { text: string; stance?: Stance; clauseId?: string }
): Promise<{ id: string; residentId: string }> {
	const resident = await makeResident();
	const { hash } = await organisation.privacyNotice();
	const receipt = await opinions.submit(resident, consultationId, {
		clauseId: said.clauseId ?? '',
		stance: said.stance ?? 'suggest',
		text: said.text,
		name: '周岚',
		submitterType: 'person',
		showName: false,
		forMinor: false,
		ageBand: '',
		consent: hash,
		minorConsent: false
	});
	return { id: receipt.id, residentId: resident.id };
}

const nothing = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;

export const accept = (clerk: Crew['clerk'], consultationId: string, opinionIds: string[]) =>
	opinions.moderate(clerk, consultationId, { ...nothing, decision: 'accept', opinionIds });

export const redirect = (clerk: Crew['clerk'], consultationId: string, opinionIds: string[], note: string) =>
	opinions.moderate(clerk, consultationId, {
		...nothing,
		decision: 'redirect',
		target: 'hotline12345',
		note,
		opinionIds
	});

export const reject = (clerk: Crew['clerk'], consultationId: string, opinionIds: string[], note: string) =>
	opinions.moderate(clerk, consultationId, { ...nothing, decision: 'reject', ground: 'insult', note, opinionIds });

/** Begins the feedback if nobody has, gives it its words, and hands it to the reviewers. Answers with the release's id. */
export async function handIn(
	unit: Crew,
	consultationId: string,
	words: { narrative: string; nextStep: string }
): Promise<string> {
	if (await feedback.latest(consultationId)) await feedback.saveText(unit.drafter, consultationId, words);
	else await feedback.begin(unit.drafter, consultationId, words);
	const release = await publication.latestOf('feedback', consultationId);
	await publication.classify(unit.drafter, release!.id, 'proactive');
	await feedback.submitForReview(unit.drafter, consultationId, proofread);
	return release!.id;
}

export { proofread, reviewedBy };
