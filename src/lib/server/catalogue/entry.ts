import { normalise } from '#server/text';
import { excludedKindIn } from '#lib/catalogue/excluded.ts';
import { linesOf, type EntryInput } from '#lib/catalogue/forms.ts';
import { stages, talksAmong } from '#lib/catalogue/types.ts';
import type { catalogueEntries } from './schema.ts';

export type Entry = typeof catalogueEntries.$inferSelect;

const monthPattern = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** The row as it is stored: texts cleaned, lists without repetitions, the plan in the order of the stages. */
export function cleanEntry(input: EntryInput): EntryInput {
	const optional = (text: string | null) => (text === null ? null : normalise(text) || null);
	return {
		...input,
		title: oneLine(input.title),
		coUnitIds: [...new Set(input.coUnitIds)],
		legalBasis: list(input.legalBasis),
		participation: [...new Set(input.participation)],
		hearingBasis: optional(input.hearingBasis),
		stagePlan: stages.flatMap((stage) => input.stagePlan.filter((one) => one.stage === stage).slice(-1)),
		affects: {
			groups: list(input.affects.groups),
			business: input.affects.business,
			minors: input.affects.minors,
			region: oneLine(input.affects.region)
		},
		exemptionBasis: optional(input.exemptionBasis),
		exemptionApprover: optional(input.exemptionApprover),
		contact: { name: oneLine(input.contact.name), phone: oneLine(input.contact.phone) }
	};
}

/** The fields of a stored row that a person gives. */
export function inputOf(entry: Entry): EntryInput {
	const { id: _id, versionId: _version, itemId: _item, removed: _removed, ...input } = entry;
	return input;
}

/**
 * Why such a row cannot stand in the catalogue of a year, as message keys; empty if it can.
 * @param openUnits ids of units that are not closed
 */
export function mayNotEnter(entry: EntryInput, year: number, openUnits: ReadonlySet<string>): string[] {
	const codes: string[] = [];
	if (!Number.isInteger(entry.seq) || entry.seq < 1 || entry.seq > 9999) codes.push('catalogue_badSeq');
	if (!entry.title) codes.push('catalogue_titleMissing');
	if (excludedKindIn(entry.title)) codes.push('catalogue_excludedKind');
	const units = [entry.leadUnitId, ...entry.coUnitIds];
	if (!units.every((id) => openUnits.has(id))) codes.push('catalogue_unknownUnit');
	if (entry.coUnitIds.includes(entry.leadUnitId)) codes.push('catalogue_leadAmongCoUnits');
	const months = [entry.plannedDecisionMonth, ...entry.stagePlan.map(({ plannedMonth }) => plannedMonth)];
	if (!months.every((month) => month === null || monthPattern.test(month))) codes.push('catalogue_badMonth');
	else if (entry.plannedDecisionMonth && isOtherYear(entry.plannedDecisionMonth, year))
		codes.push('catalogue_wrongYear');
	return [...codes, ...mayNotExempt(entry)];
}

/** A decision may fall in the year of its catalogue or in the next one. */
export function isOtherYear(month: string, year: number): boolean {
	const its = Number(month.slice(0, 4));
	return its < year || its > year + 1;
}

/** Rule 8: only what by law is not public may be exempt, with its legal basis and who approved it. */
function mayNotExempt(entry: EntryInput): string[] {
	if (entry.exemption === 'none') return entry.disclosure === 'proactive' ? [] : ['catalogue_notExemptButWithheld'];
	const codes: string[] = [];
	if (entry.disclosure === 'proactive') codes.push('catalogue_exemptButProactive');
	if (!entry.exemptionBasis || !entry.exemptionApprover) codes.push('catalogue_exemptionUnfounded');
	return codes;
}

/** What a row still lacks before its version may be reviewed (713 Art 14; rules 1, 9, 10), as message keys. */
export function missingOf(entry: EntryInput): string[] {
	const codes: string[] = [];
	if (!entry.kind) codes.push('catalogue_missingKind');
	if (!entry.plannedDecisionMonth) codes.push('catalogue_missingMonth');
	if (entry.exemption !== 'none') return codes;
	if (entry.participation.length === 0) codes.push('catalogue_missingParticipation');
	if (entry.participation.length > 0 && talksAmong(entry.participation).length === 0) {
		if (entry.affects.groups.length > 0) codes.push('catalogue_missingGroupTalk');
		if (entry.affects.business) codes.push('catalogue_missingBusinessTalk');
	}
	if (!entry.hearing) codes.push('catalogue_missingHearing');
	if (entry.hearing === 'required' && !entry.hearingBasis) codes.push('catalogue_missingHearingBasis');
	if (entry.hearing === 'required' && !entry.participation.includes('hearing')) {
		codes.push('catalogue_missingHearingMethod');
	}
	return codes;
}

const oneLine = (text: string) => normalise(text).replace(/\s*\n\s*/g, ' ');
const list = (texts: readonly string[]) => [...new Set(texts.flatMap((text) => linesOf(normalise(text))))];
