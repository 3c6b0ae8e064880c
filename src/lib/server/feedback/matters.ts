/** Consultations as lists show them: with what came in and what became of it. A fixed number of statements for any list. */
import * as consultations from '#server/consultations';
import * as opinions from '#server/opinions';
import { stateOf, type Matter } from '#lib/consultations/matter.ts';
import { summariesOf } from './summaries.ts';

export async function mattersOf(list: readonly consultations.ConsultationView[]): Promise<Matter[]> {
	const ids = list.map(({ id }) => id);
	const [received, answers] = await Promise.all([opinions.countReceived(ids), summariesOf(ids)]);
	const waiting = list.filter(({ id, phase }) => phase === 'closed' && !answers.has(id));
	const dues = await consultations.feedbackDues(waiting);
	const due = new Map(waiting.map(({ id }, at) => [id, dues[at]!]));
	return list.map(({ id, activity, unitName, phase, days, minDays, shorteningReason }) => {
		const answer = answers.get(id);
		const late = due.get(id);
		return {
			id,
			title: activity.title,
			unit: unitName,
			state: stateOf(phase, !!answer),
			opensAt: activity.opensAt,
			closesAt: activity.closesAt,
			cancelledAt: activity.cancelledAt,
			shortening: shorteningReason && days < minDays ? { days, minimum: minDays, reason: shorteningReason } : null,
			received: received.get(id) ?? 0,
			due: late?.date ? { date: late.date, overdue: late.overdue } : null,
			answer: answer ? { valid: answer.valid, taken: answer.totals.adopted + answer.totals.partiallyAdopted } : null
		};
	});
}
