/** Sheets as a table for office programs: each question with its codes and its words, void sheets left out. */
import { refuseIf, type Actor } from '#server/actor';
import * as clock from '#server/clock';
import { writeCsv, writeXlsx, type SheetToWrite, type WritableCell } from '#server/spreadsheets';
import type { Answer } from '#lib/surveys/answers.ts';
import type { Question } from '#lib/surveys/definition.ts';
import { numbered } from '#lib/surveys/numbered.ts';
import { m } from '#lib/paraglide/messages.js';
import { definitionOf } from './definitions.ts';
import { mayNotSee } from './policy.ts';
import { find } from './queries.ts';
import { eachSheet } from './streaming.ts';
import { currentVersion, listVersions } from './versions.ts';

type Locale = 'zh-CN' | 'en';

/** UTF-8 with byte order mark; what an office program would run as a formula begins with `'`. */
export async function exportCsv(actor: Actor, id: string, locale: Locale): Promise<Uint8Array> {
	return writeCsv(await sheetsTable(actor, id, locale));
}

/** The sheets, and what each code means. */
export async function exportXlsx(actor: Actor, id: string, locale: Locale): Promise<Uint8Array> {
	const definition = definitionOf(await currentVersion(id));
	const codes = {
		name: m.surveys_export_codes({}, { locale }),
		columns: columnsOf([m.surveys_export_code({}, { locale }), m.surveys_export_label({}, { locale })]),
		rows: numbered(definition).flatMap(({ no, question }) => [
			[codeOf(no), question.label],
			...partsOf(question).map(({ id: part, label }): WritableCell[] => [`${codeOf(no)} ${part}`, label])
		])
	};
	return writeXlsx([await sheetsTable(actor, id, locale), codes]);
}

/** Refuses `surveys_notYours`. Who answered is in no column: neither name, number nor mark. */
async function sheetsTable(actor: Actor, id: string, locale: Locale): Promise<SheetToWrite> {
	const survey = await find(id);
	refuseIf(mayNotSee(actor, survey));
	const definition = definitionOf(await currentVersion(id));
	const questions = numbered(definition).map(({ no, question }) => ({ no, question, columns: columnsFor(question) }));
	const versions = new Map((await listVersions(id)).map((version) => [version.id, version.number]));
	const words = { locale };
	const head = [
		m.surveys_export_no({}, words),
		m.surveys_export_channel({}, words),
		m.surveys_export_version({}, words),
		m.surveys_export_at({}, words)
	];
	const asked = questions.flatMap(({ no, question, columns }) =>
		columns.map((column) => `${codeOf(no)}${column.suffix} ${column.label(question)}`)
	);
	const rows: WritableCell[][] = [];
	for await (const sheet of eachSheet(id)) {
		const at = sheet.receivedOn ?? clock.minuteOf(sheet.changedAt ?? sheet.submittedAt);
		const told = questions.flatMap(({ question, columns }) =>
			columns.map(({ cell }) => cell(sheet.answers[question.id]))
		);
		rows.push([sheet.no, sheet.channel, versions.get(sheet.versionId) ?? null, at, ...told]);
	}
	return { name: m.surveys_export_sheets({}, words), columns: columnsOf([...head, ...asked]), rows };
}

const columnsOf = (titles: readonly string[]) => titles.map((title) => ({ title: title.slice(0, 200) }));
const codeOf = (no: number) => `Q${no}`;

type Column = {
	suffix: string;
	label: (question: Question) => string;
	cell: (answer: Answer | undefined) => WritableCell;
};

/** A code and its words for each; of several choices all in one cell, of a matrix one pair a row. */
function columnsFor(question: Question): Column[] {
	const labels = new Map(partsOf(question).map(({ id, label }) => [id, label]));
	const label = (one: Question) => one.label;
	const pair = (suffix: string, picked: (answer: Answer) => readonly string[], name = label): Column[] => [
		{ suffix, label: name, cell: (answer) => (answer ? picked(answer).join(' ') || null : null) },
		{
			suffix: `${suffix}t`,
			label: name,
			cell: (answer) =>
				answer
					? picked(answer)
							.map((id) => labels.get(id) ?? id)
							.join('；') || null
					: null
		}
	];
	const other: Column = {
		...{ suffix: 'o', label },
		cell: (answer) => (answer && 'other' in answer ? (answer.other ?? null) : null)
	};
	switch (question.kind) {
		case 'single':
		case 'multiple': {
			const free = question.options.some((option) => option.other) ? [other] : [];
			return [...pair('', picks), ...free];
		}
		case 'ranking':
		case 'scale':
			return pair('', picks);
		case 'matrix':
			return question.rows.flatMap((row, at) =>
				pair(
					`.${at + 1}`,
					(answer) => ('rows' in answer && answer.rows[row.id] ? [answer.rows[row.id]!] : []),
					() => row.label
				)
			);
		default:
			return [{ suffix: '', label, cell: plain }];
	}
}

function picks(answer: Answer): readonly string[] {
	if ('option' in answer) return [answer.option];
	if ('options' in answer) return answer.options;
	if ('order' in answer) return answer.order;
	return 'point' in answer ? [String(answer.point)] : [];
}

function plain(answer: Answer | undefined): WritableCell {
	if (!answer) return null;
	if ('number' in answer) return answer.number;
	if ('date' in answer) return answer.date;
	return 'text' in answer ? answer.text : null;
}

function partsOf(question: Question): { id: string; label: string }[] {
	if ('options' in question) return question.options;
	if ('rows' in question) return [...question.rows, ...question.columns];
	if (question.kind !== 'scale') return [];
	return Array.from({ length: question.points }, (_, at) => {
		const id = String(at + 1);
		return { id, label: question.labels[at] || id };
	});
}
