/** What a form or a device may send, and what it may not. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { GateEventsForm, GuestForm, SessionForm, SignUpForm } from './forms.ts';
import { idNumberOf } from './id-number.ts';

const codes = (schema: v.GenericSchema, input: unknown) => {
	const read = v.safeParse(schema, input);
	return read.success ? [] : read.issues.map(({ message }) => message);
};
const session = {
	...{ title: '上午场', startsAt: '2026-08-12T09:00', endsAt: '2026-08-12T11:00', place: '会议室' },
	...{ signUpOpensAt: '2026-08-01T09:00', signUpClosesAt: '2026-08-11T18:00', mode: 'onSite' },
	...{ programme: [{ kind: 'survey', text: '现场问卷' }], quota: '25', invitedSeats: 5, minAge: '8' },
	...{ maxCompanions: '3', overlapAllowed: 'on', confirmHours: 24 }
};

test('a session as a form sends it', () => {
	const read = v.parse(SessionForm, session);
	expect(read).toMatchObject({ quota: 25, minAge: 8, overlapAllowed: true, wayThere: '' });
	expect(read.startsAt).toEqual(new Date('2026-08-12T01:00:00Z'));
});

test.each([
	[{ maxCompanions: -1 }, 'opendays_badCompanions'],
	[{ maxCompanions: '99' }, 'opendays_badCompanions'],
	[{ maxCompanions: '1.5' }, 'opendays_badCompanions'],
	[{ quota: 0 }, 'opendays_badQuota'],
	[{ quota: '5001' }, 'opendays_badQuota'],
	[{ minAge: 7 }, 'opendays_badAge'],
	[{ startsAt: '2026-13-12T09:00' }, 'opendays_noTime'],
	[{ startsAt: '明天' }, 'opendays_noTime'],
	[{ programme: [{ kind: 'party', text: '聚会' }] }, 'opendays_noProgramme']
])('a session with %o is told why not', (more, code) => {
	expect(codes(SessionForm, { ...session, ...more })).toEqual([code]);
});

test('a person, a guest', () => {
	const person = { name: '周晓岚', ageBand: '18to59', category: 'resident' };
	expect(v.parse(SignUpForm, person)).toMatchObject({ companions: [], needs: [], takesFree: false });
	expect(codes(SignUpForm, { ...person, name: ' ', ageBand: '' })).toEqual(['opendays_noName', 'opendays_noAge']);
	expect(codes(SignUpForm, { ...person, companions: [{ name: '小周', ageBand: '' }] })).toEqual(['opendays_noAge']);
	expect(v.parse(GuestForm, { ...person, phone: '+86 138-0000-1111' }).phone).toBe('13800001111');
	expect(codes(GuestForm, { ...person, phone: '010-66554433' })).toEqual(['opendays_noPhone']);
});

test('an ID number is right to its last figure', () => {
	expect(idNumberOf(' 11010519491231002x')).toBe('11010519491231002X');
	expect(idNumberOf('110105194912310021')).toBeUndefined();
	expect(idNumberOf('1101051949123100')).toBeUndefined();
});

test('a scan has its shape, and there are not too many at once', () => {
	const scan = {
		...{ kind: 'admit', device: 'device-aa', nonce: 'nonce-123', at: 1, sessionId: 's', ticketId: 't' },
		...{ people: 1, undoes: null }
	};
	expect(codes(GateEventsForm, [scan])).toEqual([]);
	for (const more of [{ people: 0 }, { people: 11 }, { nonce: 'x' }, { at: -1 }, { at: 9e15 }, { kind: 'leave' }]) {
		expect(codes(GateEventsForm, [{ ...scan, ...more }])).toHaveLength(1);
	}
	expect(codes(GateEventsForm, Array(501).fill(scan))).toHaveLength(1);
});
