import type { StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import * as surveys from '#server/surveys';
import type { Answers } from '#lib/surveys/answers.ts';
import type { Definition } from '#lib/surveys/definition.ts';
import type { SurveyInput } from '#lib/surveys/survey-form.ts';
import { makeOffice, makeResident, numberFrom } from '../factories.ts';
import { makeSurvey, publishResultOf, publishSurvey } from '../survey.ts';
import { run } from './run.ts';

export type SurveyOptions = Partial<SurveyInput> & {
	definition?: Definition;
	/** Sheets that are there already, on the first day. */
	sheets?: Answers[];
	/** Another version, published on the first day at noon. */
	corrected?: { reason: string; definition: Definition };
	/** The instant at which it was tallied and its result published. */
	resultAt?: string;
	/** The words beside the figures, corrected and published again at that instant. */
	edition?: { at: string; reason: string; analysis: string; nextStep: string };
	crosses?: [number, number][];
	codes?: number;
};
export type OpenedSurvey = {
	id: string;
	title: string;
	opensAt: string;
	closesAt: string;
	codes: string[];
	drafter: StaffActor;
	clerk: StaffActor;
	firstReviewer: StaffActor;
	secondReviewer: StaffActor;
	publisher: StaffActor;
};

await run(async (options: SurveyOptions): Promise<OpenedSurvey> => {
	const { definition, sheets = [], corrected, resultAt, edition, crosses = [], codes = 0, ...input } = options;
	const opensOn = input.opensOn ?? clock.today();
	const at = new Date(`${opensOn}T08:30:00+08:00`);
	clock.standAt(at);
	numberFrom((await identity.listStaff()).length * 2);
	const { office, departments } = await makeOffice();
	const [crew] = departments;
	const { id } = await makeSurvey(crew, office.publisher, { ...input, opensOn, ...(definition && { definition }) });
	const { hash: consent } = await organisation.privacyNotice();
	for (const answers of sheets) {
		await surveys.submit(await makeResident(), id, { answers, version: 1, consent });
	}
	if (corrected) {
		clock.standAt(new Date(`${opensOn}T12:00:00+08:00`));
		await surveys.beginCorrection(crew.drafter, id, corrected.reason);
		await surveys.saveDefinition(crew.drafter, id, corrected.definition);
		await publishSurvey(crew, office.publisher, id);
	}
	const made = codes > 0 ? await surveys.makeCodes(crew.drafter, id, codes) : [];
	if (resultAt) {
		clock.standAt(new Date(resultAt));
		await surveys.tally(crew.drafter, id, { crosses });
		await publishResultOf(crew, office.publisher, id);
	}
	if (edition) {
		clock.standAt(new Date(edition.at));
		await surveys.beginResultCorrection(crew.drafter, id, edition.reason);
		await publishResultOf(crew, office.publisher, id, edition);
	}
	const { activity } = await surveys.find(id);
	return {
		...{ id, title: activity.title, codes: made, drafter: crew.drafter, clerk: crew.clerk },
		...{ firstReviewer: crew.firstReviewer, secondReviewer: crew.secondReviewer, publisher: office.publisher },
		opensAt: activity.opensAt.toISOString(),
		closesAt: activity.closesAt.toISOString()
	};
});
