import * as supervision from '#server/supervision';
import { page, staffOf } from '#lib/web/page.ts';

export const load = page(async (event: { locals: App.Locals; url: URL }) => supervision.listReviews(staffOf(event)));
