/** 三审三校 (rules 43, 44): which signature is refused, and why. */
import { describe, expect, test } from 'vitest';
import { staffActor } from '../../../../tests/support/actors.ts';
import { mayNotDraft, mayNotReviewSecrecy, mayNotSee, mayNotSendBack, mayNotSign } from './policy.ts';
import type { Release, ReviewStep } from './queries.ts';

const drafter = staffActor('d', 'u1', ['drafter']);
const first = staffActor('f', 'u1', ['firstReviewer']);
const second = staffActor('s', 'u1', ['secondReviewer']);
const publisher = staffActor('p', 'office', ['publisher'], 'governmentOffice');
const everything = staffActor('d', 'u1', ['drafter', 'firstReviewer', 'secondReviewer']);
const elsewhere = staffActor('x', 'u2', ['drafter', 'firstReviewer', 'secondReviewer', 'publisher']);

const release = (state: Release['state'], more: Partial<Release> = {}) =>
	({ unitId: 'u1', state, attribute: 'proactive', secrecyReviewedAt: new Date(0), ...more }) as Release;
const signed = (...pairs: [ReviewStep['step'], string][]) =>
	pairs.map(([step, staffId]) => ({ step, staffId })) as ReviewStep[];
const draftSigned = signed(['draft', 'd']);

describe('a signature', () => {
	test('is given by whoever holds the step, in the unit or the office', () => {
		expect(mayNotSign(drafter, release('drafting'), [])).toEqual([]);
		expect(mayNotSign(first, release('firstReview'), draftSigned)).toEqual([]);
		expect(mayNotSign(second, release('secondReview'), draftSigned)).toEqual([]);
		expect(mayNotSign(publisher, release('finalReview'), draftSigned)).toEqual([]);
		for (const state of ['drafting', 'firstReview', 'secondReview', 'finalReview'] as const)
			expect(mayNotSign(elsewhere, release(state), [])).toEqual(['publication_notYourStep']);
		expect(mayNotSign(second, release('firstReview'), [])).toEqual(['publication_notYourStep']);
	});

	test('is never the second of one person in a round', () => {
		expect(mayNotSign(everything, release('firstReview'), draftSigned)).toEqual(['publication_samePerson']);
		expect(mayNotSign(second, release('secondReview'), signed(['firstReview', 's']))).toEqual([
			'publication_samePerson'
		]);
	});

	test('waits for the attribute, the secrecy review, and a document that is open to all', () => {
		expect(mayNotSign(drafter, release('drafting', { attribute: null }), [])).toEqual(['publication_noAttribute']);
		const unread = release('finalReview', { secrecyReviewedAt: null });
		expect(mayNotSign(publisher, unread, [])).toEqual(['publication_noSecrecyReview']);
		const onRequest = release('finalReview', { attribute: 'onRequest' });
		expect(mayNotSign(publisher, onRequest, [])).toEqual(['publication_notProactive']);
	});

	test('is none once the document is published or withdrawn', () => {
		expect(mayNotSign(publisher, release('published'), [])).toEqual(['publication_finished']);
		expect(mayNotSign(publisher, release('withdrawn'), [])).toEqual(['publication_finished']);
	});
});

test('a document is sent back by whoever may sign it, not by its drafter, not by one who has signed', () => {
	expect(mayNotSendBack(first, release('firstReview'), draftSigned)).toEqual([]);
	expect(mayNotSendBack(drafter, release('drafting'), [])).toEqual(['publication_nothingToReturn']);
	expect(mayNotSendBack(drafter, release('firstReview'), [])).toEqual(['publication_notYourStep']);
	expect(mayNotSendBack(second, release('secondReview'), signed(['firstReview', 's']))).toEqual([
		'publication_samePerson'
	]);
});

test('the secrecy review is signed during review by a reviewer or the office, never by the drafter (rule 43)', () => {
	expect(mayNotReviewSecrecy(first, release('secondReview'), draftSigned)).toEqual([]);
	expect(mayNotReviewSecrecy(publisher, release('finalReview'), draftSigned)).toEqual([]);
	expect(mayNotReviewSecrecy(everything, release('firstReview'), draftSigned)).toEqual(['publication_samePerson']);
	expect(mayNotReviewSecrecy(elsewhere, release('firstReview'), [])).toEqual(['publication_notSecrecyReviewer']);
	expect(mayNotReviewSecrecy(first, release('drafting'), [])).toEqual(['publication_notInReview']);
	expect(mayNotReviewSecrecy(first, release('published'), [])).toEqual(['publication_notInReview']);
});

test('what is in review is not changed, and nobody else reads it', () => {
	expect(mayNotDraft(drafter, release('drafting'))).toEqual([]);
	expect(mayNotDraft(drafter, release('firstReview'))).toEqual(['publication_inReview']);
	expect(mayNotDraft(first, release('drafting'))).toEqual(['publication_notDrafter']);
	expect([mayNotSee(first, release('drafting')), mayNotSee(publisher, release('drafting'))]).toEqual([[], []]);
	expect(mayNotSee(elsewhere, release('drafting'))).toEqual(['publication_notYours']);
});
