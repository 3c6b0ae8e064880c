/** The counter of a survey's sheets; its row is the lock that answers, entries, voids and the tally wait for. */
export const sheetCounter = (surveyId: string) => `sheet:${surveyId}`;
/** Rises with each change and each void: what was counted before must be counted anew. */
export const changeCounter = (surveyId: string) => `sheetChange:${surveyId}`;
