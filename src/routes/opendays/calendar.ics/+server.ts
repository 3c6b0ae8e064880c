import * as clock from '#server/clock';
import * as opendays from '#server/opendays';
import { page } from '#lib/web/page.ts';
import { calendarOf } from '../calendar.ts';
import type { RequestHandler } from './$types';

const yearMs = 366 * 86_400_000;

/** Every session from a year ago on: what was called off stays in it, so that calendars learn of it. */
export const GET: RequestHandler = page(async ({ url }) =>
	calendarOf(await opendays.listPublic({ from: new Date(clock.now().getTime() - yearMs) }), url)
);
