import { m } from '#lib/paraglide/messages.js';
import type { IconName } from './icons.ts';

/** The four results; each has its own fill, so that the shape alone tells them apart. */
export const outcomeKinds = ['adopted', 'partiallyAdopted', 'notAdopted', 'explained'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

export const outcomeIcons: Record<OutcomeKind, IconName> = {
	adopted: 'adopted',
	partiallyAdopted: 'partial',
	notAdopted: 'not',
	explained: 'explained'
};

export const outcomeWords: Record<OutcomeKind, () => string> = {
	adopted: () => m.ui_outcome_adopted(),
	partiallyAdopted: () => m.ui_outcome_partially_adopted(),
	notAdopted: () => m.ui_outcome_not_adopted(),
	explained: () => m.ui_outcome_explained()
};

/** The two lines of the seal, divided by `|` in the message. */
export const sealLines: Record<OutcomeKind, () => string[]> = {
	adopted: () => m.ui_seal_adopted().split('|'),
	partiallyAdopted: () => m.ui_seal_partially_adopted().split('|'),
	notAdopted: () => m.ui_seal_not_adopted().split('|'),
	explained: () => m.ui_seal_explained().split('|')
};
