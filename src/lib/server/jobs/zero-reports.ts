import { system } from '#server/actor';
import * as consultations from '#server/consultations';
import { nextNumbers, transaction } from '#server/db';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import { m } from '#lib/paraglide/messages.js';

/** 无人提出意见也要公布 (rule 26): drafts the report of every consultation that closed without an opinion. */
export async function draftZeroReports(): Promise<number> {
	let drafted = 0;
	for (const notice of await consultations.listPublic({ phase: 'closed', limit: 1000 })) {
		// Cancelled before anybody spoke: its own page says why, and there is nothing to report.
		if (notice.phase === 'cancelled' || (await feedback.latest(notice.id))) continue;
		const { received, byState } = await opinions.tally(notice.id);
		if (received > byState.withdrawn) continue;
		// Somebody did speak, if a clerk admits it.
		if ((await opinions.countLate(notice.id)).open > 0) continue;
		const facts = { from: notice.opensOn, to: notice.lastDay };
		const words = {
			narrative: m.feedback_zeroNarrative(facts, { locale: 'zh-CN' }),
			nextStep: m.feedback_zeroNextStep({}, { locale: 'zh-CN' })
		};
		drafted += await transaction(async () => {
			// Of two processes the second waits here, and then finds what the first has begun.
			await nextNumbers('zeroReports', 0);
			if (await feedback.latest(notice.id)) return 0;
			await feedback.begin(system, notice.id, words);
			return 1;
		});
	}
	return drafted;
}
