import * as organisation from '#server/organisation';
import * as statute from '#server/statute';
import { page } from '#lib/web/page.ts';
import { words } from '#lib/web/words.ts';

/** The periods that concern those who take part, in the order of a consultation. */
const shown = [
	'commentDays',
	'normativeWorkdays',
	'normativeBusinessDays',
	'shorteningReasonCharacters',
	'secondApprovalBelowDays',
	'extensionReasonCharacters',
	'feedbackWorkdays',
	'appealDays',
	'catalogueMonth',
	'dataRequestWorkdays',
	'contactMonths'
] as const satisfies statute.SettingName[];

export const load = page(async () => {
	const profile = await organisation.ruleProfile();
	const said = (basis: string) => words(statute.basisKey(basis) ?? '') || basis;
	return {
		profile: profile.title,
		appealDays: profile.values.appealDays,
		periods: shown.map((name) => ({
			name,
			value: profile.values[name],
			unit: statute.settingRule(name).unit,
			basis: statute.settingBasis(profile, name).map(said)
		}))
	};
});
