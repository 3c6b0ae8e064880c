import { m } from '#lib/paraglide/messages.js';

/** Messages by key, as policies and forms name them: `opinions_closed`. Only for pages rendered on the server. */
const byKey = m as unknown as Record<string, ((facts?: Record<string, unknown>) => string) | undefined>;

/** The text of a message key in the reader's language; an unknown key is a bug and shows itself. */
export function words(key: string, facts: Readonly<Record<string, unknown>> = {}): string {
	const message = byKey[key];
	return message ? message({ ...facts }) : `[${key}]`;
}

/** Every field's first issue as text. */
export function issueWords(issues: Record<string, string[] | undefined> | undefined): Record<string, string> {
	const entries = Object.entries(issues ?? {}).flatMap(([field, keys]) => (keys?.[0] ? [[field, words(keys[0])]] : []));
	return Object.fromEntries(entries) as Record<string, string>;
}

/** What the rules say to a form, as one text; '' if they say nothing. */
export function refusalWords({
	codes,
	facts
}: {
	codes: readonly string[];
	facts: Readonly<Record<string, unknown>>;
}): string {
	return codes.map((code) => words(code, facts)).join(' ');
}
