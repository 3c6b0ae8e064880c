import { diffText, type DiffPart } from '#server/drafts';
import type { ReviewContent } from '#server/supervision';
import { catalogueParts, feedbackParts, noticeParts, type Part } from './parts.ts';
import { openDayParts } from './parts-open-day.ts';
import { resultParts, surveyParts } from './parts-survey.ts';

/** One named part that differs: what was taken out and what was put in, in the order of the text. */
export type Change = { label: string; parts: readonly DiffPart[] };

/** What the document changes against its earlier round or edition; empty if nothing, or if there is no earlier one. */
export function changesOf(content: ReviewContent): Change[] {
	if (!content.now || !content.before) return [];
	if (content.kind === 'catalogue') {
		// The adjustments of an earlier version belong to it: they are not taken back by the next one.
		const { version } = content.before;
		const before = version === content.now.version ? content.before : { ...content.before, adjustments: [] };
		return between(catalogueParts(before), catalogueParts(content.now));
	}
	if (content.kind === 'feedback') return between(feedbackParts(content.before), feedbackParts(content.now));
	if (content.kind === 'survey') return between(surveyParts(content.before), surveyParts(content.now));
	if (content.kind === 'surveyResult') return between(resultParts(content.before), resultParts(content.now));
	if (content.kind === 'openDayEvent') return between(openDayParts(content.before), openDayParts(content.now));
	return between(noticeParts(content.before), noticeParts(content.now));
}

function between(before: readonly Part[], now: readonly Part[]): Change[] {
	const earlier = new Map(before.map((part) => [part.key, part]));
	const kept = new Set(now.map(({ key }) => key));
	const gone = before.filter(({ key, text }) => !kept.has(key) && text);
	return [
		...now.flatMap(({ key, label, text }) => change(label, earlier.get(key)?.text ?? '', text)),
		...gone.flatMap(({ label, text }) => change(label, text, ''))
	];
}

const change = (label: string, before: string, now: string): Change[] =>
	before === now ? [] : [{ label, parts: diffText(before, now) }];
