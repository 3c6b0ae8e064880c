import { m } from '#lib/paraglide/messages.js';

type Words = { title: string; why: string; now: string };

const words: Record<number, () => Words> = {
	403: () => ({ title: m.ui_error_403_title(), why: m.ui_error_403_why(), now: m.ui_error_403_now() }),
	404: () => ({ title: m.ui_error_404_title(), why: m.ui_error_404_why(), now: m.ui_error_404_now() }),
	409: () => ({ title: m.ui_error_409_title(), why: m.ui_error_409_why(), now: m.ui_error_409_now() }),
	413: () => ({ title: m.ui_error_413_title(), why: m.ui_error_413_why(), now: m.ui_error_413_now() }),
	429: () => ({ title: m.ui_error_429_title(), why: m.ui_error_429_why(), now: m.ui_error_429_now() }),
	500: () => ({ title: m.ui_error_500_title(), why: m.ui_error_500_why(), now: m.ui_error_500_now() }),
	503: () => ({ title: m.ui_error_503_title(), why: m.ui_error_503_why(), now: m.ui_error_503_now() })
};

/** What happened, why, and what to do now, for a page that answers with this status. */
export function errorWords(status: number): Words {
	const known = words[status === 401 ? 403 : status] ?? (status >= 500 ? words[500] : undefined);
	return known?.() ?? { title: m.ui_error_other_title(), why: m.ui_error_other_why(), now: m.ui_error_other_now() };
}
