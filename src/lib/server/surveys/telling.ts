/** Whom news of a survey reach: those who gave their answers under their number, where the survey is not anonymous. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import { db } from '#server/db';
import * as messages from '#server/messages';
import { residents } from '../identity/schema.ts';
import type { SurveyView } from './queries.ts';
import { surveySheets } from './schema.ts';

/** Says, inside the surrounding transaction, that they are to be told; of an anonymous sheet nobody knows whose it is. */
export async function announce(
	kind: 'extended' | 'revised' | 'cancelled',
	{ id, anonymous }: Pick<SurveyView, 'id' | 'anonymous'>,
	facts: Record<string, string | number> = {}
): Promise<void> {
	if (!anonymous) await messages.announce(kind, id, facts);
}

/** One line for each sheet that stands and whose account is open, in the order they came. */
export function listAnswerers(surveyId: string): Promise<{ residentId: string; phoneCipher: string; no: string }[]> {
	return db
		.select({ residentId: residents.id, phoneCipher: residents.phoneCipher, no: surveySheets.no })
		.from(surveySheets)
		.innerJoin(residents, eq(residents.id, surveySheets.residentId))
		.where(and(eq(surveySheets.surveyId, surveyId), isNull(surveySheets.voidedAt), isNull(residents.closedAt)))
		.orderBy(asc(surveySheets.serial)) as Promise<{ residentId: string; phoneCipher: string; no: string }[]>;
}
