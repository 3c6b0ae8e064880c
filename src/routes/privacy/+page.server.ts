import * as organisation from '#server/organisation';
import { page } from '#lib/web/page.ts';

export const load = page(async ({ locals }) => ({ notice: await organisation.privacyNotice(locals.locale) }));
