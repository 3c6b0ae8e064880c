/** New words of the privacy notice: drafted by one person, in force once a second one has put them there. */
import { Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { nextNumbers, transaction } from '#server/db';
import * as journal from '#server/journal';
import { countCharacters, digest, normalise } from '#server/text';
import { blanksOf, sectionsOf, tidy, type PrivacyTemplate } from '#lib/organisation/privacy.ts';
import { keepChange } from './history.ts';
import { keepNotice, privacyFacts, privacyTemplate, templateKey, write, type PrivacyNotice } from './notice.ts';
import { mayNotKeepSettings } from './policy.ts';
import { clearSetting, readSetting, writeSetting } from './settings.ts';

export type PrivacyInput = { text: string; english: string };
/** `mark` names exactly these words: what is put in force is what was read. */
export type PrivacyDraft = PrivacyInput & { by: string; at: Date; mark: string; version: string };

const draftKey = 'privacyDraft';
const most = 20_000;
const basis = '《个人信息保护法》第十七条';

/** The words that wait for a second person; undefined if none do. `version` is the one they would have today. */
export async function findPrivacyDraft(): Promise<PrivacyDraft | undefined> {
	const kept = (await readSetting(draftKey)) as (PrivacyInput & { by: string; at: string }) | undefined;
	if (!kept) return undefined;
	const { text, english, by, at } = kept;
	return { text, english, by, at: new Date(at), mark: markOf(kept), version: await nextVersion() };
}

/** The words as the public would read them, before anything is written. Refuses as `draftPrivacyNotice` does. */
export async function previewPrivacyNotice(
	input: PrivacyInput
): Promise<{ chinese: PrivacyNotice; english: PrivacyNotice }> {
	const template = { version: await nextVersion(), ...usable(input) };
	const facts = await privacyFacts();
	return { chinese: write(template, facts, 'zh-CN'), english: write(template, facts, 'en') };
}

/**
 * Keeps new words for a second person to read. Refuses what leaves out what the law asks for, blanks that nobody fills in,
 * the words that are in force, and to overwrite a draft other than the one that was shown (`seen`, '' for none).
 */
export async function draftPrivacyNotice(actor: Actor, input: PrivacyInput, seen: string): Promise<PrivacyDraft> {
	return transaction(async () => {
		refuseIf(mayNotKeepSettings(actor));
		const words = usable(input);
		const present = await privacyTemplate();
		if (markOf(words) === markOf(present)) throw new Refusal('organisation_privacySame');
		await oneAtATime();
		if (((await findPrivacyDraft())?.mark ?? '') !== seen) throw new Refusal('organisation_privacyMoved');
		const by = (actor as StaffActor).id;
		await writeSetting(draftKey, { ...words, by, at: clock.now().toISOString() });
		await journal.record(actor, 'privacyNotice.drafted', 'privacyNotice', { digest: markOf(words) });
		return (await findPrivacyDraft())!;
	});
}

/** A second person puts the drafted words in force: from this moment on people are asked to read and agree anew. */
export async function confirmPrivacyNotice(actor: Actor, seen: string): Promise<PrivacyNotice> {
	return transaction(async () => {
		refuseIf(mayNotKeepSettings(actor));
		await oneAtATime();
		const { by, text, english, version } = await draftAsSeen(seen);
		if (by === (actor as StaffActor).id) throw new Refusal('organisation_privacySecondPerson');
		// What was in force until now is kept even if nobody has agreed to it.
		await keepNotice();
		const before = await privacyTemplate();
		const after: PrivacyTemplate = { version, text, english };
		await writeSetting(templateKey, after);
		await clearSetting(draftKey);
		const notice = await keepNotice();
		await keepChange(actor, 'privacy', { before, after, proposedBy: by });
		const facts = { from: before.version, to: version, digest: notice.hash };
		await journal.record(actor, 'privacyNotice.confirmed', 'privacyNotice', facts);
		return notice;
	});
}

/** The draft comes to nothing: its own author takes it back, or another person does not agree. */
export async function dropPrivacyDraft(actor: Actor, seen: string): Promise<void> {
	await transaction(async () => {
		refuseIf(mayNotKeepSettings(actor));
		await oneAtATime();
		const { mark } = await draftAsSeen(seen);
		await clearSetting(draftKey);
		await journal.record(actor, 'privacyNotice.dropped', 'privacyNotice', { digest: mark });
	});
}

const oneAtATime = () => nextNumbers('privacyNotice', 0);
const markOf = ({ text, english }: PrivacyInput) => digest(`${text}\n\n\n${english}`);

async function draftAsSeen(seen: string): Promise<PrivacyDraft> {
	const draft = await findPrivacyDraft();
	if (!draft) throw new Refusal('organisation_privacyNone');
	if (draft.mark !== seen) throw new Refusal('organisation_privacyMoved');
	return draft;
}

/** `2026-3` after `2026-2`, `2027-1` in the next year. */
async function nextVersion(): Promise<string> {
	const [year, no] = (await privacyTemplate()).version.split('-').map(Number);
	const now = Number(clock.today().slice(0, 4));
	return year! >= now ? `${year}-${no! + 1}` : `${now}-1`;
}

function usable(input: PrivacyInput): PrivacyInput {
	const words = { text: tidy(normalise(input.text)), english: tidy(normalise(input.english)) };
	const languages = { text: '中文', english: 'English' } as const;
	for (const [name, language] of Object.entries(languages) as [keyof PrivacyInput, string][]) {
		const text = words[name];
		const sections = sectionsOf(text);
		if (sections.some(({ title, paragraphs }) => title === '' || paragraphs.length === 0) || sections.length < 3) {
			throw new Refusal('organisation_privacySections', { facts: { language } });
		}
		if (countCharacters(text) > most) throw new Refusal('organisation_privacyLong', { facts: { language, most } });
		const { unknown, missing } = blanksOf(text);
		const named = (list: readonly string[]) => list.map((blank) => `{${blank}}`).join('、');
		if (unknown.length > 0) {
			throw new Refusal('organisation_privacyBlanks', { facts: { language, blanks: named(unknown) } });
		}
		if (missing.length > 0) {
			throw new Refusal('organisation_privacyLacks', { basis, facts: { language, blanks: named(missing) } });
		}
	}
	return words;
}
