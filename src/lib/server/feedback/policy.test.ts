/** Outcomes and feedback (rules 23, 24, 26): what is refused, and why. */
import { describe, expect, test } from 'vitest';
import { staffActor } from '../../../../tests/support/actors.ts';
import { mayNotDecide, mayNotDraft, mayNotGiveOutcome, mayNotSubmit } from './policy.ts';
import type { Missing } from './queries.ts';

const host = { hostUnitId: 'u1' };
const clerk = staffActor('c', 'u1', ['opinionClerk']);
const drafter = staffActor('d', 'u1', ['drafter']);
const elsewhere = staffActor('x', 'u2', ['opinionClerk', 'drafter']);

describe('an outcome', () => {
	const outcome = (kind: Parameters<typeof mayNotGiveOutcome>[0]['kind'], reason = '', changedClause = '') =>
		mayNotGiveOutcome({ kind, reason, changedClause });

	test('of an adoption names the clause it changes', () => {
		expect(outcome('adopted', '', '第二条')).toEqual([]);
		expect(outcome('adopted', '照办，已经改好了，谢谢。', ' ')).toEqual(['feedback_noChangedClause']);
	});

	test.each(['partiallyAdopted', 'notAdopted', 'explained'] as const)(
		'of %s has a reason of ten characters',
		(kind) => {
			expect(outcome(kind, '补贴资金只用于工程费用，由业主自行协商。')).toEqual([]);
			for (const reason of ['', '不同意', '　　　　　　　　　　　　', '。。。。。。。。。。。。', '九个字的理由不算够'])
				expect(outcome(kind, reason), reason).toEqual(['feedback_reasonTooShort']);
		}
	);

	test('is given by the clerks of the unit, after the close, before the review', () => {
		expect(mayNotDecide(clerk, host, 'closed', false)).toEqual([]);
		expect(mayNotDecide(clerk, host, 'cancelled', false)).toEqual([]);
		expect(mayNotDecide(clerk, host, 'open', false)).toEqual(['feedback_notClosed']);
		expect(mayNotDecide(clerk, host, 'closed', true)).toEqual(['feedback_inReview']);
		expect(mayNotDecide(elsewhere, host, 'closed', false)).toEqual(['feedback_notClerk']);
		expect(mayNotDecide(drafter, host, 'closed', false)).toEqual(['feedback_notClerk']);
	});
});

test('a feedback is drafted by the unit, after the close', () => {
	expect(mayNotDraft(drafter, host, 'closed')).toEqual([]);
	expect(mayNotDraft(drafter, host, 'open')).toEqual(['feedback_notClosed']);
	expect(mayNotDraft(elsewhere, host, 'closed')).toEqual(['feedback_notDrafter']);
});

test('a feedback goes to review with nothing pending, nothing without an outcome, and its words', () => {
	const text = { narrative: '征求意见期间共收到意见三条，已逐条研究。', nextStep: '修改后送审。' };
	const nothing = { pending: [], undecided: [], appealed: [], late: [] } as Missing;
	const one = [{ id: 'o1', no: '2026018-0001' }];
	expect(mayNotSubmit(nothing, text)).toEqual([]);
	expect(mayNotSubmit({ ...nothing, pending: one }, text)).toEqual(['feedback_pendingLeft']);
	expect(mayNotSubmit({ ...nothing, undecided: one }, text)).toEqual(['feedback_undecidedLeft']);
	const late = [{ id: 'late', at: new Date() }];
	expect(mayNotSubmit({ ...nothing, late }, text)).toEqual(['feedback_lateUndecided']);
	expect(mayNotSubmit(nothing, { ...text, narrative: ' ' })).toEqual(['feedback_noNarrative']);
	expect(mayNotSubmit(nothing, { ...text, nextStep: '' })).toEqual(['feedback_noNextStep']);
});
