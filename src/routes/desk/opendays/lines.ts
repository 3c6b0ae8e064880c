/** The forms of an open day and of a session as lines of text, to hold two of them against each other. */
import { m } from '#lib/paraglide/messages.js';
import type { Values } from '#lib/web/form-action.ts';
import { askText } from '#lib/opendays/ask-text.ts';
import { askedFields } from '#lib/opendays/types.ts';
import { words } from '#lib/web/words.ts';
import { programmeRows } from './programme.ts';

type Line = { label: string; text: string };

const plain = (value: Values[string] | undefined) => String(value ?? '').replace(/\r\n/g, '\n');
const yes = (value: Values[string] | undefined) => (value ? m.surveys_part_yes() : m.surveys_part_no());
const minute = (value: Values[string] | undefined) => plain(value).replace('T', ' ');

export function eventLines(values: Values, campaigns: readonly { id: string; title: string }[]): Line[] {
	return [
		{ label: m.hosting_event_title(), text: plain(values.title) },
		{ label: m.hosting_theme(), text: plain(values.theme) },
		{ label: m.hosting_introduction(), text: plain(values.introduction) },
		{ label: m.hosting_contact(), text: plain(values.contact) },
		{ label: m.hosting_campaign(), text: campaigns.find(({ id }) => id === values.campaignId)?.title ?? '' },
		{ label: m.hosting_live(), text: plain(values.liveLink) },
		{ label: m.hosting_id_number(), text: yes(values.needsIdNumber) },
		{
			label: m.hosting_asks(),
			text: askedFields
				.map((_, at) => askLine(values, at))
				.filter(Boolean)
				.join('\n')
		}
	];
}

function askLine(values: Values, at: number): string {
	const of = (name: string) => plain(values[`asks[${at}].${name}`]);
	return of('field')
		? askText({ field: askedFields[at]!, required: of('required') !== '', purpose: of('purpose') })
		: '';
}

export function sessionLines(values: Values): Line[] {
	const rows = programmeRows(values).filter(({ kind, text }) => kind || text);
	return [
		{ label: m.hosting_session_title(), text: plain(values.title) },
		{ label: m.hosting_mode(), text: values.mode ? words(`opendays_mode_${plain(values.mode)}`) : '' },
		{ label: m.hosting_starts(), text: minute(values.startsAt) },
		{ label: m.hosting_ends(), text: minute(values.endsAt) },
		{ label: m.hosting_sign_up_opens(), text: minute(values.signUpOpensAt) },
		{ label: m.hosting_sign_up_closes(), text: minute(values.signUpClosesAt) },
		{ label: m.hosting_place(), text: plain(values.place) },
		{ label: m.hosting_way(), text: plain(values.wayThere) },
		{ label: m.hosting_accessibility(), text: plain(values.accessibility) },
		{
			label: m.hosting_programme(),
			text: rows.map(({ kind, text }) => `${kind ? words(`opendays_programme_${kind}`) : ''} ${text}`).join('\n')
		},
		{ label: m.hosting_quota(), text: plain(values.quota) },
		{ label: m.hosting_invited(), text: plain(values.invitedSeats) },
		{ label: m.hosting_min_age(), text: plain(values.minAge) },
		{ label: m.hosting_companions(), text: plain(values.maxCompanions) },
		{ label: m.hosting_confirm(), text: plain(values.confirmHours) },
		{ label: m.hosting_overlap(), text: yes(values.overlapAllowed) }
	];
}
