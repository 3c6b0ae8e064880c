import * as catalogue from '#server/catalogue';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import type { PublicEntry } from '#lib/catalogue/types.ts';
import type { DossierStage, Progress } from '#lib/dossier/types.ts';
import { assemble, progressOf } from './assemble.ts';
import { gather, type ActivityFact } from './facts.ts';
import { unanswered, type FeedbackDue } from './feedback.ts';

/** An item with its stages; of a stub `stages` is empty, for the ground of its exemption stands in its row (rule 8). */
export type Dossier = { item: catalogue.ItemView; stages: DossierStage[]; progress: Progress };

/** 目录归集: everything public about an item on one page, stages in order. NotFound if it is hidden or not published. */
export async function dossierOf(itemId: string): Promise<Dossier> {
	const item = await catalogue.findItem(itemId);
	const facts = (await gather([itemId])).get(itemId)!;
	const listing = {
		year: item.catalogue.year,
		version: item.listedIn,
		listedOn: clock.dayOf(item.listedAt)
	};
	const dues = await duesOf(unanswered(facts.activities));
	const stages = assemble(item.entry, facts, listing, clock.today(), dues);
	return { item, stages, progress: progressOf(item.entry, stages) };
}

/** How far each item of a catalogue has come, in as many queries as for one item. */
export async function progressOfItems(view: catalogue.CatalogueView): Promise<Map<string, Progress>> {
	const { entries, year } = view.content;
	const facts = await gather(entries.map(({ itemId }) => itemId));
	const listing = { year, version: view.version.no, listedOn: clock.dayOf(view.version.publishedAt) };
	const today = clock.today();
	return new Map(
		entries.map((entry: PublicEntry) => {
			const stages = assemble(entry, facts.get(entry.itemId)!, listing, today);
			return [entry.itemId, progressOf(entry, stages)];
		})
	);
}

async function duesOf(waiting: readonly ActivityFact[]): Promise<Map<string, FeedbackDue>> {
	const dues = new Map<string, FeedbackDue>();
	for (const { id, to, feedbackMode, publishedAt } of waiting) {
		if (!feedbackMode) continue;
		const { date, overdue } = await consultations.feedbackDue({ lastDay: to, feedbackMode, activity: { publishedAt } });
		dues.set(id, { date: date ?? null, overdue });
	}
	return dues;
}
