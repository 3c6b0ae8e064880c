import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import { removedClauses } from '#lib/opinions/filter.ts';
import { page } from '#lib/web/page.ts';

const size = 30;

export const load = page(async ({ params: { id }, url }) => {
	const notice = await consultations.findPublic(id);
	const clauseKey = url.searchParams.get('clause') ?? undefined;
	const shown = consultations.showsOpinions(notice, (await feedback.publishedOn([id])).has(id));
	const [counts, list, { clauses, whereabouts }] = shown
		? await Promise.all([
				opinions.countByClause(id),
				opinions.listPublic(id, {
					...(clauseKey !== undefined && { clauseKey }),
					...before(url.searchParams.get('before')),
					limit: size + 1
				}),
				drafts.shownDraft(notice.draftVersionId)
			])
		: [new Map<string, number>(), [], { clauses: [], whereabouts: undefined }];
	const refusals = await opinions.countRefusals(id);
	const last = list.length > size ? list[size - 1]! : undefined;
	return {
		notice,
		clause: clauseKey ? clauses.find((clause) => clause.clauseId === clauseKey) : undefined,
		clauseKey,
		earlier: whereabouts?.earlier,
		removed: clauseKey === removedClauses,
		places: new Map([...(whereabouts?.now ?? [])].map(([was, now]) => [was, now ?? removedClauses])),
		numbers: new Map(clauses.map(({ clauseId, no }) => [clauseId, no])),
		count: clauseKey === undefined ? [...counts.values()].reduce((sum, n) => sum + n, 0) : (counts.get(clauseKey) ?? 0),
		opinions: list.slice(0, size),
		next: last && `${last.receivedAt.getTime()}_${last.id}`,
		first: !url.searchParams.has('before'),
		shown,
		refusals
	};
});

/** A page's place in the list: time and id of the last opinion before it. */
function before(text: string | null) {
	const [, time, id] = /^(\d{1,15})_([\w-]{1,40})$/.exec(text ?? '') ?? [];
	return time && id ? { before: { receivedAt: new Date(Number(time)), id } } : {};
}
