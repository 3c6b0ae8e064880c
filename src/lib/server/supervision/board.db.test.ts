import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { boardOf, noticeOf } from '#server/supervision';
import { draftConsultation, makeConsultation, noticeInput, proofread } from '../../../../tests/support/consultation.ts';
import { makeCrew, makeOffice, makeStaff, type Crew, type Office } from '../../../../tests/support/factories.ts';

const at = (iso: string) => clock.standAt(new Date(`${iso}+08:00`));
const reason = '桥梁检测5月28日评定为D级，6月20日前必须封闭，来不及等三十天。';
let office: Office;
let unit: Crew;
let other: Crew;
let draft: string;
let open: string;
let closed: string;

beforeAll(async () => {
	at('2026-01-20T09:00:00');
	await organisation.seed();
	const made = await makeOffice();
	office = made.office;
	[unit, other] = made.departments;
	const { publisher } = office;
	closed = (await makeConsultation({ unit, publisher, opensOn: '2026-01-20' })).id;
	at('2026-03-02T09:00:00');
	open = (await makeConsultation({ unit, publisher, opensOn: '2026-03-02' })).id;
	draft = (await draftConsultation(unit, { opensOn: '2026-03-09', days: 6, shorteningReason: reason })).id;
});

describe('the board', () => {
	test('has drafts first, then what runs, then what waits for its feedback, each with its light', async () => {
		const rows = await boardOf(unit.drafter);
		expect(rows.map(({ notice, group, review }) => [notice.id, group, review])).toEqual([
			[draft, 'drafting', 'drafting'],
			[open, 'open', null],
			[closed, 'sorting', null]
		]);
		expect(rows.map(({ due }) => due?.day)).toEqual(['2026-03-09', '2026-04-01', '2026-03-23']);
		expect(rows.map(({ due }) => due?.light.colour)).toEqual(['yellow', 'green', 'green']);
	});

	test('holds no other unit’s drafts, except for the office and the supervisors; a street’s clerk sees what is public', async () => {
		const ids = async (actor: StaffActor) => (await boardOf(actor)).map(({ notice }) => notice.id);
		expect(await ids(other.drafter)).toEqual([]);
		expect(await ids(office.publisher)).toEqual([draft, open, closed]);
		const supervisor = await makeStaff({ unitId: other.unit.id, roles: ['supervisor'] });
		expect(await ids(supervisor)).toEqual([draft, open, closed]);
		const street = await makeCrew({ kind: 'street' });
		expect(await ids(street.clerk)).toEqual([open, closed]);
	});
});

describe('one notice', () => {
	test('says what it lacks, what its shortening waits for and who may go on', async () => {
		const view = await noticeOf(unit.drafter, draft);
		expect(view).toMatchObject({
			group: 'drafting',
			lacks: [],
			shortening: { approvers: [], needed: 2 },
			mayNot: { edit: [], submit: [], extend: ['consultations_notOffice', 'consultations_notPublished'] }
		});
		await consultations.editNotice(
			unit.drafter,
			draft,
			noticeInput({ opensOn: '2026-03-09', summaryPlain: '', channels: [] })
		);
		const bare = await noticeOf(unit.drafter, draft);
		expect(bare.lacks).toEqual(['consultations_noSummary', 'consultations_channelsMissing']);
		expect(bare.shortening).toBeNull();
		expect((await noticeOf(office.publisher, draft)).mayNot.edit).toEqual(['publication_notDrafter']);
		await expect(noticeOf(other.drafter, draft)).rejects.toMatchObject({ codes: ['consultations_notYours'] });
	});

	test('shows why it was sent back, until it goes out again', async () => {
		await consultations.editNotice(unit.drafter, draft, noticeInput({ opensOn: '2026-03-09' }));
		await consultations.submitForReview(unit.drafter, draft, { ...proofread, attribute: 'proactive' });
		const release = (await publication.latestOf('consultation', draft))!;
		expect((await noticeOf(unit.drafter, draft)).mayNot.edit).toEqual(['publication_inReview']);
		await publication.sendBack(unit.firstReviewer, release.id, '第二条的数字请再核一遍。');
		expect((await noticeOf(unit.drafter, draft)).returned).toMatchObject({ comment: '第二条的数字请再核一遍。' });
		await consultations.submitForReview(unit.drafter, draft, proofread);
		expect((await noticeOf(unit.drafter, draft)).returned).toBeNull();
	});

	test('runs under the office’s hand, and is over at the close', async () => {
		expect((await noticeOf(office.publisher, open)).mayNot).toMatchObject({ extend: [], cancel: [] });
		expect((await noticeOf(unit.drafter, open)).mayNot.cancel).toEqual(['consultations_notOffice']);
		const late = await noticeOf(office.publisher, closed);
		expect(late).toMatchObject({ group: 'sorting', mayNot: { cancel: ['consultations_notRunning'] } });
		const tooLate = consultations.extend(office.publisher, closed, {
			lastDay: '2026-04-30',
			reason: '应街道请求延长征求意见时间，便于返乡居民参与。'
		});
		await expect(tooLate).rejects.toMatchObject({ codes: ['statute_extensionAfterClose'] });
		const earlier = consultations.extend(office.publisher, open, {
			lastDay: '2026-03-20',
			reason: '应街道请求延长征求意见时间，便于返乡居民参与。'
		});
		await expect(earlier).rejects.toMatchObject({ codes: ['statute_extensionNotLater'] });
		await consultations.extend(office.publisher, open, {
			lastDay: '2026-04-10',
			reason: '应街道请求延长征求意见时间，便于返乡居民参与。'
		});
		const longer = await noticeOf(unit.clerk, open);
		expect(longer.due?.day).toBe('2026-04-10');
		expect(longer.extensions).toHaveLength(1);
	});
});
