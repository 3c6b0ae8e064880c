import { holds, type StaffActor, type StaffRole } from '#server/actor';
import * as organisation from '#server/organisation';
import { m } from '#lib/paraglide/messages.js';
import type { IconName } from '#lib/ui/icons.ts';

export type Section = { to: string; also?: string; icon: IconName; label: string; count?: number };
/** How much waits for this person, by section. */
export type Counts = { agenda?: number; opinions?: number; reviews?: number; messages?: number };

const line: StaffRole[] = ['drafter', 'firstReviewer', 'secondReviewer', 'publisher'];

/** The sections of the desk that a person's roles open. */
export function sectionsOf(actor: StaffActor, counts: Counts): Section[] {
	const all: (Section & { roles?: StaffRole[]; amount?: number | undefined })[] = [
		{ to: '/desk', icon: 'inbox', label: m.desk_section_agenda(), amount: counts.agenda },
		{ to: '/desk/catalogue', also: '/desk/items', icon: 'list', label: m.desk_section_catalogue(), roles: line },
		{ to: '/desk/drafts', icon: 'draft', label: m.desk_section_drafts(), roles: ['drafter'] },
		{
			to: '/desk/consultations',
			icon: 'people',
			label: m.desk_section_consultations(),
			roles: [...line, 'opinionClerk', 'supervisor']
		},
		{
			to: '/desk/surveys',
			icon: 'pen',
			label: m.desk_section_surveys(),
			roles: [...line, 'opinionClerk', 'supervisor']
		},
		{
			to: '/desk/opendays',
			icon: 'day',
			label: m.hosting_section(),
			roles: [...line, 'opinionClerk', 'eventStaff', 'supervisor']
		},
		{
			to: '/desk/opinions',
			icon: 'sort',
			label: m.desk_section_opinions(),
			roles: ['opinionClerk'],
			amount: counts.opinions
		},
		{ to: '/desk/reviews', icon: 'check', label: m.desk_section_reviews(), roles: line, amount: counts.reviews },
		{
			to: '/desk/messages',
			icon: 'next',
			label: m.desk_section_messages(),
			roles: ['opinionClerk', 'administrator'],
			amount: counts.messages
		},
		{ to: '/desk/journal', icon: 'gauge', label: m.desk_section_journal(), roles: ['supervisor', 'administrator'] },
		...(organisation.mayNotKeepSettings(actor).length === 0
			? [{ to: '/desk/settings', icon: 'gear' as const, label: m.desk_section_settings() }]
			: [])
	];
	return all
		.filter(({ roles }) => !roles || holds(actor, ...roles))
		.map(({ roles: _roles, amount, ...section }) => ({ ...section, ...(amount !== undefined && { count: amount }) }));
}
