import { redirect, type RequestEvent } from '@sveltejs/kit';
import { refuseIf } from '#server/actor';
import * as clock from '#server/clock';
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import * as supervision from '#server/supervision';
import { HolidayConfirmForm, HolidayNoticeForm } from '#lib/organisation/calendar-forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { monthsOf } from './months.ts';

export const load = page(async (event: { locals: App.Locals; url: URL }) => {
	refuseIf(organisation.mayNotKeepSettings(staffOf(event)));
	const years = await organisation.listCalendarYears();
	const thisYear = Number(clock.today().slice(0, 4));
	const asked = Number(event.url.searchParams.get('year'));
	const year = years.find((one) => one.year === asked)?.year ?? thisYear;
	const { days } = await organisation.workCalendar();
	const own = [...days].filter(([date]) => date.startsWith(`${year}-`)).map(([date, day]) => ({ date, ...day }));
	const changes = await organisation.listChanges(`calendar:${year}`);
	return {
		thisYear,
		year,
		years,
		months: monthsOf(own),
		changes: changes.map(({ changedBy, at }) => ({ changedBy, at })),
		names: await identity.staffNames(changes.map(({ changedBy }) => changedBy)),
		done: event.url.searchParams.has('done')
	};
});

export const actions = {
	preview: formAction(HolidayNoticeForm, async (input, event: RequestEvent) => {
		refuseIf(organisation.mayNotKeepSettings(staffOf(event)));
		const { notice, source, changes, calendar, seen } = await organisation.previewHolidays(input);
		const { moved, resting, appeals } = await supervision.calendarEffects(calendar);
		const { year, whole, odd, unread } = notice;
		const replaces = (await organisation.listCalendarYears()).some((one) => one.year === year);
		const preview = { year, whole, odd, unread, source, seen, months: monthsOf(notice.days), moved, resting, appeals };
		return { preview: { ...preview, changes: replaces ? changes : [], replaces }, typed: input };
	}),
	load: formAction(HolidayConfirmForm, async (input, { locals }: RequestEvent) => {
		const { notice } = await organisation.loadHolidays(locals.actor, input);
		redirect(303, href(`/desk/settings/calendar?year=${notice.year}&done`));
	})
};
