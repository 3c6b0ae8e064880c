/** What an event asks for besides: kept encrypted, for as long as an ID number (domain rule 51). */
import { decrypt, encrypt } from '#server/secrets';
import { normalise } from '#server/text';
import { askedFields, type Ask, type Details } from '../../opendays/types.ts';
import type { SignUp } from './sign-up-queries.ts';

/** What was asked for and given, as one sealed text; null where nothing is. What was not asked for is left out. */
export function sealedDetails(given: Details, asks: readonly Ask[]): string | null {
	const kept = askedFields.flatMap((field) => {
		const text = asks.some((one) => one.field === field) ? normalise(given[field] ?? '') : '';
		return text ? [[field, text] as const] : [];
	});
	return kept.length > 0 ? encrypt(JSON.stringify(Object.fromEntries(kept))) : null;
}

export const detailsOf = ({ detailsCipher }: Pick<SignUp, 'detailsCipher'>): Details =>
	detailsCipher ? (JSON.parse(decrypt(detailsCipher)) as Details) : {};
