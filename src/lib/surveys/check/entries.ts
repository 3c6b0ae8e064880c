import type { Question, QuestionOf } from '../definition.ts';
import { faultAt, type DefinitionFault, type Place, type Placed } from './faults.ts';

/** What is wrong with one question or section taken alone. */
export function entryFaults({ entry, at }: Placed): DefinitionFault[] {
	const faults = entry.label.trim() === '' ? [faultAt(at, 'noLabel')] : [];
	if (entry.kind !== 'section') return [...faults, ...ownFaults(entry, at)];
	return entry.picture && entry.picture.alt.trim() === '' ? [...faults, faultAt(at, 'noAlt')] : faults;
}

function ownFaults(question: Question, at: Place): DefinitionFault[] {
	switch (question.kind) {
		case 'single':
			return [...labelled(question.options, 2, 'noOptions', at), ...others(question, at)];
		case 'multiple':
			return [...labelled(question.options, 1, 'noOptions', at), ...others(question, at), ...bounds(question, at)];
		case 'ranking': {
			const { options, top } = question;
			const wrong = top !== undefined && (top < 1 || top > options.length);
			return [
				...labelled(options, 2, 'noOptions', at),
				...(wrong ? [faultAt(at, 'badTop', { count: options.length })] : [])
			];
		}
		case 'matrix':
			return [...labelled(question.rows, 1, 'noRows', at), ...labelled(question.columns, 2, 'noColumns', at)];
		case 'scale': {
			const { labels, points } = question;
			return labels.length === 0 || labels.length === points ? [] : [faultAt(at, 'badLabels', { points })];
		}
		case 'number':
			return reversed(question.min, question.max) ? [faultAt(at, 'badRange')] : [];
		case 'date':
			return reversed(question.earliest, question.latest) ? [faultAt(at, 'badRange')] : [];
		default:
			return [];
	}
}

function labelled(list: readonly { label: string }[], least: number, few: string, at: Place): DefinitionFault[] {
	const labels = list.map(({ label }) => label.normalize('NFKC').trim());
	const twice = labels.find((label, i) => label !== '' && labels.indexOf(label) !== i);
	return [
		...(list.length < least ? [faultAt(at, few, { least })] : []),
		...(labels.includes('') ? [faultAt(at, 'noOptionLabel')] : []),
		...(twice === undefined ? [] : [faultAt(at, 'sameLabel', { option: twice })])
	];
}

function others({ options }: QuestionOf<'single' | 'multiple'>, at: Place): DefinitionFault[] {
	return options.filter(({ other }) => other).length > 1 ? [faultAt(at, 'twoOthers')] : [];
}

/** A choice that nobody can make: more than there are options, or a least above the most. */
function bounds({ options, min, max }: QuestionOf<'multiple'>, at: Place): DefinitionFault[] {
	const together = options.filter(({ exclusive }) => !exclusive).length;
	const impossible = (min ?? 0) > Math.min(max ?? together, together) || max === 0;
	return impossible ? [faultAt(at, 'badBounds', { count: together })] : [];
}

function reversed<T extends string | number>(low: T | undefined, high: T | undefined): boolean {
	return low !== undefined && high !== undefined && low > high;
}
