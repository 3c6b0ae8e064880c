import { emptySite, type SiteProfile } from '#lib/organisation/site.ts';
import { readSetting } from './settings.ts';

/** The site's own facts; empty texts where the administrator has entered none. */
export async function site(): Promise<SiteProfile> {
	return { ...emptySite, ...((await readSetting('site')) as Partial<SiteProfile> | undefined) };
}
