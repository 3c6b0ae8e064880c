import { words } from '#lib/web/words.ts';

/** The faults of an answer that the page itself can see, as texts with `{name}` where their facts go. */
const codes = [
	...['missing', 'otherUnasked', 'tooLong', 'notAlone', 'tooMany', 'tooFew', 'rowsMissing', 'notRanked'],
	...['outOfRange', 'decimals', 'noDay', 'tooEarly', 'tooLate']
].map((what) => `questionnaire_${what}`);

const facts = Object.fromEntries(['limit', 'max', 'min', 'count', 'points', 'day'].map((name) => [name, `{${name}}`]));

export const faultTemplates = (): Record<string, string> =>
	Object.fromEntries([...codes, 'ask_notNumber', 'ask_placeTwice'].map((code) => [code, words(code, facts)]));
