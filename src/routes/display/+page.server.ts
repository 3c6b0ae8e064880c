import { redirect } from '@sveltejs/kit';
import { changeDisplay, displayCookie, parseDisplay, samePath, serialiseDisplay } from '#lib/web/display.ts';

const year = 365 * 24 * 3600;

export const load = ({ url }) => ({ back: samePath(url.searchParams.get('back')) });

export const actions = {
	default: async ({ request, cookies, url }) => {
		const form = await request.formData();
		const display = changeDisplay(parseDisplay(cookies.get(displayCookie)), form);
		const value = serialiseDisplay(display);
		const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' } as const;
		if (value) cookies.set(displayCookie, value, { ...options, maxAge: year });
		else cookies.delete(displayCookie, options);
		redirect(303, samePath(form.get('back')));
	}
};
