import { and, count, eq, isNotNull, isNull, max } from 'drizzle-orm';
import { Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { db, nextNumbers, transaction } from '#server/db';
import * as journal from '#server/journal';
import { token } from '#server/secrets';
import { basis } from './basis.ts';
import { hashesOfCode } from './holder.ts';
import { mayNotMakeCodes } from './policy.ts';
import { find } from './queries.ts';
import { surveyCodes, surveySheets } from './schema.ts';

/** Codes that are made at once, and that one survey may have. */
export const mostCodes = { atOnce: 2000, inAll: 50_000 } as const;

/** New invitation codes (`abcd-efgh-jk`), shown this once: only their hashes are kept. */
export async function makeCodes(actor: Actor, surveyId: string, number: number): Promise<string[]> {
	if (!Number.isInteger(number) || number < 1 || number > mostCodes.atOnce) {
		throw new Refusal('surveys_codesCount', { facts: { most: mostCodes.atOnce } });
	}
	const codes = Array.from({ length: number }, () => token(10));
	const hashes = codes.map((code) => hashesOfCode(surveyId, code)[0]!);
	await transaction(async () => {
		const survey = await find(surveyId);
		refuseIf(mayNotMakeCodes(actor, survey, survey.activity.hostUnitId, survey.phase), { basis });
		await nextNumbers(`codes:${surveyId}`, 0);
		const [before] = await db
			.select({ batch: max(surveyCodes.batch), n: count() })
			.from(surveyCodes)
			.where(eq(surveyCodes.surveyId, surveyId));
		if (before!.n + number > mostCodes.inAll)
			throw new Refusal('surveys_codesCount', { facts: { most: mostCodes.inAll } });
		const batch = (before!.batch ?? 0) + 1;
		const made = { surveyId, batch, createdBy: (actor as StaffActor).id, createdAt: clock.now() };
		for (let i = 0; i < hashes.length; i += 500) {
			await db.insert(surveyCodes).values(hashes.slice(i, i + 500).map((hash) => ({ ...made, hash })));
		}
		await journal.record(actor, 'survey.codesMade', surveyId, { batch, count: number });
	}, 30_000);
	return codes.map((code) => `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`);
}

/** How many codes there are, and how many were used. */
export async function countCodes(surveyId: string): Promise<{ made: number; used: number }> {
	const [made] = await db.select({ n: count() }).from(surveyCodes).where(eq(surveyCodes.surveyId, surveyId));
	const used = and(eq(surveySheets.surveyId, surveyId), isNotNull(surveySheets.codeId), isNull(surveySheets.voidedAt));
	const [sheets] = await db.select({ n: count() }).from(surveySheets).where(used);
	return { made: made!.n, used: sheets!.n };
}
