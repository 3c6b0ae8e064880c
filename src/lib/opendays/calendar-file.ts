/**
 * Sessions as a calendar file (RFC 5545), as calendars of telephones and offices read them: times with their zone, a UID
 * that never changes, a SEQUENCE that grows with each change, and what was called off said to be so.
 */
import { TZDate } from '@date-fns/tz';
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';

const zone = 'Asia/Shanghai';
/** One offset since 1991; no session is older. */
const zoneText = [
	'BEGIN:VTIMEZONE',
	`TZID:${zone}`,
	'BEGIN:STANDARD',
	'DTSTART:19910915T000000',
	'TZOFFSETFROM:+0800',
	'TZOFFSETTO:+0800',
	'TZNAME:CST',
	'END:STANDARD',
	'END:VTIMEZONE'
].join('\r\n');

export type CalendarEvent = {
	/** Never changes, and nobody else's. */
	uid: string;
	/** How often it was changed. */
	sequence: number;
	/** Instant of the last change. */
	changedAt: Date;
	publishedAt: Date;
	startsAt: Date;
	endsAt: Date;
	title: string;
	place: string;
	text: string;
	url: string;
	cancelled: boolean;
};

/** The bytes' text of a calendar, lines folded and ended as the standard wants; `url` is where it is read again. */
export function calendarFile({
	name,
	url,
	events
}: {
	name: string;
	url: string;
	events: readonly CalendarEvent[];
}): string {
	const calendar = ical({
		name: nameText(name),
		prodId: { company: 'Wenji', product: 'open days', language: 'ZH' },
		method: ICalCalendarMethod.PUBLISH,
		source: url,
		// No `ttl`: the library writes it after the zone, and no property may follow a component.
		// Without a name of its own: with one the library writes DTSTAMP in that zone, where the standard wants UTC.
		timezone: { name: null, generator: () => zoneText }
	});
	for (const event of events) {
		const { uid, sequence, startsAt, endsAt, title, place, text, url, cancelled } = event;
		calendar.createEvent({
			...{ id: uid, sequence, stamp: event.changedAt, created: event.publishedAt, lastModified: event.changedAt },
			// The library asks a plain Date for the hours of the machine's own zone.
			...{ timezone: zone, start: new TZDate(startsAt, zone), end: new TZDate(endsAt, zone) },
			...{ summary: plain(title), location: plain(place), description: plain(text), url },
			status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
			transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE
		});
	}
	return `${calendar.toString()}\r\n`;
}

/** Signs that no line of text may hold. */
// eslint-disable-next-line no-control-regex
const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** The library writes the name as it is. */
const nameText = (text: string) =>
	plain(text)
		.replace(/\s+/g, ' ')
		.replace(/[\\;,]/g, (sign) => `\\${sign}`);
