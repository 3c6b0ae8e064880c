/** The releases under which a survey, its corrections and its results are reviewed, and what its notice says. */
import { Refusal } from '#server/actor';
import * as publication from '#server/publication';
import { shanghaiIso } from '#server/statute';
import { definitionOf } from './definitions.ts';
import { find } from './queries.ts';
import { currentVersion, openVersion } from './versions.ts';

export type SurveyContent = Awaited<ReturnType<typeof surveyContentOf>>;

/** What would be published now, with the version that is on its way: for the reviewers' eyes, and for the edition. */
export async function surveyContentOf(id: string) {
	const survey = await find(id);
	const version = (await openVersion(id)) ?? (await currentVersion(id));
	const { activity, purpose, opensOn, lastDay, onePer, anonymous, changeable } = survey;
	const { openSample, sampleFrame, contractor, postEvaluation, parentActivityId } = survey;
	return {
		title: activity.title,
		unit: survey.unitName,
		...{ itemId: activity.itemId, parentActivityId, postEvaluation, purpose },
		opensAt: shanghaiIso(activity.opensAt),
		closesAt: shanghaiIso(activity.closesAt),
		...{ opensOn, lastDay, onePer, anonymous, changeable, openSample, sampleFrame, contractor },
		version: version.number,
		reason: version.reason,
		definitionDigest: version.digest,
		definition: definitionOf(version)
	};
}

export async function releaseOf(kind: 'survey' | 'surveyResult', id: string): Promise<publication.Release> {
	const release = await publication.latestOf(kind, id);
	if (!release) throw new Refusal('publication_notBegun');
	return release;
}
