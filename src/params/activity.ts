import type { ParamMatcher } from '@sveltejs/kit';

/** What people can take part in and write opinions in: the pages that handle these are the same for all of them. */
export const match = ((kind): kind is 'consultations' | 'surveys' | 'opendays' =>
	kind === 'consultations' || kind === 'surveys' || kind === 'opendays') satisfies ParamMatcher;
