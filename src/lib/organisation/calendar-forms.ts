import * as v from 'valibot';

/** A year as it is typed, or nothing. */
const Year = v.optional(
	v.pipe(
		v.string(),
		v.trim(),
		v.regex(/^(20\d\d)?$/, 'settings_calendar_yearUnusable'),
		v.transform((text) => (text === '' ? undefined : Number(text)))
	),
	''
);

/** 放假安排通知, pasted. */
export const HolidayNoticeForm = v.object({
	text: v.pipe(
		v.string(),
		v.trim(),
		v.nonEmpty('settings_calendar_textMissing'),
		v.maxLength(20000, 'settings_calendar_textLong')
	),
	source: v.optional(v.pipe(v.string(), v.maxLength(200, 'settings_calendar_sourceLong')), ''),
	year: Year
});
/** The same, confirmed as it was previewed. */
export const HolidayConfirmForm = v.object({ ...HolidayNoticeForm.entries, seen: v.string() });
