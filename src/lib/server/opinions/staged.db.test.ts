import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import type { ResidentActor } from '#server/actor';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { makeOffice, makeResident } from '../../../../tests/support/factories.ts';
import * as opinions from './index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const signed = { proofread: true };
let activityId: string;
let resident: ResidentActor;
let consent: string;

beforeAll(async () => {
	clock.standAt(new Date('2026-03-02T01:00:00Z'));
	await organisation.seed();
	const { office, departments } = await makeOffice();
	const { unit, drafter, firstReviewer, secondReviewer } = departments[0];
	const draft = {
		name: '草案.txt',
		bytes: bytes('第一条 每部电梯补贴二十八万元。\n第二条 本办法自公布之日起施行。\n')
	};
	const note = { name: '说明.txt', bytes: bytes('起草说明\n\n为了方便上下楼。') };
	const version = await drafts.importDraft(drafter, { unitId: unit.id, text: draft, note });
	const ways = ['online', 'email', 'letter', 'phone', 'onsite'] as const;
	const notice = await consultations.draftNotice(drafter, version.id, {
		title: '加装电梯补贴办法公开征求意见',
		itemId: '',
		documentType: 'majorDecision',
		opensOn: '2026-03-02',
		days: 30,
		shorteningReason: '',
		basisText: '《重大行政决策程序暂行条例》',
		summaryPlain: '老房子装电梯，区里给补贴，谁出钱、补多少都写在这里。',
		whatChanges: ['每部电梯补贴二十八万元'],
		channels: ways.map((channel) => ({ channel, address: '春和路8号' })),
		contact: { person: '陆工', phone: '0000-8860001' },
		guideQuestions: [],
		identityPolicy: 'nameToStaff',
		opinionDisplay: 'afterModeration',
		feedbackMode: 'beforeReview'
	});
	activityId = notice.id;
	const release = (await publication.latestOf('consultation', activityId))!;
	await publication.classify(drafter, release.id, 'proactive');
	await consultations.submitForReview(drafter, activityId, signed);
	await publication.sign(firstReviewer, release.id, signed);
	await publication.signSecrecyReview(firstReviewer, release.id);
	await publication.sign(secondReviewer, release.id, signed);
	await consultations.publish(office.publisher, activityId, signed);
	resident = await makeResident();
	consent = (await organisation.privacyNotice()).hash;
});

const picture = (green: number) =>
	sharp({ create: { width: 4, height: 4, channels: 3, background: { r: 1, g: green, b: 1 } } })
		.png()
		.toBuffer();
const said = (text: string) => ({
	...{ clauseId: '', stance: 'suggest' as const, text, name: '周晓岚', submitterType: 'person' as const },
	...{ showName: false, forMinor: false, ageBand: '' as const, consent, minorConsent: false }
});

test('files kept at an earlier step are the same as files that come with the text', async () => {
	const file = { name: '楼道.png', bytes: await picture(1) };
	const staged = await attachments.stage(file);
	const words = said('楼道只有一米二宽，井道放不下。');
	const first = await opinions.submit(resident, activityId, words, [attachments.unstage(staged.token)!]);
	const again = await opinions.submit(resident, activityId, words, [file]);
	expect([first.repeated, again.repeated, again.no]).toEqual([false, true, first.no]);
	const [kept, ...more] = await attachments.listOf('opinion', first.id);
	expect(more).toEqual([]);
	expect(kept).toMatchObject({ name: '楼道.png', mime: 'image/png', audience: 'staff', purpose: 'evidence:1' });
	const other = await attachments.stage({ name: '楼道.png', bytes: await picture(2) });
	expect((await opinions.submit(resident, activityId, words, [other])).no).not.toBe(first.no);
});

test('four files are one too many, however they came', async () => {
	const staged = await attachments.stage({ name: 'a.png', bytes: await picture(3) });
	const four = [staged, staged, staged, { name: 'b.png', bytes: await picture(4) }];
	await expect(opinions.submit(resident, activityId, said('四张照片'), four)).rejects.toMatchObject({
		codes: ['opinions_tooManyFiles']
	});
});
