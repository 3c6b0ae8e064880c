import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
	basisKey,
	commentPeriod,
	laws,
	national,
	profileNamed,
	profiles,
	seedCalendar,
	settingBasis,
	settingNames,
	settingRule,
	tighten,
	type LawCode
} from './index.ts';

const calendar = seedCalendar();
const messages = (locale: string) =>
	JSON.parse(readFileSync(`messages/${locale}/statute.json`, 'utf8')) as Record<string, string>;

describe('tighten', () => {
	test('refuses what is laxer and names the value', () => {
		const refused = (values: Record<string, number>) => {
			try {
				tighten(national, { values });
			} catch (error) {
				return error;
			}
			return undefined;
		};
		expect(refused({ commentDays: 29 })).toMatchObject({
			codes: ['statute_profileLaxer'],
			facts: { setting: '公开征求意见期限 commentDays', value: 29, limit: 30 },
			basis: laws.lawPeriod
		});
		expect(refused({ hearingMaterialsDays: 5 })).toMatchObject({ codes: ['statute_profileLaxer'] });
		expect(refused({ entryIdPurgeDays: 31 })).toMatchObject({ codes: ['statute_profileLaxer'] });
		expect(refused({ hearingNoticeDays: 9 })).toMatchObject({ facts: { limit: 10 } });
		expect(refused({ hearingListDays: 6 })).toMatchObject({ facts: { limit: 7 } });
		expect(refused({ logMonths: 5 })).toMatchObject({ facts: { limit: 6 } });
		expect(refused({ commentDays: 30.5 })).toMatchObject({ codes: ['statute_profileNotWhole'] });
		expect(refused({ commentDays: Number.NaN })).toMatchObject({ codes: ['statute_profileNotWhole'] });
		expect(refused({ toString: 3 })).toMatchObject({ codes: ['statute_profileUnknownSetting'] });
		expect(refused({ commentDays: 30, hearingNoticeDays: 10, entryIdPurgeDays: 7, feedbackWorkdays: 30 })).toBe(
			undefined
		);
	});

	test('a profile on a stricter one may not fall back to the national floor', () => {
		const strict = tighten(national, { values: { commentDays: 45 } });
		expect(() => tighten(strict, { values: { commentDays: 30 } })).toThrow('statute_profileLaxer');
		expect(commentPeriod({ opensOn: '2026-03-02', days: 30 }, strict, calendar)).toMatchObject({
			minimum: 45,
			needsReason: true
		});
		expect(national.values.commentDays).toBe(30);
	});
});

test('every value has its legal basis or is named a local setting; a law is not credited with a number it has not', () => {
	for (const profile of profiles) {
		for (const name of settingNames) expect(settingBasis(profile, name), name).not.toEqual([]);
	}
	expect(settingBasis(national, 'commentDays')).toEqual([laws.lawPeriod]);
	expect(settingBasis(national, 'legalityReviewWorkdays')).toEqual([laws.lawLegality]);
	expect(settingBasis(national, 'catalogueMonth')).toEqual(['本地设定：目录公布的最后月份']);
	expect(settingBasis(profileNamed('shandong'), 'catalogueMonth')).toEqual([laws.localShandongCatalogue]);
	expect(settingBasis(national, 'hearingNoticeDays')).toEqual([laws.lawHearingNotice, '本地设定：听证公告的提前天数']);
	expect(settingBasis(national, 'feedbackWorkdays')).toEqual([laws.lawFeedback, '本地设定：意见采纳情况的反馈期限']);
	const longer = tighten(national, { values: { commentDays: 40 } });
	expect(settingBasis(longer, 'commentDays')).toEqual([laws.lawPeriod, '本地设定：公开征求意见期限']);
});

test('unknown profiles are refused with the known names', () => {
	expect(() => profileNamed('mars')).toThrow('statute_profileUnknown');
	expect(profiles.map(({ name }) => name)).toEqual(['national', 'shandong', 'yunxi']);
});

test('each basis has its message in both languages, and the Chinese one is the same text', () => {
	const [zh, en] = [messages('zh-CN'), messages('en')];
	const texts = [
		...(Object.keys(laws) as LawCode[]).map((code) => laws[code]),
		...settingNames.map((name) => `本地设定：${settingRule(name).title}`)
	];
	for (const text of texts) {
		const key = basisKey(text) ?? '';
		expect(zh[key], text).toBe(text);
		expect(en[key], text).toBeTruthy();
	}
	expect(Object.keys(en)).toEqual(Object.keys(zh));
	const variables = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
	for (const key of Object.keys(zh)) expect(variables(en[key]), key).toEqual(variables(zh[key]));
});

test('each code the module can answer with has a message', () => {
	const zh = messages('zh-CN');
	const files = ['dated', 'hearing', 'light', 'period', 'profile', 'profiles', 'shortening'];
	const codes = files.flatMap((file) => [
		...readFileSync(`src/lib/server/statute/${file}.ts`, 'utf8').matchAll(/'(statute_\w+)'/g)
	]);
	expect(codes.length).toBeGreaterThan(20);
	for (const [, code = ''] of codes) expect(zh[code], code).toBeTruthy();
});
