import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { codeForm, nameForm, phoneForm, staffSignInForm } from './forms.ts';

const issuesOf = (schema: v.GenericSchema, input: unknown) => {
	const { success, issues } = v.safeParse(schema, input);
	return success ? [] : issues!.map(({ message }) => message);
};

describe('the forms of signing in', () => {
	test.each(['13800138000', '138 0013 8000', '+86-138-0013-8000', '0086 13800138000', '１３８００１３８０００'])(
		'a number may be written %s',
		(phone) => expect(v.parse(phoneForm, { phone })).toEqual({ phone: '13800138000' })
	);

	test('what is missing or wrong is said by a message key', () => {
		expect(issuesOf(phoneForm, { phone: '' })).toEqual(['identity_phoneWrong']);
		expect(issuesOf(phoneForm, { phone: undefined })).toEqual(['identity_phoneWrong']);
		expect(issuesOf(codeForm, { phone: '13800138000', code: '12345' })).toEqual(['identity_codeForm']);
		expect(issuesOf(staffSignInForm, { account: ' ', password: '', totp: '' })).toEqual([
			'identity_accountMissing',
			'identity_passwordMissing'
		]);
		expect(issuesOf(staffSignInForm, { account: 'a', password: 'b', totp: '12' })).toEqual(['identity_codeForm']);
		expect(issuesOf(nameForm, { name: 'x'.repeat(51) })).toEqual(['identity_nameLong']);
	});

	test('the six digits beside the password may be left empty', () => {
		const filled = { account: 'hezhiqiu', password: 'x' };
		expect(v.parse(staffSignInForm, { ...filled, totp: '' }).totp).toBeUndefined();
		expect(v.parse(staffSignInForm, { ...filled, totp: '１２３ 456' }).totp).toBe('123456');
		expect(v.parse(staffSignInForm, filled).totp).toBeUndefined();
	});
});
