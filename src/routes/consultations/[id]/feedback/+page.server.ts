import * as consultations from '#server/consultations';
import { page } from '#lib/web/page.ts';
import { shownFeedback } from './shown.ts';

export const load = page(async ({ params: { id }, url }) => shownFeedback(await consultations.findPublic(id), url));
