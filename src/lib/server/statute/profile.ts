import { Refusal } from '#server/actor';
import { laws, type LawCode } from './law.ts';
import { settingNames, settingRule, type SettingName } from './settings.ts';

/** `beforeReview`: so many working days after the close; `withPublication`: in one batch with the decision. */
export const feedbackModes = ['beforeReview', 'withPublication'] as const;
export type FeedbackMode = (typeof feedbackModes)[number];

/** The rules of one jurisdiction as data. `local` names the values it has set itself. */
export type RuleProfile = {
	name: string;
	title: string;
	feedbackMode: FeedbackMode;
	values: Readonly<Record<SettingName, number>>;
	local: readonly SettingName[];
	/** Provincial texts behind single values. */
	sources: Readonly<Partial<Record<SettingName, readonly LawCode[]>>>;
};

export type ProfileOverrides = {
	name?: string;
	title?: string;
	feedbackMode?: FeedbackMode;
	values?: Readonly<Partial<Record<SettingName, number>>>;
	sources?: RuleProfile['sources'];
};

/**
 * A profile on top of another. Refuses a value that is laxer than the one it starts from (or than its floor), unknown, or
 * no whole number of 0 to 3650, and names it: `statute_profileLaxer`, `statute_profileUnknownSetting`,
 * `statute_profileNotWhole`.
 */
export function tighten(profile: RuleProfile, overrides: ProfileOverrides): RuleProfile {
	const values = overrides.values ?? {};
	for (const [name, value] of Object.entries(values)) refuseUnlessAllowed(profile, name, value);
	const own = settingNames.filter((name) => name in values);
	return {
		name: overrides.name ?? profile.name,
		title: overrides.title ?? profile.title,
		feedbackMode: overrides.feedbackMode ?? profile.feedbackMode,
		values: { ...profile.values, ...values },
		local: [...new Set([...profile.local, ...own])],
		sources: { ...profile.sources, ...overrides.sources }
	};
}

/** The limit a value of this profile may not cross when it is changed. */
export function settingLimit(profile: RuleProfile, name: SettingName): number {
	return settingRule(name).floor ?? profile.values[name];
}

/** Where a value comes from: its law, its provincial text, and 本地设定 if the place chose the number itself. */
export function settingBasis(profile: RuleProfile, name: SettingName): string[] {
	const { law = [], title } = settingRule(name);
	const provincial = profile.sources[name] ?? [];
	const local = profile.local.includes(name) || (provincial.length === 0 && isChosen(name));
	return [...[...law, ...provincial].map((code) => laws[code]), ...(local ? [`本地设定：${title}`] : [])];
}

/** The key of the message that says a basis in the reader's language. */
export function basisKey(basis: string): string | undefined {
	return basisKeys.get(basis);
}

const basisKeys = new Map<string, string>([
	...(Object.keys(laws) as LawCode[]).map((code): [string, string] => [laws[code], `statute_${code}`]),
	...settingNames.map((name): [string, string] => [`本地设定：${settingRule(name).title}`, `statute_setting_${name}`])
]);

/** These laws oblige, but name no number, or one of another matter or a lower one: the number is a choice. */
function isChosen(name: SettingName): boolean {
	const { law = [], change, floor } = settingRule(name);
	const silent: readonly LawCode[] = ['lawMinimumData', 'lawRights'];
	return law.length === 0 || change === 'free' || floor !== undefined || law.some((code) => silent.includes(code));
}

function refuseUnlessAllowed(profile: RuleProfile, text: string, value: number): void {
	const name = settingNames.find((known) => known === text);
	if (!name) throw new Refusal('statute_profileUnknownSetting', { facts: { setting: text } });
	const { title } = settingRule(name);
	if (!Number.isSafeInteger(value) || value < 0 || value > 3650) {
		throw new Refusal('statute_profileNotWhole', { facts: { setting: `${title} ${name}`, value: String(value) } });
	}
	const limit = settingLimit(profile, name);
	const laxer = settingRule(name).stricter === 'more' ? value < limit : value > limit;
	if (!laxer) return;
	throw new Refusal('statute_profileLaxer', {
		basis: settingBasis(profile, name).join('；'),
		facts: { setting: `${title} ${name}`, value, limit }
	});
}
