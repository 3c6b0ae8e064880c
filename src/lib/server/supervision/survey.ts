/** A survey at the desk: where it stands, what came in, and what this person may do. */
import { refuseIf, type StaffActor } from '#server/actor';
import * as opinions from '#server/opinions';
import * as publication from '#server/publication';
import * as surveys from '#server/surveys';
import type { DefinitionFault } from '#lib/surveys/check/faults.ts';
import type { SheetChannel } from '#lib/surveys/types.ts';
import { lastReturn, type Returned } from './returned.ts';

export type SurveyDeskView = {
	survey: surveys.SurveyView;
	/** What is asked, and the correction on its way. */
	versions: surveys.Version[];
	open: surveys.Version | null;
	faults: DefinitionFault[];
	release: publication.Release | null;
	resultRelease: publication.Release | null;
	/** The words with which the survey, or its result, was last sent back. */
	returned: Returned | null;
	resultReturned: Returned | null;
	extensions: surveys.Extension[];
	sheets: { channel: SheetChannel; n: number; voided: number }[];
	codes: { made: number; used: number } | null;
	result: surveys.Result | null;
	/** What people wrote freely, as opinions. */
	said: opinions.Tally | null;
	/** Why the actor may not; empty if they may. */
	mayNot: Record<
		| ('edit' | 'questions' | 'submit' | 'correct' | 'extend' | 'cancel' | 'enter' | 'import' | 'void')
		| ('codes' | 'tally' | 'resultText' | 'submitResult' | 'queue'),
		string[]
	>;
};

/** Refuses `surveys_notYours` to those who may not see the sheets. */
export async function surveyOf(actor: StaffActor, id: string): Promise<SurveyDeskView> {
	const survey = await surveys.find(id);
	refuseIf(surveys.mayNotSee(actor, survey));
	const { activity, phase, onePer } = survey;
	const { hostUnitId } = activity;
	const tallied = survey.talliedAt !== null;
	const open = (await surveys.openVersion(id)) ?? null;
	const release = (await publication.latestOf('survey', id)) ?? null;
	const resultRelease = (await publication.latestOf('surveyResult', id)) ?? null;
	const result = (await surveys.findResult(id)) ?? null;
	const drafting = release ? publication.mayNotDraft(actor, release) : ['publication_notBegun'];
	const wording = resultRelease ? publication.mayNotDraft(actor, resultRelease) : ['surveys_notTallied'];
	const writing = open ? drafting : ['surveys_alreadyPublished'];
	const correction = (open?.number ?? 1) > 1;
	return {
		...{ survey, open, release, resultRelease, result },
		returned: await lastReturn(release ?? undefined),
		resultReturned: await lastReturn(resultRelease ?? undefined),
		versions: await surveys.listVersions(id),
		faults: open ? surveys.faultsOf(open) : [],
		extensions: await surveys.listExtensions(id),
		sheets: await surveys.countSheets(id),
		codes: onePer === 'code' ? await surveys.countCodes(id) : null,
		said: tallied ? await opinions.tally(id) : null,
		mayNot: {
			edit: [...surveys.mayNotEdit(phase), ...drafting],
			questions: writing,
			submit: [...writing, ...(await surveys.lacksOf(id))],
			correct: surveys.mayNotCorrect(actor, hostUnitId, phase, correction),
			extend: surveys.mayNotExtend(actor, phase),
			cancel: surveys.mayNotCancel(actor, phase),
			enter: surveys.mayNotEnter(actor, hostUnitId, phase, tallied),
			import: surveys.mayNotImport(actor, hostUnitId, tallied),
			void: surveys.mayNotVoid(actor, hostUnitId, tallied, false),
			codes: surveys.mayNotMakeCodes(actor, survey, hostUnitId, phase),
			tally: tallied ? ['surveys_tallied'] : surveys.mayNotTally(actor, hostUnitId, phase),
			resultText: wording,
			submitResult: [...wording, ...(result ? surveys.mayNotSubmitResult(result) : [])],
			queue: tallied ? opinions.mayNotSeeQueue(actor, activity) : ['surveys_notTallied']
		}
	};
}
