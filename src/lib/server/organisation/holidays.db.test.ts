import { describe, expect, test } from 'vitest';
import type { StaffActor } from '#server/actor';
import { currentEngine, db, transaction } from '#server/db';
import * as journal from '#server/journal';
import { isWorkday } from '#server/statute';
import { makeOffice, makeStaff, makeUnit } from '../../../../tests/support/factories.ts';
import { calendarDays } from './schema.ts';
import * as organisation from './index.ts';

const code = (code: string) => expect.objectContaining({ codes: [code] });
async function administrator(): Promise<StaffActor> {
	return makeStaff({ unitId: (await makeUnit()).id, roles: ['administrator'] });
}

const text = `关于2027年部分节假日安排的通知
一、元旦：2026年12月31日至2027年1月3日放假调休，共4天。1月9日（周六）上班。
二、春节：2月5日至12日放假调休，共8天。1月31日（周日）、2月20日（周六）上班。
三、清明节：4月3日至5日放假，共3天。
四、劳动节：5月1日至5日放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日放假。
六、中秋节：9月15日放假。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`;
const source = '国办发明电〔2026〕99号';

async function load(actor: StaffActor, input: organisation.NoticeInput) {
	const { seen } = await organisation.previewHolidays(input);
	return organisation.loadHolidays(actor, { ...input, seen });
}

describe('a notice is looked at, then put in force', () => {
	test('the preview writes nothing; what is confirmed is kept with its text, and forgotten if it is rolled back', async () => {
		await organisation.seed();
		const admin = await administrator();
		const length = await journal.length();
		const preview = await organisation.previewHolidays({ text, source });
		expect(preview.notice.year).toBe(2027);
		expect(isWorkday('2027-02-11', preview.calendar)).toBe(false);
		expect((await organisation.workCalendar()).years.has(2027)).toBe(false);
		expect(await journal.length()).toBe(length);
		const rolledBack = transaction(async () => {
			await load(admin, { text, source });
			expect((await organisation.workCalendar()).years.has(2027)).toBe(true);
			throw new Error('the work failed');
		});
		await expect(rolledBack).rejects.toThrow('the work failed');
		expect((await organisation.workCalendar()).years.has(2027)).toBe(false);
		await load(admin, { text, source });
		const calendar = await organisation.workCalendar();
		expect(['2026-12-31', '2027-02-11', '2027-06-09'].map((day) => isWorkday(day, calendar))).toEqual([
			false,
			false,
			false
		]);
		expect(isWorkday('2027-01-31', calendar)).toBe(true);
		expect((await organisation.listCalendarYears())[0]).toMatchObject({ year: 2027, source });
		const [change] = await organisation.listChanges('calendar:2027');
		expect(change).toMatchObject({ before: [], after: { text, source }, changedBy: admin.id, confirmedBy: null });
		expect(await journal.newest()).toMatchObject({ action: 'calendar.loaded', facts: { days: 35, changed: 35 } });
	});

	test('a correction replaces the days it names, also the December before, and loading it again changes nothing', async () => {
		await organisation.seed();
		const { office } = await makeOffice();
		await load(office.publisher, { text, source });
		const before = await db.select().from(calendarDays);
		await load(office.publisher, { text, source });
		const again = await db.select().from(calendarDays);
		expect(again.length).toBe(before.length);
		const corrected = text.replace(
			'2026年12月31日至2027年1月3日放假调休，共4天。1月9日（周六）上班',
			'1月1日至3日放假，共3天'
		);
		const { changes } = await load(office.publisher, { text: corrected, source: `${source}（更正）` });
		expect(changes.map(({ date }) => date)).toEqual(['2026-12-31', '2027-01-09']);
		const calendar = await organisation.workCalendar();
		expect(isWorkday('2026-12-31', calendar)).toBe(true);
		// What 2026 arranged for itself stays.
		expect(isWorkday('2026-10-01', calendar)).toBe(false);
	});

	test('what was not looked at is not put in force', async () => {
		await organisation.seed();
		const admin = await administrator();
		const { seen } = await organisation.previewHolidays({ text, source });
		const other = { text: text.replace('五、端午节：6月9日放假', '五、端午节：6月10日放假'), source, seen };
		await expect(organisation.loadHolidays(admin, other)).rejects.toEqual(code('organisation_calendarUnseen'));
		// Another process has changed the calendar since.
		await currentEngine().raw(`update settings set value = '"other"' where key = 'calendarVersion'`);
		const late = organisation.loadHolidays(admin, { text, source, seen });
		await expect(late).rejects.toEqual(code('organisation_calendarUnseen'));
	});

	test('refuses what contradicts itself, a notice without a name, and everybody else', async () => {
		await organisation.seed();
		const { office } = await makeOffice();
		await expect(organisation.previewHolidays({ text })).rejects.toEqual(code('organisation_calendarSource'));
		const both = text.replace('2月20日（周六）上班', '2月6日（周六）上班');
		await expect(organisation.previewHolidays({ text: both, source })).rejects.toEqual(code('statute_noticeBothWays'));
		const early = text
			.replaceAll('2027年', '1999年')
			.replaceAll('2026年', '1998年')
			.replaceAll(/（周.）/g, '');
		await expect(organisation.previewHolidays({ text: early, source })).rejects.toEqual(
			code('organisation_calendarYear')
		);
		await expect(load(office.clerk, { text, source })).rejects.toEqual(code('settings_only'));
	});

	test('the history is never changed', async () => {
		await organisation.seed();
		await load(await administrator(), { text, source });
		const { raw } = currentEngine();
		await expect(raw(`update setting_changes set changed_by = 'x'`)).rejects.toThrow();
		await expect(raw('delete from setting_changes')).rejects.toThrow();
	});
});
