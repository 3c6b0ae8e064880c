import { Refusal, refuseIf, type Actor } from '#server/actor';
import { transaction } from '#server/db';
import * as journal from '#server/journal';
import { digest, normalise } from '#server/text';
import { colourOf, tooPale } from '#lib/organisation/colour.ts';
import { emptySite, type SiteProfile } from '#lib/organisation/site.ts';
import { keepChange } from './history.ts';
import { keepNotice } from './notice.ts';
import { mayNotKeepSettings } from './policy.ts';
import { writeSetting } from './settings.ts';
import { site } from './site.ts';

/**
 * Replaces the facts that are given, keeps the others; all pages show them from the next moment on. Refuses what the footer
 * of a government site could not carry, and a colour that cannot be read. Administrators and the office.
 */
export async function saveSite(actor: Actor, changes: Partial<SiteProfile>): Promise<SiteProfile> {
	return transaction(async () => {
		refuseIf(mayNotKeepSettings(actor));
		const before = await site();
		const next = { ...before };
		for (const key of siteKeys) {
			const value = changes[key];
			if (value !== undefined) next[key] = normalise(value).trim();
		}
		refuseIf(unusable(next));
		next.colour = readable(next.colour);
		const changed = siteKeys.filter((key) => next[key] !== before[key]);
		await writeSetting('site', next);
		// The privacy notice names who handles the data, and how they are reached.
		await keepNotice();
		await keepChange(actor, 'site', { before, after: next });
		await journal.record(actor, 'site.changed', 'site', { fields: changed, digest: digest(JSON.stringify(next)) });
		return next;
	});
}

const siteKeys = Object.keys(emptySite) as (keyof SiteProfile)[];
const longest = 200;

function unusable({ name, errorReportUrl, siteCode, icpNo, psbNo, email, ...others }: SiteProfile): string[] {
	const codes: string[] = [];
	if (name === '') codes.push('organisation_siteNameMissing');
	if (!/^(https?:\/\/\S+)?$/.test(errorReportUrl)) codes.push('organisation_siteAddressUnusable');
	if (!/^([A-Za-z]{0,2}\d{8,10})?$/.test(siteCode)) codes.push('organisation_siteCodeUnusable');
	if (icpNo !== '' && !/ICP备\s*\d+号/i.test(icpNo)) codes.push('organisation_siteIcpUnusable');
	if (psbNo !== '' && !/公网安备\s*\d+号/.test(psbNo)) codes.push('organisation_sitePsbUnusable');
	if (email !== '' && !/^\S+@\S+\.\S+$/.test(email)) codes.push('organisation_siteEmailUnusable');
	const texts = [name, errorReportUrl, icpNo, psbNo, email, ...Object.values(others)];
	if (texts.some((text) => [...text].length > longest)) codes.push('organisation_siteTextLong');
	return codes;
}

function readable(text: string): string {
	if (text === '') return '';
	const colour = colourOf(text);
	if (!colour) throw new Refusal('organisation_siteColourUnusable');
	const pale = tooPale(colour);
	if (!pale) return colour;
	const basis = 'WCAG 2.2 1.4.3';
	// Cut, not rounded: 4.49 is never shown as 4.5.
	const ratio = String(Math.floor(pale.ratio * 100) / 100);
	throw new Refusal('organisation_siteContrast', { basis, facts: { colour, against: pale.against, ratio } });
}
