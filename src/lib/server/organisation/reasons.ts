import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import { NotFound, Refusal, refuseIf, type Actor } from '#server/actor';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import { meaningfulCharacters } from '#server/statute';
import { normalise } from '#server/text';
import type { ReasonPurpose } from '#lib/organisation/reasons.ts';
import { recordChange } from './told.ts';
import { mayNotKeepSettings } from './policy.ts';
import { reasonWordings } from './schema.ts';

export type ReasonWording = typeof reasonWordings.$inferSelect;
export type WordingInput = { title: string; text: string };

/** The wordings that are offered, in the order they were added; `all` adds the retired ones. */
export function listReasons({ all = false } = {}): Promise<ReasonWording[]> {
	return db
		.select()
		.from(reasonWordings)
		.where(all ? undefined : isNull(reasonWordings.retiredAt))
		.orderBy(asc(reasonWordings.createdAt), asc(reasonWordings.id));
}

/** A wording for an outcome or a ground; what is offered for it by law or by the program stays. */
export async function addReason(
	actor: Actor,
	{ purpose, ...input }: WordingInput & { purpose: ReasonPurpose }
): Promise<ReasonWording> {
	return transaction(async () => {
		refuseIf(mayNotKeepSettings(actor));
		const values = { ...cleaned(input), purpose, createdAt: clock.now() };
		const [made] = await db.insert(reasonWordings).values(values).onConflictDoNothing().returning();
		if (!made) throw new Refusal('units_wordingTaken', { facts: { title: values.title } });
		await recordChange(actor, 'reason.added', made.id, { before: null, after: wordsOf(made) }, { purpose });
		return made;
	});
}

/** Other words from now on; answers that were given keep theirs. */
export async function rewordReason(actor: Actor, id: string, input: WordingInput): Promise<void> {
	await transaction(async () => {
		refuseIf(mayNotKeepSettings(actor));
		const before = await wording(id);
		const words = cleaned(input);
		const { purpose } = before;
		const same = (await listReasons({ all: true })).some(
			(one) => one.id !== id && one.purpose === purpose && one.title === words.title
		);
		if (same) throw new Refusal('units_wordingTaken', { facts: { title: words.title } });
		const [after] = await db.update(reasonWordings).set(words).where(eq(reasonWordings.id, id)).returning();
		const change = { before: wordsOf(before), after: wordsOf(after!) };
		await recordChange(actor, 'reason.reworded', id, change, { purpose });
	});
}

/** Not offered any more; what was said with it stays. */
export async function retireReason(actor: Actor, id: string): Promise<void> {
	await transaction(async () => {
		refuseIf(mayNotKeepSettings(actor));
		await turn(actor, 'reason.retired', await wording(id), clock.now());
	});
}

/** Offered again. */
export async function restoreReason(actor: Actor, id: string): Promise<void> {
	await transaction(async () => {
		refuseIf(mayNotKeepSettings(actor));
		await turn(actor, 'reason.restored', await wording(id), null);
	});
}

/**
 * The words of an offered wording, for an answer whose own are empty; '' if none is chosen. Refuses one that is retired
 * or meant for something else.
 */
export async function wordsFor(id: string, purpose: string): Promise<string> {
	if (!id) return '';
	const found = await wording(id);
	if (found.retiredAt) throw new Refusal('units_wordingRetired');
	if (found.purpose !== purpose) throw new Refusal('units_wordingOther');
	return found.text;
}

async function turn(actor: Actor, action: string, before: ReasonWording, retiredAt: Date | null): Promise<void> {
	const is = retiredAt ? isNull(reasonWordings.retiredAt) : isNotNull(reasonWordings.retiredAt);
	const here = and(eq(reasonWordings.id, before.id), is);
	const [after] = await db.update(reasonWordings).set({ retiredAt }).where(here).returning();
	if (!after) throw new Refusal(retiredAt ? 'units_wordingRetired' : 'units_wordingOffered');
	const change = { before: wordsOf(before), after: wordsOf(after) };
	await recordChange(actor, action, before.id, change, { purpose: before.purpose });
}

async function wording(id: string): Promise<ReasonWording> {
	const [found] = await db.select().from(reasonWordings).where(eq(reasonWordings.id, id));
	if (!found) throw new NotFound(`wording ${id}`);
	return found;
}

const wordsOf = ({ purpose, title, text, retiredAt }: ReasonWording) => ({
	purpose,
	title,
	text,
	retired: retiredAt !== null
});

function cleaned(input: WordingInput): WordingInput {
	const title = normalise(input.title).replace(/\s+/g, ' ');
	const text = normalise(input.text);
	const codes: string[] = [];
	if (Array.from(title).length < 2 || Array.from(title).length > 30) codes.push('units_wordingTitle');
	// As long as a reason has to be (rule 24).
	if (meaningfulCharacters(text).length < 10) codes.push('units_wordingShort');
	if (Array.from(text).length > 500) codes.push('units_wordingLong');
	refuseIf(codes);
	return { title, text };
}
