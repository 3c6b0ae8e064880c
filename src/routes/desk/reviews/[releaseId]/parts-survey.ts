/** A questionnaire and its result as named texts, for the reviewers' eyes and to hold two of them against each other. */
import type { ReviewContent } from '#server/supervision';
import type { Condition, Entry, ShowIf } from '#lib/surveys/definition.ts';
import { m } from '#lib/paraglide/messages.js';
import { endText, minuteText } from '#lib/ui/time.ts';
import { words } from '#lib/web/words.ts';
import type { Part } from './parts.ts';

type Survey = NonNullable<Extract<ReviewContent, { kind: 'survey' }>['now']>;
type Result = NonNullable<Extract<ReviewContent, { kind: 'surveyResult' }>['now']>;

const lines = (texts: readonly (string | null | undefined | false)[]) => texts.filter(Boolean).join('\n');
const filled = (parts: readonly Part[]) => parts.filter(({ text }) => text);
const yesNo = (yes: boolean) => (yes ? m.surveys_part_yes() : m.surveys_part_no());

export function surveyParts(survey: Survey): Part[] {
	const minute = (instant: string) => minuteText(new Date(instant));
	const instants = { opens: minute(survey.opensAt), closes: endText(new Date(survey.closesAt)) };
	return filled([
		{ key: 'title', label: m.surveys_part_title(), text: survey.title },
		{ key: 'unit', label: m.public_fact_unit(), text: survey.unit },
		{ key: 'item', label: m.public_fact_item(), text: survey.itemId ?? '' },
		{ key: 'parent', label: m.surveys_part_parent(), text: survey.parentActivityId ?? '' },
		{ key: 'evaluation', label: m.surveys_part_evaluation(), text: yesNo(survey.postEvaluation) },
		{ key: 'purpose', label: m.surveys_part_purpose(), text: survey.purpose },
		{
			key: 'period',
			label: m.desk_part_period(),
			text: lines([`${survey.opensOn} — ${survey.lastDay}`, m.desk_part_instants(instants)])
		},
		{ key: 'onePer', label: m.surveys_part_onePer(), text: words(`surveys_onePer_${survey.onePer}`) },
		{ key: 'anonymous', label: m.surveys_part_anonymous(), text: yesNo(survey.anonymous) },
		{ key: 'changeable', label: m.surveys_part_changeable(), text: yesNo(survey.changeable) },
		{ key: 'sample', label: m.surveys_part_sample(), text: sampleText(survey) },
		{ key: 'contractor', label: m.surveys_part_contractor(), text: survey.contractor ?? '' },
		{ key: 'version', label: m.surveys_part_version(), text: lines([String(survey.version), survey.reason]) },
		{ key: 'definition', label: m.surveys_part_digest(), text: survey.definitionDigest },
		{ key: 'name', label: m.surveys_part_name(), text: survey.definition.title ?? '' },
		{ key: 'intro', label: m.surveys_part_intro(), text: survey.definition.intro ?? '' },
		...entryParts(survey.definition.entries)
	]);
}

const sampleText = ({ openSample, sampleFrame }: Pick<Survey, 'openSample' | 'sampleFrame'>) =>
	openSample ? m.surveys_openSample() : (sampleFrame ?? '');

function entryParts(entries: readonly Entry[]): Part[] {
	let no = 0;
	return entries.map((entry) => {
		const label = entry.kind === 'section' ? m.surveys_part_section() : m.surveys_part_question({ no: ++no });
		return { key: `entry:${entry.id}`, label, text: entryText(entry) };
	});
}

/** Everything of a question that somebody would read, or that decides who reads it. */
function entryText(entry: Entry): string {
	const shown = entry.showIf && conditionText(entry.showIf);
	if (entry.kind === 'section')
		return lines([entry.label, entry.text, entry.picture?.alt, entry.picture?.digest, shown]);
	const { kind, label, hint, help, required, showIf: _showIf, id: _id, ...rest } = entry;
	const parts = 'options' in entry ? entry.options : 'rows' in entry ? [...entry.rows, ...entry.columns] : [];
	const labels = 'labels' in entry ? entry.labels.filter(Boolean) : [];
	const bounds = Object.entries(rest).filter(([, value]) => typeof value !== 'object');
	return lines([
		`${label}（${words(`surveys_kind_${kind}`)}${required ? `，${m.surveys_part_required()}` : ''}）`,
		...[hint, help],
		...parts.map(
			(one) =>
				`· ${one.label}${'other' in one && one.other ? ` ${m.surveys_part_other()}` : ''}${'exclusive' in one && one.exclusive ? ` ${m.surveys_part_exclusive()}` : ''}`
		),
		labels.join(' / '),
		bounds.map(([name, value]) => `${name}: ${String(value)}`).join('; '),
		shown
	]);
}

function conditionText({ match, conditions }: ShowIf): string {
	const one = ({ question, is, value, row }: Condition) =>
		[question, row, is, value].filter((part) => part !== undefined).join(' ');
	return m.surveys_part_shownIf({ conditions: conditions.map(one).join(match === 'all' ? ' & ' : ' | ') });
}

export function resultParts(result: Result): Part[] {
	const { sheets, byChannel, voided, versions, questions, crosses } = result.result;
	const counted = (of: Record<string, number>, prefix: string) =>
		Object.entries(of).map(([key, n]) => `${words(`${prefix}_${key}`)} ${n}`);
	return filled([
		{ key: 'title', label: m.surveys_part_title(), text: result.title },
		{ key: 'unit', label: m.public_fact_unit(), text: result.unit },
		{ key: 'purpose', label: m.surveys_part_purpose(), text: result.purpose },
		{ key: 'period', label: m.desk_part_period(), text: `${result.period.opensOn} — ${result.period.lastDay}` },
		{ key: 'cancelled', label: m.surveys_part_cancelled(), text: result.cancelReason ?? '' },
		{ key: 'onePer', label: m.surveys_part_onePer(), text: words(`surveys_onePer_${result.onePer}`) },
		{ key: 'anonymous', label: m.surveys_part_anonymous(), text: yesNo(result.anonymous) },
		{ key: 'sample', label: m.surveys_part_sample(), text: sampleText(result) },
		{ key: 'contractor', label: m.surveys_part_contractor(), text: result.contractor ?? '' },
		{
			key: 'sheets',
			label: m.surveys_part_sheets(),
			text: lines([String(sheets), ...counted(byChannel, 'surveys_channel')])
		},
		{ key: 'voided', label: m.surveys_part_voided(), text: lines(counted(voided, 'surveys_ground')) },
		...versions.map((one) => ({
			key: `version:${one.number}`,
			label: m.surveys_part_versionNo({ no: one.number }),
			text: lines([String(one.sheets), one.reason, one.digest])
		})),
		...questions.map((one) => ({
			key: `question:${one.id}`,
			label: m.surveys_part_question({ no: one.no }),
			text: figures(one)
		})),
		...crosses.map((cross) => ({
			key: `cross:${cross.row.id} ${cross.column.id}`,
			label: m.surveys_part_cross({ row: cross.row.no, column: cross.column.no }),
			text: crossText(cross)
		})),
		{ key: 'analysis', label: m.surveys_part_analysis(), text: result.analysis },
		{ key: 'nextStep', label: m.surveys_part_nextStep(), text: result.nextStep },
		{ key: 'digest', label: m.surveys_part_digest(), text: result.resultDigest }
	]);
}

type Figures = Result['result']['questions'][number];
const option = ({ label, count, percent, ofPicks, place }: Figures['options'][number]) =>
	[label, count, `${percent.toFixed(2)}%`, ofPicks !== undefined && `${ofPicks.toFixed(2)}%`, place]
		.filter((part) => part !== false && part !== undefined)
		.join('　');

function figures(one: Figures): string {
	const middle = [
		one.mean !== undefined && m.surveys_part_mean({ mean: one.mean, median: one.median ?? 0 }),
		one.least !== undefined && `${one.least} — ${one.most}`
	];
	return lines([
		one.label,
		m.surveys_part_base({ asked: one.asked, n: one.n }),
		...one.options.map(option),
		...(one.rows ?? []).flatMap((row) => [row.label, ...row.options.map(option)]),
		...middle
	]);
}

function crossText({ rows, columns, cells }: Result['result']['crosses'][number]): string {
	const head = ['', ...columns.map(({ label }) => label)].join('　');
	const line = (row: (typeof cells)[number]) => row.map((cell) => (cell ? cell.count : '<5')).join('　');
	return lines([head, ...rows.map(({ label, count }, at) => `${label}　${line(cells[at]!)}　${count}`)]);
}
