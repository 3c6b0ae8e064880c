/**
 * The rules say no. Each code is a message key of the form `<module>_<what>`; `basis` is the law or the local
 * setting behind it (`国务院令第713号第十五条`); `facts` fill the message.
 */
export class Refusal extends Error {
	readonly codes: readonly string[];
	readonly basis: string | undefined;
	readonly facts: Readonly<Record<string, string | number>>;
	constructor(
		codes: string | readonly string[],
		more: { basis?: string; facts?: Record<string, string | number> } = {}
	) {
		const list = typeof codes === 'string' ? [codes] : codes;
		super(list.join(', '));
		this.name = 'Refusal';
		this.codes = list;
		this.basis = more.basis;
		this.facts = more.facts ?? {};
	}
}

/** A policy answers with the list of reasons; an empty list allows. */
export function refuseIf(
	codes: readonly string[],
	more: { basis?: string; facts?: Record<string, string | number> } = {}
): void {
	if (codes.length > 0) throw new Refusal(codes, more);
}

/** There is no such thing, or the actor may not know that there is. */
export class NotFound extends Error {
	constructor(what: string) {
		super(`not found: ${what}`);
		this.name = 'NotFound';
	}
}
