/** What a notice lacks before review (rules 11, 15), and who may shorten, extend and cancel (rule 12, 4.2). */
import { describe, expect, test } from 'vitest';
import { national as profile } from '#server/statute';
import { staffActor } from '../../../../tests/support/actors.ts';
import { noticeChannels } from '../../consultations/types.ts';
import { mayNotApproveShortening, mayNotCancel, mayNotExtend, mayNotSubmit, showsOpinions } from './policy.ts';

const publisher = staffActor('p', 'office', ['publisher'], 'governmentOffice');
const another = staffActor('q', 'office', ['publisher'], 'governmentOffice');
const elsewhere = staffActor('x', 'u2', ['publisher']);

const whole = {
	...{ days: 30, documentType: 'majorDecision' as const, shorteningReason: null },
	...{ shorteningApproverId: null, secondApproverId: null },
	basisText: '《重大行政决策程序暂行条例》',
	summaryPlain: '六层以下没有电梯的老房子装电梯，区里给补贴，谁出钱、补多少都写在这里。',
	whatChanges: ['每部电梯补贴二十八万元'],
	channels: noticeChannels.map((channel) => ({ channel, address: '春和路8号' })),
	contact: { person: '陆工', phone: '0000-8860001' }
};

describe('a notice goes to review', () => {
	test('whole', () => expect(mayNotSubmit(whole)).toEqual([]));

	test.each([
		['consultations_noBasis', { basisText: ' 依据 ' }],
		['consultations_noSummary', { summaryPlain: '太短的摘要' }],
		['consultations_noWhatChanges', { whatChanges: [' ', ''] }],
		['consultations_noContact', { contact: { person: '陆工', phone: ' ' } }],
		['consultations_noContact', { contact: { person: '', phone: '0000-8860001' } }]
	])('not with %s', (code, more) => {
		expect(mayNotSubmit({ ...whole, ...more })).toEqual([code]);
	});

	test.each(['online', 'email', 'letter', 'phone', 'onsite'])('not without %s; fax may be left out', (without) => {
		const left = whole.channels.filter(({ channel }) => channel !== without);
		expect(mayNotSubmit({ ...whole, channels: left })).toEqual(['consultations_channelsMissing']);
		const empty = whole.channels.map((way) => (way.channel === without ? { ...way, address: ' ' } : way));
		expect(mayNotSubmit({ ...whole, channels: empty })).toEqual(['consultations_channelsMissing']);
		expect(mayNotSubmit({ ...whole, channels: whole.channels.filter(({ channel }) => channel !== 'fax') })).toEqual([]);
	});
});

describe('a shortened period', () => {
	const reason = '桥梁检测5月28日评定为D级，6月20日以前必须封闭施工。';
	const short = { ...whole, days: 10, shorteningReason: reason };
	const approve = (actor: typeof publisher, notice: typeof short | typeof whole = short) =>
		mayNotApproveShortening(actor, notice as typeof short, 'drafter', profile);

	test('is approved by the office, not by whoever asked, and once', () => {
		expect(approve(publisher)).toEqual([]);
		expect(approve(elsewhere)).toEqual(['consultations_notOffice']);
		expect(mayNotApproveShortening(publisher, short, 'p', profile)).toEqual(['consultations_samePerson']);
		const approved = { ...short, shorteningApproverId: 'p' } as unknown as typeof short;
		expect(approve(another, approved)).toEqual(['consultations_alreadyApproved']);
		expect(approve(publisher, approved)).toEqual(['consultations_alreadyApproved']);
		expect(approve(publisher, whole)).toEqual(['consultations_notShortened']);
	});

	test('of less than seven days needs a second person', () => {
		const veryShort = { ...short, days: 5, shorteningApproverId: 'p' } as unknown as typeof short;
		expect(approve(another, veryShort)).toEqual([]);
		expect(approve(publisher, veryShort)).toEqual(['consultations_approvedOnce']);
	});

	test('is not approved for a reason that says nothing', () => {
		expect(approve(publisher, { ...short, shorteningReason: '情况紧急' })).not.toEqual([]);
		expect(approve(publisher, { ...short, shorteningReason: '　'.repeat(30) })).not.toEqual([]);
	});
});

test('only the office extends and cancels, only what is published, and never without a reason', () => {
	expect([mayNotExtend(publisher, 'open'), mayNotExtend(elsewhere, 'open')]).toEqual([[], ['consultations_notOffice']]);
	expect(mayNotExtend(publisher, 'draft')).toEqual(['consultations_notPublished']);
	expect(mayNotExtend(publisher, 'cancelled')).toEqual(['consultations_notPublished']);
	const reason = '起草依据的上级文件已经废止，重新起草。';
	expect(mayNotCancel(publisher, 'open', reason)).toEqual([]);
	expect(mayNotCancel(elsewhere, 'upcoming', reason)).toEqual(['consultations_notOffice']);
	for (const phase of ['draft', 'closed', 'cancelled'] as const)
		expect(mayNotCancel(publisher, phase, reason)).toEqual(['consultations_notRunning']);
	expect(mayNotCancel(publisher, 'open', '　　　　　　　　　　　　')).toEqual(['consultations_reasonTooShort']);
});

test('opinions are shown after moderation, with the feedback, or never', () => {
	const shown = (opinionDisplay: 'afterModeration' | 'withFeedback' | 'never') =>
		[false, true].map((published) => showsOpinions({ opinionDisplay }, published));
	expect([shown('afterModeration'), shown('withFeedback'), shown('never')]).toEqual([
		[true, true],
		[false, true],
		[false, false]
	]);
});
