import { NotFound } from '#server/actor';
import * as organisation from '#server/organisation';
import { page } from '#lib/web/page.ts';
import type { PageServerLoadEvent } from './$types';

export const load = page(async ({ params, locals }: PageServerLoadEvent) => {
	const notice = await organisation.noticeOf(params.hash, locals.locale);
	if (!notice) throw new NotFound(`privacy notice ${params.hash}`);
	const held = (await organisation.listPrivacyEditions()).filter(({ hash }) => hash === params.hash);
	return { notice, held, inForce: (await organisation.privacyNotice()).hash === params.hash };
});
