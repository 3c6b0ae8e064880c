/** The rules of the place: which are in force, and which were on a day. */
import { asc, eq } from 'drizzle-orm';
import { db, inTransaction } from '#server/db';
import { localProfile, national, profileNamed, type RuleProfile, type SettingName } from '#server/statute';
import { ruleProfiles, ruleValues } from './schema.ts';
import { readSetting } from './settings.ts';

export const rulesVersionKey = 'rulesVersion';

type Version = { from: Date; profile: RuleProfile };
type Own = Partial<Record<SettingName, number>>;
/** Another process may change the rules: every answer asks for the version first. */
let kept: { version: unknown; versions: readonly Version[] } | undefined;

/** The rules in force, the same object until they change; those of the nation until a place has chosen. */
export async function ruleProfile(): Promise<RuleProfile> {
	return (await versions()).at(-1)?.profile ?? national;
}

/**
 * The rules that were in force at an instant: what was published under them keeps them. The first choice of a place counts
 * for the time before it too.
 */
export async function ruleProfileAt(instant: Date): Promise<RuleProfile> {
	return profileAt(await versions(), instant);
}

/** The same for many instants at one reading. */
export async function ruleProfilesOver(): Promise<(instant: Date) => RuleProfile> {
	const all = await versions();
	return (instant) => profileAt(all, instant);
}

function profileAt(all: readonly Version[], instant: Date): RuleProfile {
	return all.findLast(({ from }) => from <= instant)?.profile ?? national;
}

async function versions(): Promise<readonly Version[]> {
	const version = await readSetting(rulesVersionKey);
	if (kept && kept.version === version) return kept.versions;
	const rows = await db
		.select()
		.from(ruleProfiles)
		.where(eq(ruleProfiles.state, 'confirmed'))
		.orderBy(asc(ruleProfiles.decidedAt), asc(ruleProfiles.id));
	const values = await db.select().from(ruleValues);
	const list = rows.map(({ id, base, feedbackMode, decidedAt, decidedBy }) => {
		const own = Object.fromEntries(
			values.filter(({ profileId }) => profileId === id).map(({ setting, value }) => [setting, value])
		) as Own;
		// What was chosen when the site was set up, by one person.
		const from = decidedBy === null ? new Date(0) : decidedAt!;
		return { from, profile: localProfile(profileNamed(base), own, feedbackMode) };
	});
	// What a transaction sees may yet be rolled back.
	if (!inTransaction()) kept = { version, versions: list };
	return list;
}
