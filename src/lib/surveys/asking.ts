/** The steps of answering, as the server answers them and the pages show them. */
import type { Field } from './fields.ts';

export type AskState = {
	/** `stopped`: nothing can be sent now; `refusal` says why. */
	step: 'answer' | 'verify' | 'check' | 'stopped';
	/** Every answer as it was typed, also those of branches that were left. */
	fields: readonly Field[];
	/** What the later steps ask for: `asked`, `phone`, `consent`, `invitation`, `replaces`; and `outboxFields`. */
	values: Readonly<Record<string, string>>;
	/** Words by field; a question's by its id in `faults`. */
	issues: Record<string, string>;
	faults: Record<string, string>;
	refusal: string;
	/** All that is wrong as one text. */
	words?: string;
	/** A code is on its way: in so many seconds the next one may be asked for. */
	sent: { phone: string; seconds: number } | null;
	code: string;
	/** The number that is kept; at the check only. */
	phone: string;
	/** The questions were corrected meanwhile, for these reasons. */
	corrected: readonly { version: number; reason: string }[];
	/** The number of the sheet that stands already, where it cannot be changed. */
	standing: string;
};

export const freshState: AskState = {
	step: 'answer',
	fields: [],
	values: {},
	issues: {},
	faults: {},
	refusal: '',
	sent: null,
	code: '',
	phone: '',
	corrected: [],
	standing: ''
};
