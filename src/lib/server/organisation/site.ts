import { refuseIf, type Actor } from '#server/actor';
import { transaction } from '#server/db';
import * as journal from '#server/journal';
import { digest, normalise } from '#server/text';
import { emptySite, type SiteProfile } from '#lib/organisation/site.ts';
import { mayNotAdminister } from './policy.ts';
import { readSetting, writeSetting } from './settings.ts';

/** The site's own facts; empty texts where the administrator has entered none. */
export async function site(): Promise<SiteProfile> {
	return { ...emptySite, ...((await readSetting('site')) as Partial<SiteProfile> | undefined) };
}

/** Replaces the facts that are given, keeps the others. Administrator only. */
export async function saveSite(actor: Actor, changes: Partial<SiteProfile>): Promise<SiteProfile> {
	return transaction(async () => {
		refuseIf(mayNotAdminister(actor));
		const next = await site();
		for (const key of Object.keys(emptySite) as (keyof SiteProfile)[]) {
			const value = changes[key];
			if (value !== undefined) next[key] = normalise(value);
		}
		if (next.name === '') refuseIf(['organisation_siteNameMissing']);
		if (!/^(https?:\/\/\S+)?$/.test(next.errorReportUrl)) refuseIf(['organisation_siteAddressUnusable']);
		await writeSetting('site', next);
		await journal.record(actor, 'site.changed', 'site', { digest: digest(JSON.stringify(next)) });
		return next;
	});
}
