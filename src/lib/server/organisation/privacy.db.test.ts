import { beforeEach, describe, expect, test } from 'vitest';
import type { StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { currentEngine } from '#server/db';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import { builtIn } from '#lib/organisation/privacy-text.ts';
import { makeResident, makeStaff, makeUnit } from '../../../../tests/support/factories.ts';
import * as organisation from './index.ts';

const code = (...codes: string[]) => expect.objectContaining({ codes });
const stand = (at: string) => clock.standAt(new Date(`${at}+08:00`));
const { text, english } = builtIn;
const mended = { text: text.replace('不收集身份证号', '不收集身份证号、银行卡号'), english };
let admin: StaffActor;
let publisher: StaffActor;

beforeEach(async () => {
	stand('2026-03-02T09:00:00');
	const office = await makeUnit({ kind: 'governmentOffice' });
	admin = await makeStaff({ unitId: office.id, roles: ['administrator'] });
	publisher = await makeStaff({ unitId: office.id, roles: ['publisher'] });
	await organisation.saveSite(admin, { sponsor: '云汐区人民政府办公室', telephone: '0000-8610012' });
	const waiting = await organisation.findPrivacyDraft();
	if (waiting) await organisation.dropPrivacyDraft(admin, waiting.mark);
});

describe('new words of the privacy notice', () => {
	test('hold from the moment a second person puts them in force; who agreed before is asked anew', async () => {
		const before = await organisation.keepNotice();
		const resident = await makeResident();
		await identity.consent(resident, before.hash, 'opinion');
		const draft = await organisation.draftPrivacyNotice(admin, mended, '');
		expect(draft).toMatchObject({ by: admin.id, version: '2026-3' });
		expect((await organisation.privacyNotice()).hash).toBe(before.hash);
		const alone = organisation.confirmPrivacyNotice(admin, draft.mark);
		await expect(alone).rejects.toEqual(code('organisation_privacySecondPerson'));
		await expect(organisation.confirmPrivacyNotice(publisher, 'other')).rejects.toEqual(
			code('organisation_privacyMoved')
		);
		stand('2026-03-04T09:00:00');
		const after = await organisation.confirmPrivacyNotice(publisher, draft.mark);
		expect(after).toMatchObject({ version: '2026-3', hash: (await organisation.privacyNotice('en')).hash });
		expect(after.text).toContain('银行卡号');
		expect(await identity.hasConsent(resident, 'opinion')).toBe(false);
		await expect(identity.consent(resident, before.hash, 'opinion')).rejects.toEqual(code('identity_noticeChanged'));
		await identity.consent(resident, after.hash, 'opinion');
		const given = await identity.listConsents(resident);
		expect(given.map(({ version, noticeHash }) => [version, noticeHash])).toEqual([
			['2026-3', after.hash],
			['2026-2', before.hash]
		]);
		expect(await organisation.noticeOf(before.hash)).toEqual(before);
		expect((await organisation.noticeOf(before.hash, 'en'))!.sections[0]!.title).toBe('Who handles your information');
	});

	test('are in the history with both people, before and after, and in the journal with digests only', async () => {
		stand('2026-03-05T09:00:00');
		const next = { ...mended, text: mended.text.replace('银行卡号', '车牌号') };
		const { mark } = await organisation.draftPrivacyNotice(publisher, next, '');
		await organisation.confirmPrivacyNotice(admin, mark);
		const [change] = await organisation.listChanges('privacy');
		expect(change).toMatchObject({
			...{ changedBy: publisher.id, confirmedBy: admin.id },
			...{ before: { version: expect.any(String) as string }, after: { text: next.text } }
		});
		const [entry] = (await journal.listOf('privacyNotice')).slice(-1);
		expect(entry).toMatchObject({ action: 'privacyNotice.confirmed' });
		expect(JSON.stringify(entry!.facts)).not.toMatch(/[一-鿿]/);
	});

	test('follow names and periods: what these change is a text of its own, with the days it held', async () => {
		stand('2026-05-04T09:00:00');
		const first = await organisation.keepNotice();
		stand('2026-05-05T09:00:00');
		await organisation.saveSite(admin, { telephone: '0000-8610033' });
		stand('2026-05-06T09:00:00');
		const { id } = await organisation.proposeRules(admin, { values: { contactMonths: 12 } });
		await organisation.confirmRules(publisher, id);
		const [now, middle, old] = await organisation.listPrivacyEditions();
		expect(now).toMatchObject({ hash: (await organisation.privacyNotice()).hash, until: null });
		expect((await organisation.noticeOf(now!.hash))!.text).toContain('保存 12 个月');
		expect(middle).toMatchObject({ until: now!.from });
		expect(old).toMatchObject({ hash: first.hash, until: middle!.from });
	});

	test('are refused where the law asks for more, where nobody fills a blank, and where nothing is new', async () => {
		const { mark } = await organisation.draftPrivacyNotice(admin, { ...mended, text: `${text}\n再加一句。` }, '');
		const save = (input: organisation.PrivacyInput) => organisation.draftPrivacyNotice(admin, input, mark);
		const without = { text, english: english.replaceAll('{联系方式}', '') };
		await expect(save(without)).rejects.toMatchObject({
			codes: ['organisation_privacyLacks'],
			basis: '《个人信息保护法》第十七条',
			facts: { language: 'English', blanks: '{联系方式}' }
		});
		const strange = save({ text: `${text}\n{电话}`, english });
		await expect(strange).rejects.toMatchObject({ facts: { blanks: '{电话}' } });
		await expect(save({ text: '## 一\n{处理者}', english })).rejects.toEqual(code('organisation_privacySections'));
		await expect(save({ text: `开头没有标题\n${text}`, english })).rejects.toEqual(
			code('organisation_privacySections')
		);
		const present = await organisation.privacyTemplate();
		await expect(save({ text: present.text, english: `\n${present.english}\n\n` })).rejects.toEqual(
			code('organisation_privacySame')
		);
		const blind = organisation.draftPrivacyNotice(publisher, mended, '');
		await expect(blind).rejects.toEqual(code('organisation_privacyMoved'));
		await organisation.dropPrivacyDraft(publisher, mark);
		await expect(organisation.confirmPrivacyNotice(publisher, mark)).rejects.toEqual(code('organisation_privacyNone'));
		const clerk = await makeStaff({ unitId: (await makeUnit()).id, roles: ['opinionClerk'] });
		await expect(organisation.draftPrivacyNotice(clerk, mended, '')).rejects.toEqual(code('settings_only'));
	});

	test('that were in force are not to be changed or lost in the database either', async () => {
		await organisation.keepNotice();
		const raw = (statement: string) => currentEngine().raw(statement);
		await expect(raw("update privacy_editions set version = 'x'")).rejects.toThrow(/never changed/);
		await expect(raw('delete from privacy_editions')).rejects.toThrow(/never/);
	});
});
