import type { PrivacyInput } from '#server/organisation';
import { tidy } from '#lib/organisation/privacy.ts';

export type Changed = { gone: string[]; added: string[] };

/** Lines of both languages that are not in the other text: what a second person has to look at. */
export function changedLines(before: PrivacyInput, after: PrivacyInput): { text: Changed; english: Changed } {
	return { text: between(before.text, after.text), english: between(before.english, after.english) };
}

function between(before: string, after: string): Changed {
	const [old, now] = [linesOf(before), linesOf(after)];
	return { gone: old.filter((line) => !now.includes(line)), added: now.filter((line) => !old.includes(line)) };
}

const linesOf = (text: string) => tidy(text.replaceAll('\r\n', '\n')).split('\n\n');
