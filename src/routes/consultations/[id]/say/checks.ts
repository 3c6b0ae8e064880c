/** What keeps the answers from the next step, in words beside the fields. */
import * as v from 'valibot';
import { Refusal } from '#server/actor';
import type { ConsultationView } from '#server/consultations';
import * as drafts from '#server/drafts';
import * as identity from '#server/identity';
import * as log from '#server/log';
import * as opinions from '#server/opinions';
import { normalise } from '#server/text';
import { codeForm, phoneForm } from '#lib/identity/forms.ts';
import { OpinionForm, type OpinionInput } from '#lib/opinions/forms.ts';
import { decode } from '#lib/web/decode.ts';
import { cannotStore } from '#lib/web/cannot-store.ts';
import { issueWords, words } from '#lib/web/words.ts';
import type { Answers } from './answers.ts';

export type Issues = Record<string, string>;

const fields: Record<string, string> = {
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
	identity_noticeChanged: 'consent',
	identity_nameMissing: 'name',
	identity_nameLong: 'name',
	identity_nameForm: 'name',
	identity_phoneWrong: 'phone',
	identity_codeTooSoon: 'phone',
	identity_codeTooMany: 'phone',
	identity_addressBusy: 'phone',
	identity_smsFailed: 'phone',
	identity_codeForm: 'code',
	identity_codeWrong: 'code',
	identity_codeOver: 'code'
};

/** A refusal as words by field, and what belongs to no field; a database that cannot be written is said, too. */
export function byField(reason: unknown): { issues: Issues; other: string; codes: readonly string[] } {
	if (cannotStore(reason)) {
		log.error('database.cannotWrite', reason);
		return { issues: {}, other: words('ui_cannotSave'), codes: [] };
	}
	if (!(reason instanceof Refusal)) throw reason;
	const issues: Issues = {};
	const rest: string[] = [];
	for (const code of reason.codes) {
		const field = fields[code];
		if (field) issues[field] ??= words(code, reason.facts);
		else rest.push(words(code, reason.facts));
	}
	return { issues, other: rest.join(' '), codes: reason.codes };
}

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

/** Phone and code as they were typed; null with what is wrong about them. */
export function identified({ values, code }: Answers): {
	right: { phone: string; code: string } | null;
	issues: Issues;
} {
	const phone = v.safeParse(phoneForm, { phone: values.phone ?? '' });
	const both = v.safeParse(codeForm, { phone: values.phone ?? '', code });
	if (both.success) return { right: both.output, issues: {} };
	const nested = v.flatten(both.issues).nested ?? {};
	return { right: null, issues: issueWords(phone.success ? { code: nested.code } : nested) };
}

/** The clause has to be there, with the words that were on the page. */
async function mayNotAbout(versionId: string, clauseId: string, readVersionId: string): Promise<string[]> {
	if (clauseId && !(await drafts.clauseOf(versionId, clauseId))) return ['opinions_unknownClause'];
	const read = !readVersionId || (await drafts.saysTheSame(readVersionId, versionId, clauseId));
	return read ? [] : ['opinions_draftChanged'];
}
