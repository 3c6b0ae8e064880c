/** Who may say, enter, take back and see what (rules 11, 14, 45, 53): what is refused, and why. */
import { describe, expect, test } from 'vitest';
import { anonymous } from '#server/actor';
import { residentActor, staffActor } from '../../../../tests/support/actors.ts';
import {
	mayNotEnter,
	mayNotHandle,
	mayNotSay,
	mayNotSeeIdentity,
	mayNotSend,
	mayNotSubmit,
	mayNotUndo,
	mayNotWithdraw,
	undoUntil
} from './policy.ts';

const host = { hostUnitId: 'u1' };
const author = residentActor('r1');
const clerk = staffActor('c', 'u1', ['opinionClerk']);
const second = staffActor('s', 'u1', ['secondReviewer']);
const street = staffActor('t', 'u9', ['opinionClerk'], 'street');
const elsewhere = staffActor('x', 'u2', ['opinionClerk', 'secondReviewer']);

test('online only while the period runs, and signed in', () => {
	expect(mayNotSubmit(author, 'open')).toEqual([]);
	expect(mayNotSubmit(anonymous, 'open')).toEqual(['opinions_notSignedIn']);
	expect(mayNotSubmit(clerk, 'open')).toEqual(['opinions_notSignedIn']);
	expect(mayNotSubmit(author, 'draft')).toEqual(['opinions_notPublished']);
	expect(mayNotSubmit(author, 'upcoming')).toEqual(['opinions_notYetOpen']);
	expect(mayNotSubmit(author, 'closed')).toEqual(['opinions_closed']);
	expect(mayNotSubmit(author, 'cancelled')).toEqual(['opinions_cancelled']);
});

describe('what is sent', () => {
	const sent = { text: '一楼采光受影响', name: '周晓岚', forMinor: false, minorConsent: false, ageBand: '' as const };

	test('has a name, at most three files, and words that can be read', () => {
		expect(mayNotSend(sent, 3)).toEqual([]);
		expect(mayNotSend(sent, 4)).toEqual(['opinions_tooManyFiles']);
		expect(mayNotSend({ ...sent, name: ' 周 ' }, 0)).toEqual(['opinions_noName']);
		expect(mayNotSend({ ...sent, text: '\u200b\u200b好' }, 0)).toEqual(['opinions_textTooShort']);
		expect([mayNotSay('好'.repeat(20_000), true), mayNotSay('好'.repeat(20_001), true)]).toEqual([
			[],
			['opinions_paperTooLong']
		]);
		expect([mayNotSay('好'.repeat(5000)), mayNotSay('好'.repeat(5001))]).toEqual([[], ['opinions_textTooLong']]);
	});

	test('for a child under 14 has the guardian’s separate consent, and no child sends it alone', () => {
		expect(mayNotSend({ ...sent, forMinor: true }, 0)).toEqual(['opinions_noMinorConsent']);
		expect(mayNotSend({ ...sent, forMinor: true, minorConsent: true, ageBand: 'under14' }, 0)).toEqual([]);
		expect(mayNotSend({ ...sent, ageBand: 'under14' }, 0)).toEqual(['opinions_under14']);
	});
});

test('paper is entered by the unit’s clerks and any street’s, also after the close', () => {
	for (const phase of ['open', 'closed', 'cancelled'] as const) {
		expect(mayNotEnter(clerk, host, phase)).toEqual([]);
		expect(mayNotEnter(street, host, phase)).toEqual([]);
		expect(mayNotEnter(elsewhere, host, phase)).toEqual(['opinions_notEnteringClerk']);
	}
	expect(mayNotEnter(clerk, host, 'upcoming')).toEqual(['opinions_notYetOpen']);
	expect(mayNotEnter(clerk, host, 'draft')).toEqual(['opinions_notPublished']);
});

test('only its author takes an opinion back, once, until the close', () => {
	const own = { residentId: 'r1', state: 'valid' as const };
	expect(mayNotWithdraw(author, own, 'open')).toEqual([]);
	expect(mayNotWithdraw(residentActor('r2'), own, 'open')).toEqual(['opinions_notYours']);
	expect(mayNotWithdraw(clerk, own, 'open')).toEqual(['opinions_notYours']);
	expect(mayNotWithdraw(author, { ...own, state: 'withdrawn' }, 'open')).toEqual(['opinions_alreadyWithdrawn']);
	expect(mayNotWithdraw(author, own, 'closed')).toEqual(['opinions_withdrawTooLate']);
});

test('within ten minutes one tap undoes it, never past the close', () => {
	const at = (time: string) => new Date(`2026-05-06T${time}+08:00`);
	const own = { residentId: 'r1', state: 'pending' as const, receivedAt: at('10:00:00') };
	const long = { closesAt: at('23:00:00') };
	const short = { closesAt: at('10:04:00') };
	expect(undoUntil(own, long)).toEqual(at('10:10:00'));
	expect(undoUntil(own, short)).toEqual(at('10:04:00'));
	expect(mayNotUndo(author, own, long, 'open', at('10:09:59.999'))).toEqual([]);
	expect(mayNotUndo(author, own, long, 'open', at('10:10:00'))).toEqual(['opinions_undoTooLate']);
	expect(mayNotUndo(author, own, short, 'closed', at('10:04:00'))).toEqual(['opinions_withdrawTooLate']);
	expect(mayNotUndo(residentActor('r2'), own, long, 'open', at('10:01:00'))).toEqual(['opinions_notYours']);
});

test('clerks of the unit handle until the feedback is in review', () => {
	expect(mayNotHandle(clerk, host, false)).toEqual([]);
	expect(mayNotHandle(street, host, false)).toEqual(['opinions_notClerk']);
	expect(mayNotHandle(clerk, host, true)).toEqual(['opinions_feedbackInReview']);
});

test('names are seen by clerks of the unit, a child’s only under an approval', () => {
	const child = { forMinor: true };
	expect(mayNotSeeIdentity(clerk, host, { forMinor: false })).toEqual([]);
	expect(mayNotSeeIdentity(street, host, { forMinor: false })).toEqual(['opinions_notClerk']);
	for (const one of [clerk, second]) {
		expect(mayNotSeeIdentity(one, host, child)).toEqual(['opinions_minorNotApproved']);
		expect(mayNotSeeIdentity(one, host, child, true)).toEqual([]);
	}
	expect(mayNotSeeIdentity(elsewhere, host, child)).toEqual(['opinions_minorIdentity']);
	expect(mayNotSeeIdentity(elsewhere, host, child, true)).toEqual(['opinions_minorIdentity']);
});
