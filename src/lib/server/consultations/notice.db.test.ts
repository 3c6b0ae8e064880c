import { beforeAll, describe, expect, test } from 'vitest';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { draftConsultation, noticeInput, proofread, reviewedBy } from '../../../../tests/support/consultation.ts';
import { docx, oleFile, p } from '../../../../tests/support/docx.ts';
import { makeOffice, type Crew, type Office } from '../../../../tests/support/factories.ts';

const codes = (...wanted: string[]) => expect.objectContaining({ codes: wanted });
const form = { name: '反馈表.docx', bytes: docx({ body: [p('意见反馈表')] }) };
let office: Office;
let unit: Crew;
let other: Crew;

beforeAll(async () => {
	clock.standAt(new Date('2026-02-20T09:00:00+08:00'));
	await organisation.seed();
	const made = await makeOffice();
	office = made.office;
	[unit, other] = made.departments;
});

describe('what real notices say besides', () => {
	const ways = [
		{ channel: 'letter', address: '云汐区春和路8号', recipient: '区住建局', postcode: '000000', mark: '加装电梯意见' },
		{ channel: 'email', address: 'a@yunxi.example', mark: '加装电梯意见' },
		{ channel: 'email', address: 'b@yunxi.example' }
	] as const;

	test('is kept and stands in the edition, the sign-off with the day of publication', async () => {
		const { id, releaseId } = await draftConsultation(unit, { round: 2, respondentNote: '请注明姓名和单位' });
		const channels = [...noticeInput().channels, ...ways];
		await consultations.editNotice(unit.drafter, id, noticeInput({ round: 2, respondentNote: '请注明姓名', channels }));
		await consultations.attachFile(unit.drafter, id, { purpose: 'feedbackForm', file: form });
		expect((await consultations.noticeContentOf(id)).signOff).toEqual({ unit: unit.unit.name, on: null });
		await consultations.submitForReview(unit.drafter, id, proofread);
		await reviewedBy(unit, releaseId);
		clock.standAt(new Date('2026-03-02T09:00:00+08:00'));
		const { content } = await consultations.publish(office.publisher, id, proofread);
		clock.standAt(new Date('2026-02-20T09:00:00+08:00'));
		expect(content).toMatchObject({
			round: 2,
			respondentNote: '请注明姓名',
			channels: expect.arrayContaining([...ways]) as unknown,
			signOff: { unit: unit.unit.name, on: '2026-03-02' },
			files: [{ purpose: 'feedbackForm', name: '反馈表.docx' }]
		});
	});

	test('a sign-off of its own goes before unit and day of publication', async () => {
		const { id } = await draftConsultation(unit);
		const { round } = await consultations.find(id);
		expect(round).toBe(1);
		const signed = { signOffUnit: '云汐区电梯办', signedOn: '2026-02-28' };
		const notice = await consultations.editNotice(unit.drafter, id, noticeInput(signed));
		expect(consultations.signOffOf(notice)).toEqual({ unit: '云汐区电梯办', on: '2026-02-28' });
	});
});

describe('files of a notice', () => {
	test('a new feedback form takes the place of the old one; annexes stand side by side until one is taken out', async () => {
		const { id } = await draftConsultation(unit);
		let minute = 0;
		const add = (purpose: 'feedbackForm' | 'annex', name: string) => {
			clock.standAt(new Date(Date.parse('2026-02-20T09:00:00+08:00') + ++minute * 60_000));
			const file = { name, bytes: docx({ body: [p(name)] }) };
			return consultations.attachFile(unit.drafter, id, { purpose, file });
		};
		await add('feedbackForm', '旧表.docx');
		await add('feedbackForm', '新表.docx');
		await add('annex', '清单一.docx');
		await add('annex', '清单二.docx');
		const names = async () => (await consultations.listFiles(id)).map(({ name }) => name);
		expect(await names()).toEqual(['新表.docx', '清单一.docx', '清单二.docx']);
		const [, first] = await consultations.listFiles(id);
		await consultations.detachFile(unit.drafter, id, first!.id);
		await expect(consultations.detachFile(unit.drafter, id, first!.id)).rejects.toThrow('not found');
		expect(await names()).toEqual(['新表.docx', '清单二.docx']);
		expect(await attachments.listOf('consultation', id)).toHaveLength(4);
	});

	test('only the unit’s drafter adds one, only while it is drafted, and only what can be checked', async () => {
		const { id } = await draftConsultation(unit);
		const add = (actor: Crew['drafter'], file = form) =>
			consultations.attachFile(actor, id, { purpose: 'annex', file });
		await expect(add(other.drafter)).rejects.toEqual(codes('publication_notDrafter'));
		const old = { name: '表.doc', bytes: oleFile('WordDocument') };
		await expect(add(unit.drafter, old)).rejects.toEqual(codes('attachments_protectedOffice'));
		const disguised = { name: '表.pdf', bytes: form.bytes };
		await expect(add(unit.drafter, disguised)).rejects.toEqual(codes('attachments_notWhatItSays'));
		await consultations.submitForReview(unit.drafter, id, proofread);
		await expect(add(unit.drafter)).rejects.toEqual(codes('publication_inReview'));
		expect(await attachments.listOf('consultation', id)).toEqual([]);
	});
});

describe('a notice being drafted', () => {
	test('goes through review under the title that it has now', async () => {
		const { id, releaseId } = await draftConsultation(unit);
		await consultations.editNotice(unit.drafter, id, noticeInput({ title: '改过的标题' }));
		expect(await publication.find(releaseId)).toMatchObject({ title: '改过的标题' });
	});

	test('moves to another version of its own draft, and to no other draft', async () => {
		const { id, versionId } = await draftConsultation(unit);
		const { draftId } = await drafts.findVersion(versionId);
		const file = (text: string) => ({ name: '稿.txt', bytes: new TextEncoder().encode(text) });
		const next = await drafts.importDraft(unit.drafter, {
			draftId,
			text: file('办法\n\n第一条 改过的一条。\n第二条 另一条。\n'),
			note: file('起草说明\n\n改了错字。')
		});
		const strange = await draftConsultation(unit);
		const to = (draftVersionId: string) => consultations.editNotice(unit.drafter, id, noticeInput({ draftVersionId }));
		await expect(to(strange.versionId)).rejects.toEqual(codes('consultations_otherDraft'));
		expect((await to(next.id)).draftVersionId).toBe(next.id);
		expect((await consultations.editNotice(unit.drafter, id, noticeInput())).draftVersionId).toBe(next.id);
	});

	test('goes to review with its attribute, or with nothing of both', async () => {
		const { id, releaseId } = await draftConsultation(unit);
		const withheld = { ...proofread, attribute: 'withheld', attributeBasis: '《政府信息公开条例》第十四条' } as const;
		await consultations.editNotice(unit.drafter, id, noticeInput({ summaryPlain: '太短' }));
		const submit = () => consultations.submitForReview(unit.drafter, id, withheld);
		await expect(submit()).rejects.toEqual(codes('consultations_noSummary'));
		expect(await publication.find(releaseId)).toMatchObject({ attribute: 'proactive', state: 'drafting' });
		await consultations.editNotice(unit.drafter, id, noticeInput());
		await submit();
		expect(await publication.find(releaseId)).toMatchObject({ attribute: 'withheld', state: 'firstReview' });
	});
});
