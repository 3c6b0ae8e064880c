/** An open day with its sessions as named texts, for the reviewers' eyes and to hold two of them against each other. */
import type { ReviewContent } from '#server/supervision';
import { m } from '#lib/paraglide/messages.js';
import { askText } from '#lib/opendays/ask-text.ts';
import { minuteText } from '#lib/ui/time.ts';
import { words } from '#lib/web/words.ts';
import type { Part } from './parts.ts';

type OpenDay = NonNullable<Extract<ReviewContent, { kind: 'openDayEvent' }>['now']>;
type Session = OpenDay['sessions'][number];

const lines = (texts: readonly string[]) => texts.filter(Boolean).join('\n');
const minute = (instant: string) => minuteText(new Date(instant));

export function openDayParts(day: OpenDay): Part[] {
	const parts = [
		{ key: 'title', label: m.opendays_part_title(), text: day.title },
		{ key: 'unit', label: m.hosting_unit(), text: day.unit },
		{ key: 'campaign', label: m.opendays_part_campaign(), text: day.campaign ?? '' },
		{ key: 'theme', label: m.opendays_part_theme(), text: day.theme },
		{ key: 'introduction', label: m.opendays_part_introduction(), text: day.introduction },
		{ key: 'contact', label: m.opendays_part_contact(), text: day.contact },
		{ key: 'liveLink', label: m.opendays_part_liveLink(), text: day.liveLink ?? '' },
		{
			key: 'idNumber',
			label: m.opendays_part_idNumber(),
			text: day.needsIdNumber ? m.surveys_part_yes() : m.surveys_part_no()
		},
		{ key: 'asks', label: m.hosting_asks(), text: lines((day.asks ?? []).map(askText)) },
		...day.sessions.map((one) => ({
			key: `session:${one.id}`,
			label: m.opendays_part_session({ title: one.title }),
			text: sessionText(one)
		}))
	];
	return parts.filter(({ text }) => text);
}

/** Everything that somebody would read, or that decides who may come. */
function sessionText(one: Session): string {
	const { quota, invitedSeats: guests, minAge: age, maxCompanions: companions, confirmHours: hours } = one;
	return lines([
		m.opendays_part_time({ starts: minute(one.startsAt), ends: minute(one.endsAt) }),
		m.opendays_part_signUp({ opens: minute(one.signUpOpensAt), closes: minute(one.signUpClosesAt) }),
		words(`opendays_mode_${one.mode}`),
		...[one.place, one.wayThere, one.accessibility],
		...one.programme.map(({ kind, text }) => `· ${words(`opendays_programme_${kind}`)}：${text}`),
		m.opendays_part_seats({ quota, guests }),
		m.opendays_part_rules({ age, companions, hours }),
		one.overlapAllowed ? m.opendays_part_overlap() : ''
	]);
}
