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

	test('a name is there once', async () => {
		const admin = await administrator();
		await organisation.createUnit(admin, { name: '区水务局', kind: 'department' });
		await expect(organisation.createUnit(admin, { name: '区水务局', kind: 'street' })).rejects.toEqual(
			code('organisation_unitNameTaken')
		);
		await expect(organisation.createUnit(admin, { name: '​ ', kind: 'street' })).rejects.toEqual(
			code('organisation_unitNameMissing')
		);
	});

	test('moves in the tree, never under itself, also when two move at once', async () => {
		const admin = await administrator();
		const make = (name: string, parentId?: string) =>
			organisation.createUnit(admin, { name, kind: 'department', parentId: parentId ?? null });
		const [a, b] = [await make('区甲局'), await make('区乙局')];
		const c = await make('区丙局', a.id);
		await expect(organisation.moveUnit(admin, a.id, { parentId: c.id, sort: 1 })).rejects.toEqual(
			code('organisation_unitUnderItself')
		);
		await expect(organisation.moveUnit(admin, a.id, { parentId: a.id, sort: 1 })).rejects.toEqual(
			code('organisation_unitUnderItself')
		);
		await organisation.moveUnit(admin, c.id, { parentId: null, sort: 7 });
		expect(await organisation.findUnit(c.id)).toMatchObject({ parentId: null, sort: 7 });
		const both = await Promise.allSettled([
			organisation.moveUnit(admin, a.id, { parentId: b.id, sort: 1 }),
			organisation.moveUnit(admin, b.id, { parentId: a.id, sort: 1 })
		]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		const byHand = `update units set parent_id = '${c.id}' where id = '${c.id}'`;
		await expect(currentEngine().raw(byHand)).rejects.toThrow();
		const [story] = await organisation.listChanges(`unit:${c.id}`);
		expect(story).toMatchObject({ before: { parentId: a.id }, after: { parentId: null } });
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
		expect(await organisation.noticeOf(before.hash)).toEqual(before);
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

describe('channels', () => {
	const ways = [
		{ channel: 'onsite' as const, address: ' 云汐大道 1 号\n便民服务中心 ', remark: '工作日 9:00—17:00' },
		{ channel: 'email' as const, address: 'yijian@yunxi.example' },
		{ channel: 'fax' as const, address: ' ' }
	];

	test('are cleaned, in the order of the law, and their history stays', async () => {
		const admin = await administrator();
		expect(await organisation.channels()).toEqual({ ways: [], person: '', phone: '' });
		await organisation.saveChannels(admin, { ways, person: '陆工', phone: '0000-8860001' });
		const now = await organisation.channels();
		expect(now.ways.map(({ channel }) => channel)).toEqual(['email', 'onsite']);
		expect(now.ways[1]!.address).toBe('云汐大道 1 号 便民服务中心');
		const { office } = await makeOffice();
		await organisation.saveChannels(office.publisher, { ways: [], person: '', phone: '' });
		const [last] = await organisation.listChanges('channels:channels');
		expect(last).toMatchObject({ before: now, after: { ways: [] }, changedBy: office.publisher.id });
		await expect(organisation.saveChannels(office.drafter, { ways, person: '', phone: '' })).rejects.toEqual(
			code('settings_only')
		);
		const wrong = [{ channel: 'email' as const, address: '没有邮箱' }];
		await expect(organisation.saveChannels(admin, { ways: wrong, person: '', phone: '' })).rejects.toEqual(
			code('units_channelEmail')
		);
	});
});

describe('wordings of reasons', () => {
	const input = {
		purpose: 'notAdopted' as const,
		title: '与上位法不一致',
		text: '该建议与上位法的规定不一致，不能采纳。'
	};

	test('are added, reworded, retired and offered again, never deleted', async () => {
		const admin = await administrator();
		const made = await organisation.addReason(admin, input);
		await expect(organisation.addReason(admin, input)).rejects.toEqual(code('units_wordingTaken'));
		const text = '该建议与《物业管理条例》的规定不一致，不能采纳。';
		await organisation.rewordReason(admin, made.id, { title: input.title, text });
		expect(await organisation.listReasons()).toEqual([expect.objectContaining({ id: made.id, text })]);
		await organisation.retireReason(admin, made.id);
		expect(await organisation.listReasons()).toEqual([]);
		await expect(organisation.retireReason(admin, made.id)).rejects.toEqual(code('units_wordingRetired'));
		expect(await organisation.listReasons({ all: true })).toHaveLength(1);
		await organisation.restoreReason(admin, made.id);
		await expect(organisation.restoreReason(admin, made.id)).rejects.toEqual(code('units_wordingOffered'));
		const changes = await organisation.listChanges(`reason:${made.id}`);
		expect(changes).toHaveLength(4);
		await expect(currentEngine().raw(`delete from reason_wordings where id = '${made.id}'`)).rejects.toThrow();
	});

	test.each([
		[{ title: '短' }, 'units_wordingTitle'],
		[{ text: '不予采纳。' }, 'units_wordingShort'],
		[{ text: '理'.repeat(501) }, 'units_wordingLong']
	])('refuse %j', async (wrong, refusal) => {
		const admin = await administrator();
		await expect(organisation.addReason(admin, { ...input, ...wrong })).rejects.toEqual(code(refusal));
	});
});
