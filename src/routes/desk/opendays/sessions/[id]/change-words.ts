import type { Change } from '#server/opendays';
import { m } from '#lib/paraglide/messages.js';

const labels: Record<string, () => string> = {
	quota: () => m.hosting_quota(),
	invitedSeats: () => m.hosting_invited(),
	startsAt: () => m.hosting_starts(),
	endsAt: () => m.hosting_ends(),
	signUpClosesAt: () => m.hosting_sign_up_closes(),
	place: () => m.hosting_place(),
	wayThere: () => m.hosting_way()
};

/** What a change changed, one line each. */
export const changeWords = ({ before, after }: Pick<Change, 'before' | 'after'>): string[] =>
	Object.keys(after).map((name) =>
		m.hosting_changed_line({
			what: labels[name]?.() ?? name,
			from: String(before[name] || '—'),
			to: String(after[name] || '—')
		})
	);
