import { stages, type StagePlan } from '#lib/catalogue/types.ts';
import { monthIn } from './months.ts';
import { keyIn, stageWords } from './words.ts';

/** 公众参与：2026年4月；专家论证：5月… as a plan; undefined if a part names no stage or no month. */
export function stagePlanIn(text: string, year: number): StagePlan | undefined {
	const plan: StagePlan = [];
	for (const part of text.split(/[\n;；,，、。]/)) {
		if (!part.trim()) continue;
		const stage = keyIn(stageWords, part);
		const month = /[:：]/.test(part)
			? part.slice(part.search(/[:：]/) + 1)
			: (/(?:\d{4}\s*年)?\s*\d{1,2}\s*月/.exec(part)?.[0] ?? '');
		const plannedMonth = monthIn(month, year);
		if (!stage || !plannedMonth) return undefined;
		plan.push({ stage, plannedMonth });
	}
	return stages.flatMap((stage) => plan.filter((one) => one.stage === stage).slice(-1));
}
