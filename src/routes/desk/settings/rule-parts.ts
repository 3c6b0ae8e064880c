import type { StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import * as messages from '#server/messages';
import * as organisation from '#server/organisation';
import * as retention from '#server/retention';
import * as sms from '#server/sms';
import { m } from '#lib/paraglide/messages.js';
import type { Part } from './parts.ts';

/** Rules of the place, its calendar, the site, and what protects those who speak. */
export async function ruleParts(actor: StaffActor): Promise<Part[]> {
	if (organisation.mayNotKeepSettings(actor).length > 0) return [];
	const { title, values, local } = await organisation.ruleProfile();
	const years = (await organisation.listCalendarYears()).map(({ year }) => year);
	return [
		{
			to: '/desk/settings/rules',
			label: m.settings_part_rules(),
			now: (await organisation.findProposal())
				? m.settings_part_rules_waiting({ title })
				: m.settings_part_rules_now({ title, days: values.commentDays, local: local.length })
		},
		{ to: '/desk/settings/calendar', label: m.settings_part_calendar(), now: calendarNow(years) },
		{ to: '/desk/settings/site', label: m.settings_part_site(), now: siteNow(await organisation.site()) },
		{
			to: '/desk/settings/words',
			label: m.settings_part_words(),
			now: wordsNow((await organisation.holdWords()).length)
		},
		{ to: '/desk/settings/privacy', label: m.settings_part_privacy(), now: await privacyNow() },
		{
			to: '/desk/settings/retention',
			label: m.settings_part_retention(),
			now: await retentionNow(values.contactMonths)
		},
		...smsPart(actor)
	];
}

const smsNow = {
	gateway: () => m.settings_sms_now_gateway({ host: sms.gatewayHost() }),
	outbox: m.settings_sms_now_outbox,
	missing: m.settings_sms_now_missing
};
const smsPart = (actor: StaffActor): Part[] =>
	messages.mayNotTryGateway(actor).length > 0
		? []
		: [{ to: '/desk/settings/sms', label: m.settings_part_sms(), now: smsNow[sms.gatewayState()]() }];

async function retentionNow(count: number): Promise<string> {
	const { contacts = 0 } = await retention.countDue('oldContacts');
	return m.settings_part_retention_now({ count, due: contacts });
}

async function privacyNow(): Promise<string> {
	const { version } = await organisation.privacyTemplate();
	const waiting = await organisation.findPrivacyDraft();
	return waiting ? m.settings_part_privacy_waiting({ version }) : m.settings_part_privacy_now({ version });
}

const wordsNow = (count: number) => (count > 0 ? m.settings_part_words_now({ count }) : m.settings_part_words_none());

const siteNow = ({ name, sponsor }: { name: string; sponsor: string }) =>
	sponsor ? m.settings_part_site_now({ name, sponsor }) : m.settings_part_site_none({ name });

/** Up to which year the holidays are known; that the next one is missing is said from the day its notice may be out. */
function calendarNow(years: readonly number[]): string {
	const [to, from] = [Math.max(...years), Math.min(...years)];
	const next = Number(clock.today().slice(0, 4)) + 1;
	const missing = clock.today().slice(5) >= '11-01' && to < next ? next : undefined;
	return missing
		? m.settings_part_calendar_missing({ from, to, year: missing })
		: m.settings_part_calendar_now({ from, to });
}
