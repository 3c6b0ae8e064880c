/** What became of a clause from one version of a draft to the next. */
export const lineageKinds = ['kept', 'edited', 'moved', 'split', 'merged', 'removed', 'added'] as const;
export type LineageKind = (typeof lineageKinds)[number];

/** The answer «it was removed» in the form in which a lineage is confirmed. */
export const gone = 'gone';
