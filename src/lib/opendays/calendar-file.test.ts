/** What a calendar program reads of a session; by the parser that reads the files of real programs as well. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFile, type CalendarEvent } from './calendar-file.ts';

const at = (text: string) => new Date(`${text}:00+08:00`);
const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
	...{
		uid: '5sf9abc@wenji.example',
		sequence: 0,
		changedAt: at('2026-07-20T09:00'),
		publishedAt: at('2026-07-20T09:00')
	},
	...{ startsAt: at('2026-08-12T14:00'), endsAt: at('2026-08-12T16:00'), title: '走进污水处理厂：脏水怎么变清' },
	...{ place: '西渠路污水处理厂北门', text: '乘 12 路到清水路口。', url: 'https://wenji.example/opendays/5sf9abc' },
	...{ cancelled: false, ...more }
});
const file = (...events: CalendarEvent[]) =>
	calendarFile({ name: '云汐区政府开放日', url: 'https://wenji.example/opendays/calendar.ics', events });
const read = (text: string) => {
	const calendar = new ICAL.Component(ICAL.parse(text) as string);
	return { calendar, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
};

describe.each([
	['UTC', 14 - 8],
	['Asia/Shanghai', 14],
	['America/New_York', 2]
])('on a machine in %s', (zone, hours) => {
	test('the hour is that of Shanghai, with the zone described, and the stamps are UTC', () => {
		const before = process.env.TZ;
		process.env.TZ = zone;
		expect(event().startsAt.getHours()).toBe(hours);
		const text = file(event());
		process.env.TZ = before;
		expect(text).toContain('DTSTART;TZID=Asia/Shanghai:20260812T140000\r\n');
		expect(text).toMatch(/DTSTAMP:20260720T010000Z\r\n/);
		const { calendar, events } = read(text);
		const described = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
		expect(described.tzid).toBe('Asia/Shanghai');
		const { startDate, endDate } = events[0]!;
		expect([startDate.zone.tzid, endDate.zone.tzid]).toEqual(['Asia/Shanghai', 'Asia/Shanghai']);
		expect(startDate.toJSDate()).toEqual(at('2026-08-12T14:00'));
		expect(endDate.toJSDate()).toEqual(at('2026-08-12T16:00'));
	});
});

test('a change has the same UID, the next SEQUENCE; what is called off says so', () => {
	const [first] = read(file(event())).events;
	const later = { sequence: 2, changedAt: at('2026-08-01T10:00'), cancelled: true };
	const text = file(event(later));
	const [second] = read(text).events;
	expect(second!.uid).toBe(first!.uid);
	expect([first!.sequence, second!.sequence]).toEqual([0, 2]);
	expect(first!.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
	expect(second!.component.getFirstPropertyValue('status')).toBe('CANCELLED');
	expect(text).toContain('LAST-MODIFIED:20260801T020000Z');
});

test('every line ends with CRLF and has at most 75 octets, and no sign is cut in two', () => {
	const text = file(event({ title: '很长的标题，'.repeat(40), text: '𠮷'.repeat(200) }));
	expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
	// RFC 5545 3.6: the properties of a calendar stand before its components.
	expect(text).toMatch(/END:VTIMEZONE\r\nBEGIN:VEVENT/);
	expect(text).toMatch(/END:VEVENT\r\nEND:VCALENDAR/);
	for (const line of text.split('\r\n')) {
		expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
		expect(line).not.toMatch(/[\n\r\ufffd]/);
	}
	expect(read(text).events[0]!.description).toBe('𠮷'.repeat(200));
});

test('whatever is written in a title or a text is read as it was written, and opens no line of its own', () => {
	const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }).filter((text) => text.trim() !== '');
	fc.assert(
		fc.property(words, words, words, (title, place, text) => {
			const { events } = read(file(event({ title, place, text: `${text}\nEND:VEVENT\r\nBEGIN:VEVENT` })));
			expect(events).toHaveLength(1);
			const [{ summary, location, description }] = events as [ICAL.Event];
			// eslint-disable-next-line no-control-regex
			const kept = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
			expect([summary, location]).toEqual([kept(title), kept(place)]);
			expect(description).toBe(kept(`${text}\nEND:VEVENT\nBEGIN:VEVENT`));
		}),
		{ numRuns: 300 }
	);
});

test('the name of a calendar opens no line either', () => {
	const text = calendarFile({ name: '开放月；A,B;C\\D\nBEGIN:VEVENT', url: 'https://wenji.example/c.ics', events: [] });
	const { calendar, events } = read(text);
	expect(events).toHaveLength(0);
	expect(calendar.getFirstPropertyValue('x-wr-calname')).toContain('BEGIN:VEVENT');
});

const data = resolve(import.meta.dirname, '../../../../shared/data/calendar-and-forms');

describe.skipIf(!existsSync(data))('files that real programs have written', () => {
	const names = existsSync(data) ? readdirSync(data).filter((name) => name.endsWith('.ics')) : [];
	test.each(names)('%s is read by the parser that reads ours', (name) => {
		const { calendar } = read(readFileSync(resolve(data, name), 'utf8'));
		expect(calendar.name).toBe('vcalendar');
	});

	test('our lines are of kinds that these programs write themselves', () => {
		const theirs = new Set<string>();
		for (const name of names)
			for (const line of readFileSync(resolve(data, name), 'utf8').split(/\r?\n/)) {
				const [kind] = /^[A-Z-]+(?=[;:])/.exec(line) ?? [];
				if (kind) theirs.add(kind);
			}
		const ours = file(event())
			.split('\r\n')
			.flatMap((line) => /^[A-Z-]+(?=[;:])/.exec(line)?.[0] ?? []);
		// RFC 7986: what the feed is called, and where it is read again. Programs that do not know these pass over them.
		const newer = ['NAME', 'SOURCE', 'URL'];
		expect(ours.filter((kind) => !theirs.has(kind) && !newer.includes(kind))).toEqual([]);
	});
});
