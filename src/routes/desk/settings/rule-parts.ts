import type { StaffActor } from '#server/actor';
import * as organisation from '#server/organisation';
import { m } from '#lib/paraglide/messages.js';
import type { Part } from './parts.ts';

/** Rules of the place, its calendar, the site, and what protects those who speak. */
export async function ruleParts(actor: StaffActor): Promise<Part[]> {
	if (organisation.mayNotKeepSettings(actor).length > 0) return [];
	const { title, values, local } = await organisation.ruleProfile();
	return [
		{
			to: '/rules',
			label: m.settings_part_rules(),
			now: m.settings_part_rules_now({ title, days: values.commentDays, local: local.length })
		}
	];
}
