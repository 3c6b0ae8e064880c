/** What a decision on many opinions came to, as the address of the next page tells it. */
import type { Moderated } from '#server/opinions';
import { moderationDecisions } from '#lib/opinions/forms.ts';

export type Told = {
	decision: (typeof moderationDecisions)[number];
	done: number;
	/** Repetitions that wait again. */
	back: number;
	/** Refusal code, how many it met, and the first of them. */
	skipped: { code: string; count: number; ids: string[] }[];
};

const named = 12;

/** The parameters that tell of a result. */
export function tell(decision: Told['decision'], { done, skipped, broughtBack }: Moderated): Record<string, string> {
	const byCode = new Map<string, string[]>();
	for (const { id, code } of skipped) byCode.set(code, [...(byCode.get(code) ?? []), id]);
	const parts = [...byCode].map(([code, ids]) => [code, ids.length, ...ids.slice(0, named)].join('.'));
	return {
		...{ did: decision, n: String(done.length) },
		...(broughtBack > 0 && { back: String(broughtBack) }),
		...(parts.length > 0 && { skip: parts.join('~') })
	};
}

/** The result that an address tells of; undefined if of none. */
export function told(params: URLSearchParams): Told | undefined {
	const decision = moderationDecisions.find((one) => one === params.get('did'));
	if (!decision) return undefined;
	const skipped = (params.get('skip') ?? '').split('~').flatMap((part) => {
		const [code = '', count = '', ...ids] = part.split('.');
		return /^(opinions|handling)_\w{1,40}$/.test(code) && /^\d{1,6}$/.test(count)
			? [{ code, count: Number(count), ids: ids.filter((id) => /^\w{14}$/.test(id)).slice(0, named) }]
			: [];
	});
	const number = (name: string) => Math.trunc(Number(params.get(name))) || 0;
	return { decision, done: number('n'), back: number('back'), skipped };
}
