import * as organisation from '#server/organisation';
import { page } from '#lib/web/page.ts';

export const load = page(async ({ locals }) => {
	const notice = await organisation.privacyNotice(locals.locale);
	const editions = await organisation.listPrivacyEditions();
	const [newest, ...earlier] = editions;
	// A text that nobody has agreed to yet may be newer than what is kept.
	const kept = newest?.hash === notice.hash;
	return { notice, from: kept ? newest.from : null, earlier: kept ? earlier : editions };
});
