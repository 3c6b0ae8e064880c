import { nextWorkday, type WorkCalendar } from './calendar.ts';
import { fixed, grounds, type Dated } from './dated.ts';
import { lastOfMonth, type Day } from './days.ts';
import { laws } from './law.ts';
import { settingBasis, type RuleProfile } from './profile.ts';

/** The last day to publish a year's decision catalogue, and the day from which its light is yellow: a month before. */
export function catalogueDue(year: number, profile: RuleProfile): Dated & { yellowFrom: Day } {
	const month = profile.values.catalogueMonth;
	const basis = [laws.lawCatalogue, ...settingBasis(profile, 'catalogueMonth')];
	return { ...fixed(lastOfMonth(year, month), basis), yellowFrom: lastOfMonth(year, month - 1) };
}

/** When an adjustment must be public: at once, that is the day it is decided or the next working day. */
export function adjustmentDue(decidedOn: Day, calendar: WorkCalendar): Dated {
	const date = nextWorkday(decidedOn, calendar);
	return { date, ...grounds([laws.lawCatalogue, laws.localAdjustment], [decidedOn, date], calendar) };
}
