import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { refuseIf } from '#server/actor';
import { config } from '#server/config';
import * as jobs from '#server/jobs';
import * as organisation from '#server/organisation';
import * as retention from '#server/retention';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { changeable, removedRows, staysRows } from './rows.ts';

const whole = v.pipe(v.string(), v.trim(), v.regex(/^\d{1,4}$/, 'settings_retention_notMonths'), v.transform(Number));
const PeriodForm = v.object({ contactMonths: whole, logMonths: whole });

export const load = page(async (event: { locals: App.Locals; url: URL }) => {
	refuseIf(organisation.mayNotKeepSettings(staffOf(event)));
	const due: retention.Amounts = {};
	for (const job of new Set(Object.values(retention.jobOf))) Object.assign(due, await retention.countDue(job));
	const profile = await organisation.ruleProfile();
	return {
		removed: removedRows(profile, due, (job) => jobs.nextTurn(job)),
		stays: staysRows(profile, config.backupKeep),
		fields: changeable(profile),
		waiting: (await organisation.findProposal()) !== undefined,
		history: await retention.listRemovals(),
		done: event.url.searchParams.has('done')
	};
});

export const actions = {
	propose: formAction(PeriodForm, async (months, { locals }: RequestEvent) => {
		const { values } = await organisation.ruleProfile();
		await organisation.proposeRules(locals.actor, { values: { ...values, ...months } });
		redirect(303, href('/desk/settings/retention?done'));
	})
};
