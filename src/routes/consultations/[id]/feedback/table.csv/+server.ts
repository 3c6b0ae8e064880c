import * as consultations from '#server/consultations';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';
import { feedbackTable } from '../table.ts';

export const GET: RequestHandler = page(async ({ params: { id }, url }) =>
	feedbackTable(await consultations.findPublic(id), url)
);
