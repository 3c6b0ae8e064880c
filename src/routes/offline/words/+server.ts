import { render } from 'svelte/server';
import type { OfflineWords } from '#lib/offline/show.ts';
import { m } from '#lib/paraglide/messages.js';
import OfflineStrip from '#lib/ui/OfflineStrip.svelte';
import { withLocale } from '#lib/web/locale.ts';

/** What the service worker says in either language. */
export const GET = ({ url }) => {
	const words = (locale: 'zh-CN' | 'en'): OfflineWords =>
		withLocale(
			locale,
			() => ({
				language: locale,
				strip: render(OfflineStrip).body,
				pages: m.errors_offline_pages(),
				notKept: { title: m.errors_notKept_title(), text: m.errors_notKept_text() }
			}),
			url.origin
		);
	return Response.json({ 'zh-CN': words('zh-CN'), en: words('en') });
};
