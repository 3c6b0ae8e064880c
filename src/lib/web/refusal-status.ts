/** Refusals that end by themselves: whoever waits may try again. */
const waiting = new Set([
	'say_lookupBusy',
	'identity_addressBusy',
	'identity_codeTooMany',
	'identity_codeTooSoon',
	'identity_locked'
]);

/** 429 where somebody asked too often, else 409: the rules say no. */
export const refusalStatus = (codes: readonly string[]): 409 | 429 =>
	codes.some((code) => waiting.has(code)) ? 429 : 409;
