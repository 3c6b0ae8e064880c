import { m } from '#lib/paraglide/messages.js';

/** What an adopted opinion may change besides a clause. Published as they stand here: the document is Chinese. */
export const wholeText = '全文';
export const newClause = '新增条款';

/** Where there is no draft, a questionnaire or an open day, an adoption names what comes of it. */
export const measure = '工作措施';
export const furtherPlan = '后续方案';

/** The heading of what an adoption wrote or did: «第二条改为», «列入工作措施». */
export function changedWords(place: string): string {
	if (place === measure) return m.public_changed_measure();
	return place === furtherPlan ? m.public_changed_plan() : m.public_changed_clause({ clause: place });
}
