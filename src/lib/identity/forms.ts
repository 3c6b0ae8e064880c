/** The forms of signing in. Their messages are message keys. */
import * as v from 'valibot';
import { mobileOf, sixDigitsOf } from './phone.ts';

/** Cleans by a function that answers undefined when the text is none of its kind. */
function cleaned(clean: (text: string) => string | undefined, message: string) {
	return v.pipe(
		v.string(message),
		v.check((text) => clean(text) !== undefined, message),
		v.transform((text) => clean(text) ?? '')
	);
}

const phone = cleaned(mobileOf, 'identity_phoneWrong');
const code = cleaned(sixDigitsOf, 'identity_codeForm');
const account = v.pipe(v.string('identity_accountMissing'), v.trim(), v.nonEmpty('identity_accountMissing'));
const password = v.pipe(
	v.string('identity_passwordMissing'),
	v.nonEmpty('identity_passwordMissing'),
	v.maxLength(200, 'identity_passwordLong')
);

export const phoneForm = v.object({ phone });
export const codeForm = v.object({ phone, code });
/** The six digits may come with the password or in a step of their own. */
export const staffSignInForm = v.object({
	account,
	password,
	totp: v.optional(
		v.union(
			[
				v.pipe(
					v.literal(''),
					v.transform(() => undefined)
				),
				code
			],
			'identity_codeForm'
		)
	)
});
export const totpForm = v.object({ code });
export const nameForm = v.object({
	name: v.pipe(
		v.string('identity_nameMissing'),
		v.trim(),
		v.nonEmpty('identity_nameMissing'),
		v.maxLength(50, 'identity_nameLong')
	)
});
export const changePasswordForm = v.object({ current: password, next: password });

/** A new account, before its unit and roles; its first password is made by the program. */
export const newAccountForm = v.object({ account, ...nameForm.entries });
export type StaffSignInInput = v.InferOutput<typeof staffSignInForm>;
