/** The marks by which a sheet is somebody's: they go to the pages of answering of one survey, and to no other page. */
import { createHash } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { token } from '#server/secrets';
import type { SurveyView } from '#server/surveys';
import { locales } from '#lib/paraglide/runtime.js';
import { hrefIn } from '#lib/ui/href.ts';

const device = 'wenji_device';
const invitation = 'wenji_invitation';
const seconds = 400 * 86_400;

type Visit = Pick<RequestEvent, 'cookies' | 'url'>;

/** What this visitor shows beside the session: the mark of the device, the code of an invitation. */
export function shownBy({ cookies }: Visit, survey: SurveyView, typed = ''): { device?: string; code?: string } {
	if (survey.onePer === 'device') return { device: cookies.get(device) ?? '' };
	if (survey.onePer === 'code') return { code: typed || keptInvitation({ cookies }) };
	return {};
}

export const keptInvitation = ({ cookies }: Pick<Visit, 'cookies'>): string => cookies.get(invitation) ?? '';

const plain = (code: string) => code.toLowerCase().replace(/[^0-9a-z]/g, '');
export const sameCode = (a: string, b: string): boolean => plain(a) === plain(b);

/** What the device keeps a half-written sheet under: two people with a code each do not meet each other's answers. */
export function draftKey(visit: Visit, { id, onePer }: SurveyView): string {
	const code = onePer === 'code' ? keptInvitation(visit) : '';
	return code
		? `${id}.${createHash('sha256')
				.update(`${id} ${plain(code)}`)
				.digest('hex')
				.slice(0, 10)}`
		: id;
}

/** Gives the device its mark, before anything is sent: a browser that keeps none is told so when it sends. */
export function markDevice(visit: Visit, survey: SurveyView): void {
	if (survey.onePer === 'device' && !visit.cookies.get(device)) keep(visit, survey, device, token(24));
}

/** So that who came by a code goes on and finds the receipt without typing it again. */
export function keepInvitation(visit: Visit, survey: SurveyView, code: string): void {
	if (survey.onePer === 'code') keep(visit, survey, invitation, code);
}

/** Somebody else answers on the same device. */
export function forgetInvitation({ cookies }: Visit, { id }: SurveyView): void {
	for (const path of paths(id)) cookies.delete(invitation, { path });
}

function keep({ cookies, url }: Visit, { id }: SurveyView, name: string, value: string): void {
	const attributes = { httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', maxAge: seconds } as const;
	for (const path of paths(id)) cookies.set(name, value, { ...attributes, path });
}

/** In every language: who changes it is the same device. */
const paths = (id: string): string[] => locales.map((locale) => hrefIn(locale, `/surveys/${id}/answer`));
