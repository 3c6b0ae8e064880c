import * as organisation from '#server/organisation';
import * as statute from '#server/statute';

export type AskedPeriod = {
	opensOn: string;
	/** Left out: the minimum. */
	days?: number;
	/** A chosen last day takes the place of a number of days. */
	endsOn?: string | undefined;
	documentType: statute.DocumentType;
};

/**
 * The period as the law, the rule profile of the place and its work calendar give it, before anything is written.
 * Refuses `statute_badDay`, `statute_badDays`, `statute_endsTooEarly`.
 */
export async function periodFor({ opensOn, days, endsOn, documentType }: AskedPeriod): Promise<statute.CommentPeriod> {
	const [profile, calendar] = await Promise.all([organisation.ruleProfile(), organisation.workCalendar()]);
	const asked = { opensOn, documentType, endsOn: endsOn || undefined, ...(days !== undefined && { days }) };
	return statute.commentPeriod(asked, profile, calendar);
}
