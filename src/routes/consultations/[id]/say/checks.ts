/** What keeps the answers from the next step, in words beside the fields. */
import * as v from 'valibot';
import type { ConsultationView } from '#server/consultations';
import * as drafts from '#server/drafts';
import * as identity from '#server/identity';
import * as opinions from '#server/opinions';
import { normalise } from '#server/text';
import { OpinionForm, type OpinionInput } from '#lib/opinions/forms.ts';
import type { Issues } from '#lib/web/by-field.ts';
import { decode } from '#lib/web/decode.ts';
import { verifyFields } from '#lib/web/verify.ts';
import { issueWords, words } from '#lib/web/words.ts';
import type { Answers } from './answers.ts';

export const fields: Readonly<Record<string, string>> = {
	opinions_textTooShort: 'text',
	opinions_textTooLong: 'text',
	opinions_noName: 'name',
	opinions_nameTooLong: 'name',
	opinions_tooManyFiles: 'files',
	opinions_under14: 'ageBand',
	opinions_unknownClause: 'clauseId',
	opinions_draftChanged: 'draft',
	opinions_noMinorConsent: 'minorConsent',
	opinions_noConsent: 'consent',
	identity_nameMissing: 'name',
	identity_nameLong: 'name',
	identity_nameForm: 'name',
	...verifyFields
};

/** What was written: the opinion as the verb takes it, and what it lacks. Consent is another step's. */
export async function written(notice: ConsultationView, { fields: given, files, issues }: Answers) {
	const plain = decode(given, ['stance']);
	const parsed = v.safeParse(OpinionForm, plain);
	const found: Issues = parsed.success ? {} : issueWords(v.flatten(parsed.issues).nested);
	const text = (name: string) => (typeof plain[name] === 'string' ? plain[name] : '');
	const loose = { text: text('text'), name: text('name'), forMinor: text('forMinor') !== '', minorConsent: true };
	const ageBand = text('ageBand') as OpinionInput['ageBand'];
	const codes = opinions.mayNotSend({ ...loose, ageBand }, files.length);
	if (text('submitterType') !== 'unit' && !codes.includes('opinions_noName')) {
		codes.push(...identity.nameProblems(normalise(loose.name).replace(/\s+/g, ' ')));
	}
	codes.push(...(await mayNotAbout(notice.draftVersionId, text('clauseId'), text('readVersionId'))));
	for (const code of codes) found[fields[code] ?? 'text'] ??= words(code);
	return { input: parsed.success ? parsed.output : undefined, issues: { ...found, ...issues } };
}

/** The clause has to be there, with the words that were on the page. */
async function mayNotAbout(versionId: string, clauseId: string, readVersionId: string): Promise<string[]> {
	if (clauseId && !(await drafts.clauseOf(versionId, clauseId))) return ['opinions_unknownClause'];
	const read = !readVersionId || (await drafts.saysTheSame(readVersionId, versionId, clauseId));
	return read ? [] : ['opinions_draftChanged'];
}
