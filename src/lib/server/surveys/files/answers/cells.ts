/** What one cell says, for a question of each kind. Undefined: it says something that the question does not allow. */
import type { Answer } from '#lib/surveys/answers.ts';
import type { Question, QuestionOf } from '#lib/surveys/definition.ts';
import type { Cell } from '#server/spreadsheets';
import { fold } from '#server/text';

/** 18～24岁 is 18-24岁 in people's tables; else what counts as the same everywhere. */
const alike = (text: string) => fold(text).replaceAll('~', '-');

type Labelled = { id: string; label: string; other?: true | undefined };

const hard = /[┋┃|;；\n]+/;
const soft = /[、,，/／+＋]/;

/** 空, 跳过, and -2 and -3, by which a common online service says not answered and not asked. */
export function isBlank({ kind, text }: Cell, question: Question): boolean {
	if (kind === 'empty' || /^\s*(?:[（(]\s*(?:空|跳过|未答|未填)\s*[）)]|\/|—+|–)?\s*$/.test(text)) return true;
	return question.kind !== 'number' && /^-[23]$/.test(text.trim());
}

export function answerIn(cell: Cell, question: Question): Answer | undefined {
	const { text } = cell;
	switch (question.kind) {
		case 'single': {
			const [one] = labelled(question.options, [text.trim()]) ?? [];
			return one && { option: one.id, ...(one.other !== undefined && { other: one.other }) };
		}
		case 'multiple': {
			const several = severalOf(question.options, text, hard);
			const other = several?.find((one) => one.other !== undefined)?.other;
			return several && { options: several.map(({ id }) => id), ...(other !== undefined && { other }) };
		}
		case 'ranking': {
			const order = severalOf(question.options, text, /[┋┃|;；\n→>＞》]+/);
			return order && { order: order.map(({ id }) => id) };
		}
		case 'scale':
			return pointOf(question, text);
		case 'number': {
			const plain = text
				.normalize('NFKC')
				.replace(question.unit ?? '', '')
				.replace(/,(?=\d{3})/g, '')
				.trim();
			return /^-?\d{1,13}(?:\.\d+)?$/.test(plain) ? { number: Number(plain) } : undefined;
		}
		case 'date':
			return cell.date === undefined ? undefined : { date: cell.date };
		case 'matrix':
			return undefined;
		default:
			return { text };
	}
}

/** The column of a matrix that a cell names, by its words or its place. */
export function columnIn(text: string, { columns }: QuestionOf<'matrix'>): string | undefined {
	const named = labelled(columns, [text.trim()])?.[0]?.id;
	if (named !== undefined) return named;
	const place = /^\d{1,2}$/.test(text.normalize('NFKC').trim()) ? Number(text.normalize('NFKC')) : 0;
	return columns.every(({ label }) => !/^\d+$/.test(label.normalize('NFKC'))) ? columns[place - 1]?.id : undefined;
}

/** A column of its own for one option: whether it is ticked. Undefined: neither yes nor no. */
export function isTicked(text: string, label: string): boolean | undefined {
	const said = alike(text);
	if (/^(?:1|是|√|✓|✔|y|yes|true|选中|已选)$/.test(said) || said === alike(label)) return true;
	return /^(?:0|否|×|n|no|false|未选中|未选)$/.test(said) ? false : undefined;
}

function pointOf({ points, labels }: QuestionOf<'scale'>, text: string): Answer | undefined {
	const said = text.normalize('NFKC').trim();
	const figure = /^(\d)(?:\.0)?(?:分|\s*[=.、:：\s(]\s*(.*?)\)?)?$/.exec(said);
	const named = labels.findIndex((label) => label !== '' && alike(label) === alike(said));
	const point = figure ? Number(figure[1]) : named + 1;
	if (point < 1 || point > points) return undefined;
	// 5=非常同意 where five is 非常不同意 is a mistake that nobody would find later.
	const words = figure?.[2] ? alike(figure[2]) : '';
	const label = alike(labels[point - 1] ?? '');
	return words !== '' && label !== '' && words !== label ? undefined : { point };
}

type Found = { id: string; other?: string };

function severalOf(options: readonly Labelled[], text: string, separator: RegExp): Found[] | undefined {
	const whole = labelled(options, [text.trim()]);
	if (whole) return whole;
	const found: Found[] = [];
	for (const part of text.split(separator).map((one) => one.trim())) {
		if (part === '') continue;
		const named = labelled(options, [part]) ?? labelled(options, pieces(part, options));
		if (!named) return undefined;
		found.push(...named);
	}
	return found;
}

/** 公交、地铁、步行: cut where an option ends, for an option may hold such a mark itself. */
function pieces(text: string, options: readonly Labelled[]): string[] {
	const known = new Set(options.map(({ label }) => alike(label)));
	const parts = text.split(new RegExp(`(${soft.source})`));
	const found: string[] = [];
	for (let at = 0; at < parts.length;) {
		let end = parts.length;
		while (end > at + 1 && !known.has(alike(parts.slice(at, end).join('')))) end -= 2;
		found.push(parts.slice(at, end).join('').trim());
		at = end + 1;
	}
	return found.filter((part) => part !== '');
}

/** The option of each text; 其他〖自己写的〗, 其他：自己写的 with its words. Undefined if one is no option. */
function labelled(options: readonly Labelled[], texts: readonly string[]): Found[] | undefined {
	const found: Found[] = [];
	for (const text of texts) {
		const exact = options.find(({ label }) => alike(label) === alike(text));
		const open = exact
			? undefined
			: options.find(({ other, label }) => other && wordsBehind(text, label) !== undefined);
		if (exact) found.push({ id: exact.id });
		else if (open) found.push({ id: open.id, other: wordsBehind(text, open.label)! });
		else return undefined;
	}
	return found;
}

function wordsBehind(text: string, label: string): string | undefined {
	const found = /^(.*?)\s*(?:[〖【[（(]\s*([\s\S]*?)\s*[〗】\]）)]|[:：]\s*([\s\S]+))$/.exec(text);
	return found && alike(found[1]!) === alike(label) ? (found[2] ?? found[3])! : undefined;
}
