import * as publication from '#server/publication';

/** The words with which something was last sent back, while it is being mended. */
export type Returned = { name: string; comment: string; at: Date };

export async function lastReturn(release: publication.Release | undefined): Promise<Returned | null> {
	if (release?.state !== 'drafting') return null;
	const returns = (await publication.history(release.id)).filter(({ step }) => step.decision === 'returned');
	const last = returns.at(-1);
	return last ? { name: last.name, comment: last.step.comment ?? '', at: last.step.at } : null;
}
