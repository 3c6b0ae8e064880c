/** Changes of the rules: proposed by one person, in force once a second one has confirmed them; never looser than the law. */
import { and, asc, eq } from 'drizzle-orm';
import { NotFound, Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { createId, db, transaction } from '#server/db';
import * as journal from '#server/journal';
import { localProfile, profileNamed, settingNames, type RuleProfile, type SettingName } from '#server/statute';
import { keepChange } from './history.ts';
import { keepNotice } from './notice.ts';
import { mayNotAdminister, mayNotKeepSettings } from './policy.ts';
import { ruleProfile, rulesVersionKey } from './rules.ts';
import { ruleProfiles, ruleValues } from './schema.ts';
import { writeSetting } from './settings.ts';

/** All values, or those that differ from the built-in profile of the place. */
export type RuleInput = { values: Readonly<Record<string, number>> };
/** One figure of a proposal, as it is and as it would be. */
export type RuleChange = { name: SettingName; from: number; to: number };
export type Proposal = {
	id: string;
	proposedBy: string;
	proposedAt: Date;
	changes: RuleChange[];
};

/** The built-in profile that a new site starts from: once, by the administrator; later changes need two people. */
export async function chooseRuleProfile(actor: Actor, name: string): Promise<void> {
	await transaction(async () => {
		refuseIf(mayNotAdminister(actor));
		const { name: base, feedbackMode } = profileNamed(name);
		const [any] = await db.select({ id: ruleProfiles.id }).from(ruleProfiles).limit(1);
		if (any) throw new Refusal('organisation_rulesNeedTwo');
		const at = clock.now();
		const proposedBy = (actor as StaffActor).id;
		const first = { base, feedbackMode, state: 'confirmed', proposedBy, proposedAt: at, decidedAt: at } as const;
		await db.insert(ruleProfiles).values(first);
		await writeSetting(rulesVersionKey, createId());
		await keepNotice();
		await keepChange(actor, 'rules', { before: null, after: { base, feedbackMode } });
		await journal.record(actor, 'ruleProfile.chosen', 'ruleProfile', { after: base });
	});
}

/**
 * Proposes the rules as they should be. Refuses a value looser than the national floor, with its article
 * (`statute_profileLaxer`), and a proposal that changes nothing or comes while another one waits.
 */
export async function proposeRules(actor: Actor, { values }: RuleInput): Promise<Proposal> {
	return transaction(async () => {
		refuseIf(mayNotKeepSettings(actor));
		const present = await ruleProfile();
		const base = profileNamed(present.name);
		const { feedbackMode } = present;
		const next = localProfile(base, values, feedbackMode);
		const changes = changesBetween(present, next);
		if (changes.length === 0) throw new Refusal('organisation_rulesSame');
		const facts = { base: base.name, feedbackMode, proposedBy: (actor as StaffActor).id, proposedAt: clock.now() };
		const [row] = await db
			.insert(ruleProfiles)
			.values({ ...facts, state: 'proposed' })
			.onConflictDoNothing()
			.returning();
		if (!row) throw new Refusal('organisation_rulesWaiting');
		const own = settingNames
			.filter((setting) => next.values[setting] !== base.values[setting])
			.map((setting) => ({ profileId: row.id, setting, value: next.values[setting] }));
		if (own.length > 0) await db.insert(ruleValues).values(own);
		await journal.record(actor, 'ruleProfile.proposed', row.id, figures(changes));
		return proposalOf(row, changes);
	});
}

/** A second person puts the proposal in force: from this moment on, and for nothing that is published already. */
export async function confirmRules(actor: Actor, proposalId: string): Promise<void> {
	await transaction(async () => {
		refuseIf(mayNotKeepSettings(actor));
		const found = await waiting(proposalId);
		if (found.proposedBy === (actor as StaffActor).id) throw new Refusal('organisation_rulesSecondPerson');
		const before = await ruleProfile();
		await decide(actor, proposalId, 'confirmed');
		await writeSetting(rulesVersionKey, createId());
		// The privacy notice names periods of the rules.
		await keepNotice();
		const after = await ruleProfile();
		const both = { before: plain(before), after: plain(after), proposedBy: found.proposedBy };
		await keepChange(actor, 'rules', both);
		await journal.record(actor, 'ruleProfile.confirmed', proposalId, figures(changesBetween(before, after)));
	});
}

/** The proposal comes to nothing: its own author takes it back, or another person does not agree. */
export async function refuseRules(actor: Actor, proposalId: string): Promise<void> {
	await transaction(async () => {
		refuseIf(mayNotKeepSettings(actor));
		await waiting(proposalId);
		await decide(actor, proposalId, 'refused');
		await journal.record(actor, 'ruleProfile.refused', proposalId);
	});
}

/** What waits for a second person; undefined if nothing does. */
export async function findProposal(): Promise<Proposal | undefined> {
	const [row] = await db.select().from(ruleProfiles).where(eq(ruleProfiles.state, 'proposed'));
	if (!row) return undefined;
	const own = await db
		.select()
		.from(ruleValues)
		.where(eq(ruleValues.profileId, row.id))
		.orderBy(asc(ruleValues.setting));
	const values = Object.fromEntries(own.map(({ setting, value }) => [setting, value]));
	const present = await ruleProfile();
	const next = localProfile(profileNamed(row.base), values, row.feedbackMode);
	return proposalOf(row, changesBetween(present, next));
}

type Row = typeof ruleProfiles.$inferSelect;

async function waiting(id: string): Promise<Row> {
	const [found] = await db.select().from(ruleProfiles).where(eq(ruleProfiles.id, id));
	if (!found) throw new NotFound(`rules ${id}`);
	if (found.state !== 'proposed') throw new Refusal('organisation_rulesDecided');
	return found;
}

async function decide(actor: Actor, id: string, state: 'confirmed' | 'refused'): Promise<void> {
	const set = { state, decidedBy: (actor as StaffActor).id, decidedAt: clock.now() };
	const open = and(eq(ruleProfiles.id, id), eq(ruleProfiles.state, 'proposed'));
	const [done] = await db.update(ruleProfiles).set(set).where(open).returning({ id: ruleProfiles.id });
	if (!done) throw new Refusal('organisation_rulesDecided');
}

const changesBetween = (before: RuleProfile, after: RuleProfile): RuleChange[] =>
	settingNames
		.map((name) => ({ name, from: before.values[name], to: after.values[name] }))
		.filter(({ from, to }) => from !== to);

const proposalOf = ({ id, proposedBy, proposedAt }: Row, changes: RuleChange[]): Proposal => ({
	...{ id, proposedBy, proposedAt, changes }
});

const figures = (changes: readonly RuleChange[]) => ({
	settings: changes.map(({ name }) => name),
	from: changes.map(({ from }) => from),
	to: changes.map(({ to }) => to)
});

const plain = ({ name, feedbackMode, values }: RuleProfile) => ({ base: name, feedbackMode, values });
