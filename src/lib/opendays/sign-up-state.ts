import type { AskedField } from './types.ts';

/** The form of signing up as it is shown: what was typed, and what is wrong with it. */
export type TypedPerson = { name: string; ageBand: string };
export type SignUpState = {
	/** `name`, `ageBand`, `category`, `idNumber`, `takesFree`, `consent`, `minorConsent`, `phone`, `details.…`; and `outboxFields`. */
	values: Readonly<Record<string, string>>;
	needs: readonly string[];
	companions: readonly TypedPerson[];
	/** As it was typed, where something else was wrong and it was not used up. */
	code: string;
	/** By the id of the control. */
	issues: Readonly<Record<string, string>>;
	refusal: string;
	/** All that is wrong as one text. */
	words?: string;
	/** A code is on its way. */
	sent: { phone: string; seconds: number } | null;
	/** The row that was just added. */
	added: number | null;
};

export const companionId = (at: number, field: 'name' | 'ageBand'): string => `companions-${at}-${field}`;

/** What the event asks for besides, by name and by id of its control. */
export const detailName = (field: AskedField): string => `details.${field}`;
export const detailId = (field: AskedField): string => `details-${field}`;

export const freshSignUp: SignUpState = {
	...{ values: { category: 'resident' }, needs: [], companions: [], code: '' },
	...{ issues: {}, refusal: '', sent: null, added: null }
};
