/** What a form of this flow brought, and the marks by which a sheet is somebody's. */
import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { token } from '#server/secrets';
import type { SurveyView } from '#server/surveys';
import type { AskState } from '#lib/surveys/asking.ts';
import { isAnswerField, type Field } from '#lib/surveys/fields.ts';
import { readForm } from '#lib/web/read-form.ts';

export type Sent = Pick<AskState, 'fields' | 'values' | 'code'> & { version: number };

const carried = ['asked', 'phone', 'consent', 'invitation', 'replaces'];

export async function readSent(request: Request): Promise<Sent> {
	const form = await readForm(request, { fileBytes: 0, files: 0 });
	// A browser shows NUL as a replacement character and would send that back.
	const all = form.fields.map(([name, value]): Field => [name, value.replaceAll('\0', '')]);
	const first = (name: string) => all.find(([field]) => field === name)?.[1] ?? '';
	return {
		fields: all.filter(([name]) => isAnswerField(name)),
		values: Object.fromEntries(carried.map((name) => [name, first(name)])),
		code: first('code'),
		version: Number(first('version')) || 0
	};
}

const device = { name: 'wenji_device', days: 400 };
const invitation = { name: 'wenji_invitation' };

type Visit = Pick<RequestEvent, 'cookies' | 'url'>;

/** What this visitor shows beside the session: the mark of the device, the code of an invitation. */
export function shownBy({ cookies }: Visit, survey: SurveyView, typed = ''): { device?: string; code?: string } {
	if (survey.onePer === 'device') return { device: cookies.get(device.name) ?? '' };
	if (survey.onePer === 'code') return { code: typed || keptInvitation(cookies, survey.id) };
	return {};
}

/** Gives the device its mark, before anything is sent: a browser that keeps none is told so when it sends. */
export function markDevice({ cookies, url }: Visit, survey: SurveyView): void {
	if (survey.onePer !== 'device' || cookies.get(device.name)) return;
	cookies.set(device.name, token(24), { ...attributes(url), maxAge: device.days * 86_400 });
}

/** So that who came by a code finds the receipt; it ends with the browser. */
export function keepInvitation({ cookies, url }: Visit, survey: SurveyView, code: string): void {
	if (survey.onePer === 'code') cookies.set(invitation.name, `${survey.id} ${code}`, attributes(url));
}

function keptInvitation(cookies: Cookies, surveyId: string): string {
	const [id, code = ''] = (cookies.get(invitation.name) ?? '').split(' ');
	return id === surveyId ? code : '';
}

const attributes = (url: URL) =>
	({ path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' }) as const;
