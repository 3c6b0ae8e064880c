import { Refusal } from '#server/actor';
import { settingNames, settingRules, type SettingName } from './settings.ts';
import { tighten, type RuleProfile } from './profile.ts';

/** The floor of every other profile: 国务院令第713号 where it names a number, our own default where no law does. */
export const national: RuleProfile = {
	name: 'national',
	title: '全国通用',
	feedbackMode: 'beforeReview',
	values: Object.fromEntries(settingNames.map((name) => [name, settingRules[name].initial])) as Record<
		SettingName,
		number
	>,
	local: [],
	sources: {}
};

/** Known from press digests only: the full text of 山东省政府令第336号 was not found. */
const shandong = tighten(national, {
	name: 'shandong',
	title: '山东省',
	feedbackMode: 'withPublication',
	sources: { catalogueMonth: ['localShandongCatalogue'], feedbackWorkdays: ['localShandongFeedback'] }
});

/** The invented district of the demo: a third person's eyes below 10 days instead of 7, quicker answers on personal data. */
const yunxi = tighten(national, {
	name: 'yunxi',
	title: '云汐区',
	values: { secondApprovalBelowDays: 10, extensionReasonCharacters: 15, dataRequestWorkdays: 10 }
});

export const profiles: readonly RuleProfile[] = [national, shandong, yunxi];

/** The built-in profile of a name, else refuses with `statute_profileUnknown`. */
export function profileNamed(name: string): RuleProfile {
	const found = profiles.find((profile) => profile.name === name);
	if (found) return found;
	const known = profiles.map((profile) => profile.name).join('、');
	throw new Refusal('statute_profileUnknown', { facts: { name, known } });
}
