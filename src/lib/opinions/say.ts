/** The steps of speaking, as the server answers them and the pages show them. */

/** A file that was taken at an earlier step; the token stands for it in the form. */
export type KeptFile = { token: string; name: string; size: number };
export type SayValues = Record<string, string | string[] | undefined>;

export const saySteps = ['write', 'verify', 'check', 'stopped'] as const;

/** Where the form stands: what was typed, what is wrong with it (words by field), what the rules say. */
export type SayState = {
	step: (typeof saySteps)[number];
	values: SayValues;
	files: KeptFile[];
	issues: Record<string, string>;
	/** Words of a refusal that belongs to no field; '' without one. */
	refusal: string;
	/** All of it as one text. */
	words?: string;
	/** A code is on its way: in so many seconds the next one may be asked for. */
	sent: { phone: string; seconds: number } | null;
	/** How the public will read the author, and the number that is kept; at the check only. */
	shown: string;
	phone: string;
};

/** One text of a form that may hold lists. */
export const textOf = (values: SayValues, name: string): string => {
	const value = values[name];
	return typeof value === 'string' ? value : '';
};

/** The ids of the fields, so that the form can stand on a page that has fields of its own. */
export const fieldId = (name: string) => `say-${name}`;

/** The clause a form is about. */
export type SayClause = { id: string; no: string; text: string };

/** A look-up code as it is printed and read out: `7K3M-9QXD`. */
export const lookupCodeText = (code: string) => code.toUpperCase().replace(/(.{4})(?=.)/g, '$1-');
