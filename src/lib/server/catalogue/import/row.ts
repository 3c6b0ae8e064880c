import type { Cell } from '#server/spreadsheets';
import { normalise } from '#server/text';
import { excludedKindIn } from '#lib/catalogue/excluded.ts';
import { linesOf, type EntryInput } from '#lib/catalogue/forms.ts';
import { isOtherYear } from '../entry.ts';
import { titleOf, type ColumnKey } from './columns.ts';
import { monthIn } from './months.ts';
import { stagePlanIn } from './stageplan.ts';
import { unitsIn } from './units.ts';
import {
	disclosureWords,
	exemptionWords,
	hearingWords,
	keyIn,
	keyOf,
	kindWords,
	methodsIn,
	plainOf,
	yesOrNo
} from './words.ts';

/** A message key with what fills it. */
export type Problem = { code: string; facts: Record<string, string | number> };
export type Row = { cell: (key: ColumnKey) => Cell | undefined; year: number; nextSeq: number };
/** `unitId` finds an open unit by its name; undefined if there is none. */
export type UnitFinder = (name: string) => string | undefined;

/** A row of the table as a catalogue row, with everything that is wrong with it. What a table does not say stays open. */
export function readRow(row: Row, unitId: UnitFinder): { input: EntryInput; problems: Problem[] } {
	const problems: Problem[] = [];
	const problem = (code: string, facts: Problem['facts'] = {}) => void problems.push({ code, facts });
	const text = (key: ColumnKey) => normalise(row.cell(key)?.text ?? '');
	const word = <Value>(key: ColumnKey, read: (text: string) => Value | undefined): Value | null => {
		const value = text(key) ? read(text(key)) : null;
		if (value === undefined) problem('catalogue_importUnknownWord', { column: titleOf(key), text: short(text(key)) });
		return value ?? null;
	};

	const year = text('year').replace(/年度?$/, '');
	if (year && Number(year) !== row.year)
		problem('catalogue_importWrongYear', { text: short(text('year')), year: row.year });
	const title = text('title').replace(/\s*\n\s*/g, ' ');
	if (!title) problem('catalogue_importNoTitle');
	else if (title.length > 120) problem('catalogue_importTitleTooLong');
	const excluded = excludedKindIn(title) ?? excludedKindIn(text('kind'));
	if (excluded) problem('catalogue_importExcludedKind', { text: excluded });
	const units = readUnits(text, unitId, problem);
	const { month, plan } = readTiming(row, text, problem);
	const procedures = text('procedures');
	const hearing = word('hearing', (words) => keyOf(hearingWords, words.replace(/[（(].*[)）]/s, '')));
	const yes = (key: ColumnKey) => word(key, yesOrNo) ?? false;
	const input: EntryInput = {
		seq: readSeq(row, text('seq'), problem),
		title,
		kind: excluded ? null : word('kind', (words) => keyOf(kindWords, words) ?? keyIn(kindWords, words)),
		...units,
		legalBasis: linesOf(text('legalBasis')),
		participation: [...new Set([...methodsIn(text('participation')), ...methodsIn(procedures)])],
		expertReview: procedures.includes('专家'),
		riskAssessment: /风险评估|稳评|风险/.test(procedures),
		fairCompetition: procedures.includes('公平竞争'),
		hearing,
		hearingBasis: text('hearingBasis') || null,
		plannedDecisionMonth: month,
		stagePlan: plan,
		affects: {
			groups: linesOf(text('groups')),
			business: yes('business'),
			minors: yes('minors'),
			region: text('region')
		},
		disclosure: word('disclosure', (words) => keyOf(disclosureWords, words)) ?? 'proactive',
		exemption: word('exemption', (words) => keyOf(exemptionWords, words)) ?? 'none',
		exemptionBasis: text('exemptionBasis') || null,
		exemptionApprover: text('exemptionApprover') || null,
		contact: { name: text('contactName'), phone: text('contactPhone') }
	};
	return { input, problems };
}

type Note = (code: string, facts?: Problem['facts']) => void;

/** Without a column of numbers the rows are counted on. */
function readSeq(row: Row, text: string, problem: Note): number {
	if (row.cell('seq') === undefined) return row.nextSeq;
	const plain = plainOf(text).replace(/^第|项$|[.、]$|\.0+$/g, '');
	if (/^[1-9]\d{0,3}$/.test(plain)) return Number(plain);
	problem('catalogue_importBadSeq', { text: short(text) });
	return 0;
}

/** One lead unit, no less and no more (713 Art 11): in a column of its own, marked as such, or the only one. */
function readUnits(text: (key: ColumnKey) => string, unitId: UnitFinder, problem: Note) {
	const column = unitsIn(text('units'));
	const leadColumn = unitsIn(text('lead'));
	let leads = [...leadColumn.leads, ...leadColumn.unmarked, ...column.leads];
	let others = [...leadColumn.others, ...column.others, ...Object.values(unitsIn(text('co'))).flat()];
	if (leads.length === 0 && column.unmarked.length === 1) leads = column.unmarked;
	else others = [...column.unmarked, ...others];
	leads = [...new Set(leads)];
	others = [...new Set(others)].filter((name) => !leads.includes(name));
	if (leads.length === 0) problem(others.length > 0 ? 'catalogue_importLeadNotNamed' : 'catalogue_importNoLead');
	if (leads.length > 1) problem('catalogue_importTwoLeads', { names: short(leads.join('、')) });
	const unknown = [...leads, ...others].filter((name) => unitId(name) === undefined);
	if (unknown.length > 0) problem('catalogue_importUnknownUnit', { names: short(unknown.join('、')) });
	return {
		leadUnitId: (leads[0] && unitId(leads[0])) ?? '',
		coUnitIds: [...new Set(others.flatMap((name) => unitId(name) ?? []))]
	};
}

/** The column of the decision's time may hold one month or, in some districts, the months of all stages. */
function readTiming(row: Row, text: (key: ColumnKey) => string, problem: Note) {
	const cell = row.cell('month');
	const written = text('month');
	const plan = text('plan') ? stagePlanIn(text('plan'), row.year) : [];
	if (!plan) problem('catalogue_importBadPlan', { text: short(text('plan')) });
	// an office program turns 2026.10 into the number 2026.1
	const ambiguous = cell?.kind === 'number' && /^\d{4}\.1$/.test(written);
	let month = written && !ambiguous ? (cell?.date?.slice(0, 7) ?? monthIn(written, row.year)) : undefined;
	const inside = written && !month && !ambiguous ? stagePlanIn(written, row.year) : undefined;
	const whole = inside ?? plan ?? [];
	if (!month && (inside || !written))
		month = whole.find(({ stage }) => stage === 'deliberation' || stage === 'publication')?.plannedMonth;
	if (ambiguous) problem('catalogue_importAmbiguousMonth', { text: written });
	else if (written && !month && !inside) problem('catalogue_importBadMonth', { text: short(written) });
	else if (month && isOtherYear(month, row.year)) problem('catalogue_importWrongYear', { text: month, year: row.year });
	return { month: month ?? null, plan: whole };
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
