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

/** Between which numbers a place may choose, by the law or the national default; without `most`, up to 3650. */
export function settingBounds(name: SettingName): { least: number; most: number } {
	const { stricter, change, initial, floor, ceiling } = settingRule(name);
	if (stricter === 'less') return { least: 0, most: floor ?? initial };
	return { least: floor ?? (change === 'stricter' ? initial : 0), most: ceiling ?? most };
}

/**
 * The rules of a place: those of its province with its own values, each within the national bounds. Refuses as `tighten`
 * does, and `statute_profileAbove` for what is kept too long.
 */
export function localProfile(
	province: RuleProfile,
	own: Readonly<Partial<Record<SettingName, number>>>,
	feedbackMode: FeedbackMode
): RuleProfile {
	for (const [name, value] of Object.entries(own)) refuseUnlessWithin(name, value);
	const chosen = settingNames.filter((name) => name in own && own[name] !== settingRule(name).initial);
	return {
		...province,
		feedbackMode,
		values: { ...province.values, ...own },
		local: settingNames.filter((name) => chosen.includes(name) || (province.local.includes(name) && !(name in own)))
	};
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

/** Ten years. */
const most = 3650;

function known(text: string, value: number): SettingName {
	const name = settingNames.find((known) => known === text);
	if (!name) throw new Refusal('statute_profileUnknownSetting', { facts: { setting: text } });
	if (!Number.isSafeInteger(value) || value < 0 || value > most) {
		const facts = { setting: `${settingRule(name).title} ${name}`, value: String(value) };
		throw new Refusal('statute_profileNotWhole', { facts });
	}
	return name;
}

function refuseUnlessWithin(text: string, value: number): void {
	const name = known(text, value);
	const { title, law = [], stricter } = settingRule(name);
	const bounds = settingBounds(name);
	if (value >= bounds.least && value <= bounds.most) return;
	const limit = value < bounds.least ? bounds.least : bounds.most;
	const code = value > bounds.most && stricter === 'more' ? 'statute_profileAbove' : 'statute_profileLaxer';
	const basis = law.length > 0 ? law.map((one) => laws[one]).join('；') : `本地设定：${title}`;
	throw new Refusal(code, { basis, facts: { setting: title, value, limit } });
}

function refuseUnlessAllowed(profile: RuleProfile, text: string, value: number): void {
	const name = known(text, value);
	const { title } = settingRule(name);
	const limit = settingLimit(profile, name);
	const laxer = settingRule(name).stricter === 'more' ? value < limit : value > limit;
	if (!laxer) return;
	throw new Refusal('statute_profileLaxer', {
		basis: settingBasis(profile, name).join('；'),
		facts: { setting: `${title} ${name}`, value, limit }
	});
}
