/** What the form of signing up brought, and what it lacks, in words by the ids of its controls. */
import * as v from 'valibot';
import * as opendays from '#server/opendays';
import { SignUpForm, type SignUpInput } from '#lib/opendays/forms.ts';
import { youngestOf } from '#lib/opendays/party.ts';
import { companionId, detailId, detailName, type SignUpState, type TypedPerson } from '#lib/opendays/sign-up-state.ts';
import { askedFields, type AgeBand } from '#lib/opendays/types.ts';
import { outboxFields } from '#lib/outbox/carried.ts';
import { decode, type Plain } from '#lib/web/decode.ts';
import { readForm } from '#lib/web/read-form.ts';
import { words } from '#lib/web/words.ts';

export type Sent = Pick<SignUpState, 'values' | 'needs' | 'companions' | 'code'>;

const plainFields = [
	...['name', 'ageBand', 'category', 'idNumber', 'takesFree', 'consent', 'minorConsent', 'phone'],
	...outboxFields
];

export async function readSent(request: Request): Promise<Sent> {
	const form = await readForm(request, { fileBytes: 0, files: 0 });
	// A browser shows NUL as a replacement character and would send that back.
	const plain = decode(form.fields.map(([name, value]) => [name, value.replaceAll('\0', '')] as const));
	const text = (from: Plain, name: string) => (typeof from[name] === 'string' ? from[name] : '');
	const details = plain.details && typeof plain.details === 'object' ? (plain.details as Plain) : {};
	const list = (name: string) => (Array.isArray(plain[name]) ? (plain[name] as unknown[]) : []);
	return {
		values: {
			...Object.fromEntries(plainFields.map((name) => [name, text(plain, name)])),
			...Object.fromEntries(askedFields.map((field) => [detailName(field), text(details, field)]))
		},
		needs: list('needs').filter((need) => typeof need === 'string'),
		companions: list('companions').flatMap((one): TypedPerson[] =>
			one && typeof one === 'object'
				? [{ name: text(one as Plain, 'name'), ageBand: text(one as Plain, 'ageBand') }]
				: []
		),
		code: text(plain, 'code')
	};
}

/** Where each refusal belongs; what is not here stands above the form. */
export const fields: Readonly<Record<string, string>> = {
	opendays_noName: 'name',
	opendays_noAge: 'ageBand',
	opendays_tooYoung: 'ageBand',
	opendays_tooManyCompanions: 'companions',
	opendays_noGuardian: 'companions',
	opendays_partyTooLarge: 'companions',
	opendays_noMinorConsent: 'minorConsent',
	opendays_noConsent: 'consent',
	opendays_noIdNumber: 'idNumber',
	opendays_badIdNumber: 'idNumber',
	opendays_idNumberNotAsked: 'idNumber',
	opendays_noEmployer: detailId('employer'),
	opendays_noOccupation: detailId('occupation'),
	opendays_noAddress: detailId('address'),
	opendays_noWhy: detailId('reason')
};

/** The sign-up as the verb takes it, and what it lacks. A row of a companion that was left empty is none. */
export function written(
	session: opendays.SessionView,
	{ values, needs, companions }: Sent
): { input?: SignUpInput; issues: Record<string, string> } {
	const rows = companions.flatMap((one, at) => (one.name.trim() || one.ageBand ? [{ ...one, at }] : []));
	const details = Object.fromEntries(askedFields.map((field) => [field, values[detailName(field)]]));
	const read = v.safeParse(SignUpForm, { ...values, needs, companions: rows, details });
	const issues: Record<string, string> = {};
	if (!read.success) {
		for (const issue of read.issues) {
			const [first, at, field] = (issue.path ?? []).map(({ key }) => key);
			const row = first === 'companions' ? rows[Number(at)] : undefined;
			const asked = askedFields.find((one) => first === 'details' && one === at);
			const id = asked
				? detailId(asked)
				: row
					? companionId(row.at, field === 'name' ? 'name' : 'ageBand')
					: String(first ?? 'name');
			issues[id] ??= words(issue.message);
		}
		return { issues };
	}
	const { maxCompanions: most, minAge: age, quota, invitedSeats } = session;
	const facts = { most, age, seats: quota - invitedSeats };
	for (const code of opendays.mayNotBring(read.output, session)) {
		const young = rows.find(({ ageBand }) => youngestOf(ageBand as AgeBand) < age);
		const own = youngestOf(read.output.ageBand) < age;
		const id =
			code === 'opendays_tooYoung' && young && !own ? companionId(young.at, 'ageBand') : (fields[code] ?? 'name');
		issues[id] ??= words(code, facts);
	}
	return { input: read.output, issues };
}
