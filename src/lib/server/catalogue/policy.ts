import { holds, holdsIn, holdsInOffice, type Actor } from '#server/actor';
import * as publication from '#server/publication';
import { isDay, meaningfulCharacters } from '#server/statute';
import { skippableStages, talksAmong, type Stage } from '#lib/catalogue/types.ts';
import type { StageInput } from '#lib/catalogue/forms.ts';
import type { Entry } from './entry.ts';
import type { catalogueVersions } from './schema.ts';

type Version = typeof catalogueVersions.$inferSelect;
type Release = publication.Release;

/** Characters, letters and figures that a public reason must have (rule 6; space and signs do not count). */
const reasonCharacters = 10;

/** Who compiles the catalogue: the justice bureau's drafters, or the government office's (rule 3). */
export function mayNotCompile(actor: Actor): string[] {
	const compiles =
		holds(actor, 'drafter') && (actor.unitKind === 'justiceBureau' || actor.unitKind === 'governmentOffice');
	return compiles ? [] : ['catalogue_notCompiler'];
}

/** May the actor change rows or papers of the version? Only its unit's drafters, and only while it is being drafted. */
export function mayNotEdit(actor: Actor, version: Version, release: Release): string[] {
	if (version.publishedAt) return ['catalogue_published'];
	return [...mayNotCompile(actor), ...publication.mayNotDraft(actor, release)];
}

/** Days are `YYYY-MM-DD` and exist; null is no day. */
export function mayNotDate(day: string | null | undefined): string[] {
	return day && !isDay(day) ? ['catalogue_badDay'] : [];
}

/** Rows are freely written in the first version only; afterwards each change is an adjustment with its reason. */
export function mayNotEditEntries(actor: Actor, version: Version, release: Release): string[] {
	const codes = mayNotEdit(actor, version, release);
	if (version.no > 1) codes.push('catalogue_useAdjustment');
	return codes;
}

/** May the actor adjust with this reason? (rule 6) */
export function mayNotAdjust(actor: Actor, version: Version, release: Release, reason: string): string[] {
	const codes = mayNotEdit(actor, version, release);
	if (version.no === 1) codes.push('catalogue_firstVersion');
	if (isTooShort(reason)) codes.push('catalogue_reasonTooShort');
	return codes;
}

/** A new version starts from the published one; only one is drafted at a time. */
export function mayNotBeginAdjustment(actor: Actor, newest: Pick<Version, 'publishedAt'>): string[] {
	const codes = mayNotCompile(actor);
	if (!newest.publishedAt) codes.push('catalogue_versionOpen');
	return codes;
}

/** The first version is the catalogue itself: it is written on, not dropped. */
export function mayNotDropAdjustment(actor: Actor, version: Version, release: Release): string[] {
	const codes = mayNotEdit(actor, version, release);
	if (version.no === 1) codes.push('catalogue_firstVersion');
	return codes;
}

export type Gaps = { papers: string[]; entries: { seq: number; missing: string[] }[]; empty: boolean };

/** What keeps a version from review and from publication (rule 2: approval number and Party consent). */
export function gapCodes(gaps: Gaps): string[] {
	const codes = [...gaps.papers];
	if (gaps.empty) codes.push('catalogue_nothingInIt');
	if (gaps.entries.length > 0) codes.push('catalogue_incomplete');
	return codes;
}

/** Drafts are seen by those who write, review or publish them. */
export function mayNotSeeDraft(actor: Actor, release: Pick<Release, 'unitId'>): string[] {
	const inUnit = holdsIn(actor, release.unitId, 'drafter', 'firstReviewer', 'secondReviewer');
	return inUnit || holdsInOffice(actor, 'publisher') ? [] : ['catalogue_notYourDraft'];
}

/**
 * May the actor write this of a stage? The lead unit's drafters may, the justice bureau's of the legality review, the
 * office's of all.
 * @param today `YYYY-MM-DD`
 */
export function mayNotRecordStage(
	actor: Actor,
	entry: Pick<Entry, 'leadUnitId' | 'hearing' | 'affects' | 'participation'>,
	stage: Stage,
	input: StageInput,
	today: string
): string[] {
	const codes: string[] = [];
	const legality = stage === 'legalityReview' && holds(actor, 'drafter') && actor.unitKind === 'justiceBureau';
	if (!holdsIn(actor, entry.leadUnitId, 'drafter') && !holdsInOffice(actor, 'drafter') && !legality) {
		codes.push('catalogue_notStageKeeper');
	}
	const { startedOn, doneOn, notApplicableReason } = input;
	if ([startedOn, doneOn].some((day) => day && !isDay(day))) return [...codes, 'catalogue_badDay'];
	if ([startedOn, doneOn].some((day) => day && day > today)) codes.push('catalogue_stageInFuture');
	if (startedOn && doneOn && doneOn < startedOn) codes.push('catalogue_stageDoneBeforeStart');
	if (notApplicableReason === null) return codes;
	if (startedOn || doneOn) codes.push('catalogue_stageBothDoneAndSkipped');
	if (!(skippableStages as readonly Stage[]).includes(stage)) codes.push('catalogue_stageMandatory');
	if (stage === 'hearing' && entry.hearing === 'required') codes.push('catalogue_hearingRequired');
	if (stage === 'symposium' && onlySymposium(entry)) codes.push('catalogue_symposiumRequired');
	if (isTooShort(notApplicableReason)) codes.push('catalogue_skipReasonTooShort');
	return codes;
}

/** Is the symposium the one planned way of speaking with the groups or firms that the item affects? (rule 10) */
function onlySymposium({ affects, participation }: Pick<Entry, 'affects' | 'participation'>): boolean {
	const owed = affects.groups.length > 0 || affects.business;
	return owed && talksAmong(participation).every((method) => method === 'symposium');
}

function isTooShort(reason: string): boolean {
	const characters = meaningfulCharacters(reason);
	return characters.length < reasonCharacters || new Set(characters).size < reasonCharacters / 2;
}
