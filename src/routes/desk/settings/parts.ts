import type { StaffActor } from '#server/actor';
import { m } from '#lib/paraglide/messages.js';
import { officeParts } from './office-parts.ts';
import { ruleParts } from './rule-parts.ts';

/** One part of the settings, with a line that says what it is now. */
export type Part = { to: string; label: string; now: string };
export type Group = { title: string; parts: Part[] };

/** The parts this person may open, each with its present state. */
export async function groupsOf(actor: StaffActor): Promise<Group[]> {
	const groups = [
		{ title: m.settings_group_office(), parts: await officeParts(actor) },
		{ title: m.settings_group_rules(), parts: await ruleParts(actor) }
	];
	return groups.filter(({ parts }) => parts.length > 0);
}
