/** Number and code inside a longer form: what flows that end with a resident's telephone have in common. */
import * as v from 'valibot';
import * as clock from '#server/clock';
import * as identity from '#server/identity';
import { codeForm, phoneForm } from '#lib/identity/forms.ts';
import { maskedMobile } from '#lib/identity/phone.ts';
import type { Issues } from './by-field.ts';
import { issueWords } from './words.ts';

/** The fields that refusals of a number or code belong to. */
export const verifyFields: Readonly<Record<string, string>> = {
	identity_noticeChanged: 'consent',
	identity_phoneWrong: 'phone',
	identity_codeTooSoon: 'phone',
	identity_codeTooMany: 'phone',
	identity_addressBusy: 'phone',
	identity_smsFailed: 'phone',
	identity_codeForm: 'code',
	identity_codeWrong: 'code',
	identity_codeOver: 'code'
};

/** Phone and code as they were typed; null with what is wrong about them. */
export function identified(
	phone: string,
	code: string
): { right: { phone: string; code: string } | null; issues: Issues } {
	const number = v.safeParse(phoneForm, { phone });
	const both = v.safeParse(codeForm, { phone, code });
	if (both.success) return { right: both.output, issues: {} };
	const nested = v.flatten(both.issues).nested ?? {};
	return { right: null, issues: issueWords(number.success ? { code: nested.code } : nested) };
}

/** Sends a code; answers with the number as it may be shown, and how long until the next one. */
export async function sendCode(phone: string, address: string): Promise<{ phone: string; seconds: number }> {
	const { againAt } = await identity.requestCode(phone, address);
	const seconds = Math.ceil((againAt.getTime() - clock.now().getTime()) / 1000);
	return { phone: maskedMobile(phone.normalize('NFKC').replace(/\D/g, '').slice(-11)), seconds };
}
