import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal, refuseIf } from '#server/actor';
import * as clock from '#server/clock';
import { token } from '#server/secrets';
import * as surveys from '#server/surveys';
import { isAnswerField, readSheet, type Field } from '#lib/surveys/fields.ts';
import { EnteredForm } from '#lib/surveys/survey-form.ts';
import { href } from '#lib/ui/href.ts';
import { byField } from '#lib/web/by-field.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { readForm } from '#lib/web/read-form.ts';
import { issueWords, words } from '#lib/web/words.ts';

type Event = RequestEvent & { params: { id: string } };

export const load = page(async (event: Event) => {
	const actor = staffOf(event);
	const survey = await surveys.find(event.params.id);
	const { hostUnitId } = survey.activity;
	const { searchParams } = event.url;
	const mayNot = surveys.mayNotEnter(actor, hostUnitId, survey.phase, survey.talliedAt !== null);
	const foreign = surveys.mayNotSee(actor, survey);
	if (foreign.length > 0) refuseIf(mayNot);
	return {
		survey,
		definition: (await surveys.asked(survey.id)).definition,
		mayNot,
		mine: foreign.length === 0,
		entered: searchParams.get('entered') ?? '',
		usual: { channel: searchParams.get('channel') ?? '', receivedOn: searchParams.get('receivedOn') ?? clock.today() },
		entryKey: token(20)
	};
});

const refusedAt: Record<string, string> = {
	surveys_receivedInFuture: 'receivedOn',
	surveys_outsidePeriod: 'receivedOn'
};

export const actions = {
	default: async (event: Event) => {
		const { id } = event.params;
		const { fields } = await readForm(event.request);
		const values = Object.fromEntries(fields.filter(([name]) => !isAnswerField(name)));
		const typed = fields.filter(([name]) => isAnswerField(name)) as Field[];
		const { definition } = await surveys.asked(id);
		const sheet = readSheet(definition, typed);
		const faults = Object.fromEntries(sheet.faults.map(({ question, code, facts }) => [question, words(code, facts)]));
		const parsed = v.safeParse(EnteredForm, { channel: '', receivedOn: '', ...values });
		const issues = parsed.success ? {} : issueWords(v.flatten(parsed.issues).nested as Record<string, string[]>);
		const kept = { values, fields: typed, faults, issues, other: '' };
		if (!parsed.success || sheet.faults.length > 0) return fail(422, kept);
		let entered;
		try {
			// Answers of branches that were not taken are left out, as with residents.
			entered = await surveys.enterOnBehalf(event.locals.actor, id, { ...parsed.output, answers: sheet.answers });
		} catch (reason) {
			if (reason instanceof surveys.FaultyAnswers) {
				const found = reason.faults.map(({ question, code, facts }) => [question, words(code, facts)]);
				return fail(422, { ...kept, faults: Object.fromEntries(found) as Record<string, string> });
			}
			const { issues: refused, other } = byField(reason, refusedAt);
			return fail(reason instanceof Refusal ? 422 : 503, { ...kept, issues: refused, other });
		}
		const { channel, receivedOn } = parsed.output;
		const query = new URLSearchParams({ entered: entered.no, channel, receivedOn });
		redirect(303, href(`/desk/surveys/${id}/enter`) + `?${query}`);
	}
};
