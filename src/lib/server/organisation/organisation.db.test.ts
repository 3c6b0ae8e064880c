import { describe, expect, test } from 'vitest';
import { system, type StaffActor } from '#server/actor';
import { currentEngine } from '#server/db';
import { isWorkday } from '#server/statute';
import { makeOffice, makeStaff, makeUnit } from '../../../../tests/support/factories.ts';
import * as organisation from './index.ts';

const code = (code: string) => expect.objectContaining({ codes: [code] });
async function administrator(): Promise<StaffActor> {
	return makeStaff({ unitId: (await makeUnit()).id, roles: ['administrator'] });
}

describe('units', () => {
	test('the system makes the first unit only, then the administrator alone', async () => {
		const office = await organisation.createUnit(system, { name: ' 区政府  办公室 ', kind: 'governmentOffice' });
		expect(office).toMatchObject({ name: '区政府 办公室', fullName: null, parentId: null });
		const second = { name: '区司法局', kind: 'justiceBureau' as const };
		await expect(organisation.createUnit(system, second)).rejects.toEqual(code('organisation_administratorOnly'));
		const { office: crew } = await makeOffice();
		await expect(organisation.createUnit(crew.drafter, second)).rejects.toEqual(code('organisation_administratorOnly'));
	});

	test('a name is there once, for new units and for renamed ones', async () => {
		const admin = await administrator();
		const a = await organisation.createUnit(admin, { name: '区水务局', kind: 'department' });
		const b = await organisation.createUnit(admin, { name: '区园林局', kind: 'department', parentId: a.id });
		await expect(organisation.createUnit(admin, { name: '区水务局', kind: 'street' })).rejects.toEqual(
			code('organisation_unitNameTaken')
		);
		await expect(organisation.renameUnit(admin, b.id, { name: '区水务局' })).rejects.toEqual(
			code('organisation_unitNameTaken')
		);
		await expect(organisation.renameUnit(admin, b.id, { name: '​ ' })).rejects.toEqual(
			code('organisation_unitNameMissing')
		);
		const renamed = await organisation.renameUnit(admin, b.id, { name: '区园林中心', telephone: '0000-1' });
		expect(renamed).toMatchObject({ name: '区园林中心', telephone: '0000-1', parentId: a.id });
	});

	test('is closed from below, once, and keeps its name', async () => {
		const admin = await administrator();
		const parent = await organisation.createUnit(admin, { name: '区大局', kind: 'department' });
		const child = await organisation.createUnit(admin, { name: '区小局', kind: 'department', parentId: parent.id });
		await expect(organisation.closeUnit(admin, parent.id)).rejects.toEqual(code('organisation_unitHasChildren'));
		await organisation.closeUnit(admin, child.id);
		await organisation.closeUnit(admin, parent.id);
		await expect(organisation.closeUnit(admin, parent.id)).rejects.toEqual(code('organisation_unitClosed'));
		const under = { name: '区新局', kind: 'department' as const, parentId: parent.id };
		await expect(organisation.createUnit(admin, under)).rejects.toEqual(code('organisation_parentClosed'));
		expect((await organisation.listUnits()).some(({ id }) => id === child.id)).toBe(false);
		expect((await organisation.listUnits({ all: true })).some(({ id }) => id === child.id)).toBe(true);
		expect((await organisation.findUnit(child.id)).name).toBe('区小局');
	});
});

describe('the site', () => {
	test('claims nothing before it is filled in, and keeps what is not given', async () => {
		expect(await organisation.site()).toMatchObject({ name: '问计', organ: '', icpNo: '' });
		const admin = await administrator();
		await organisation.saveSite(admin, { sponsor: '云汐区人民政府办公室', telephone: '0000-8610012' });
		await organisation.saveSite(admin, { icpNo: '云ICP备00000000号' });
		expect(await organisation.site()).toMatchObject({ sponsor: '云汐区人民政府办公室', icpNo: '云ICP备00000000号' });
		await expect(organisation.saveSite(admin, { name: ' ' })).rejects.toEqual(code('organisation_siteNameMissing'));
		const trap = { errorReportUrl: 'javascript:alert(1)' };
		await expect(organisation.saveSite(admin, trap)).rejects.toEqual(code('organisation_siteAddressUnusable'));
		await organisation.saveSite(admin, { errorReportUrl: 'https://zhaocuo.yunxi.example/' });
		expect((await organisation.site()).errorReportUrl).toBe('https://zhaocuo.yunxi.example/');
		await expect(organisation.saveSite(system, { name: 'x' })).rejects.toEqual(code('settings_only'));
		const wrong = { siteCode: '12', icpNo: '备案', psbNo: 'x', email: '@', footerNote: '长'.repeat(201) };
		await expect(organisation.saveSite(admin, wrong)).rejects.toMatchObject({
			codes: ['SiteCode', 'SiteIcp', 'SitePsb', 'SiteEmail']
				.map((what) => `organisation_s${what.slice(1)}Unusable`)
				.concat('organisation_siteTextLong')
		});
		await expect(organisation.saveSite(admin, { colour: '#777777' })).rejects.toMatchObject({
			codes: ['organisation_siteContrast'],
			facts: { ratio: expect.stringMatching(/^[34]\.\d/) as string }
		});
		await expect(organisation.saveSite(admin, { colour: 'red' })).rejects.toEqual(
			code('organisation_siteColourUnusable')
		);
		expect(await organisation.saveSite(admin, { colour: '0B4F9E' })).toMatchObject({ colour: '#0b4f9e' });
		const [change] = await organisation.listChanges('site');
		expect(change).toMatchObject({ before: { colour: '' }, after: { colour: '#0b4f9e' }, changedBy: admin.id });
	});

	test('its privacy notice has one hash in both languages, and another one after a change', async () => {
		const admin = await administrator();
		const before = await organisation.keepNotice();
		expect(before.hash).toMatch(/^[0-9a-f]{64}$/);
		const english = await organisation.privacyNotice('en');
		expect(english.hash).toBe(before.hash);
		expect(english.sections.length).toBe(before.sections.length);
		for (const word of ['保存 24 个月', '十四周岁', '加密']) expect(before.text).toContain(word);
		await organisation.saveSite(admin, { telephone: '0000-8610099' });
		expect((await organisation.privacyNotice()).hash).not.toBe(before.hash);
		expect(await organisation.noticeOf(before.hash)).toEqual({ version: before.version, text: before.text });
	});
});

describe('the work calendar', () => {
	test('is seeded once, also by two processes at the same moment', async () => {
		const both = await Promise.all([organisation.seed(), organisation.seed()]);
		const years = both.flatMap((one) => one.years);
		expect(new Set(years).size).toBe(years.length);
		expect(years).toContain(2026);
		expect(await organisation.seed()).toEqual({ years: [] });
		const calendar = await organisation.workCalendar();
		expect(isWorkday('2026-10-01', calendar)).toBe(false);
		expect(calendar.years.has(2027)).toBe(false);
	});

	test('is kept in memory, and read anew when another process has written', async () => {
		await organisation.seed();
		const calendar = await organisation.workCalendar();
		expect(await organisation.workCalendar()).toBe(calendar);
		await currentEngine().raw(`update settings set value = '"other"' where key = 'calendarVersion'`);
		expect(await organisation.workCalendar()).not.toBe(calendar);
	});
});
