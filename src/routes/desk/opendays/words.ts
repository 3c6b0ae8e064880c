import type { ListedSignUp, SessionView } from '#server/opendays';
import type { OpenDayBoardRow } from '#server/supervision';
import type { OpenDayGroup } from '#lib/supervision/open-day-groups.ts';
import { m } from '#lib/paraglide/messages.js';
import { ageWords } from '#lib/opendays/sign-up-words.ts';
import type { IconName } from '#lib/ui/icons.ts';
import { minuteText } from '#lib/ui/time.ts';

type Phase = SessionView['phase'];

/** How far an open day has come, as the desk names it. */
export const groupWords: Record<OpenDayGroup, () => string> = {
	today: () => m.hosting_group_today(),
	answering: () => m.hosting_group_answering(),
	closing: () => m.hosting_group_closing(),
	drafting: () => m.hosting_group_drafting(),
	ahead: () => m.hosting_group_ahead(),
	closed: () => m.hosting_group_closed()
};
export const groupIcons: Record<OpenDayGroup, IconName> = {
	today: 'people',
	answering: 'pen',
	closing: 'flag',
	drafting: 'draft',
	ahead: 'day',
	closed: 'check'
};

export const phaseWords: Record<Phase, () => string> = {
	draft: () => m.hosting_phase_draft(),
	announced: () => m.hosting_phase_announced(),
	registering: () => m.hosting_phase_registering(),
	full: () => m.hosting_phase_full(),
	closed: () => m.hosting_phase_closed(),
	running: () => m.hosting_phase_running(),
	held: () => m.hosting_phase_held(),
	cancelled: () => m.hosting_phase_cancelled()
};
export const phaseIcons: Record<Phase, IconName> = {
	draft: 'draft',
	announced: 'clock',
	registering: 'open',
	full: 'people',
	closed: 'lock',
	running: 'people',
	held: 'check',
	cancelled: 'none'
};
export const phaseKinds: Record<Phase, 'plain' | 'done' | 'heed' | 'strong'> = {
	draft: 'plain',
	announced: 'plain',
	registering: 'done',
	full: 'heed',
	closed: 'plain',
	running: 'done',
	held: 'strong',
	cancelled: 'plain'
};

/** From when to when; the day once where it is the same. */
export function spanText({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string {
	const [from, to] = [minuteText(startsAt), minuteText(endsAt)];
	return `${from}–${from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : to}`;
}

/** What is to be done next with an open day, in a few words. */
export function nextWords({ group, review, sessions }: OpenDayBoardRow): string {
	if (group === 'drafting') {
		if (sessions.length === 0) return m.hosting_next_session();
		return review === null || review === 'drafting' ? m.hosting_next_submit() : m.hosting_next_review();
	}
	if (group !== 'ahead')
		return {
			today: m.hosting_next_today,
			answering: m.hosting_next_answering,
			closing: m.hosting_next_closing,
			closed: m.hosting_next_closed
		}[group]();
	const phases = sessions.map(({ phase }) => phase);
	if (phases.includes('registering') || phases.includes('full')) return m.hosting_next_registering();
	return phases.includes('announced') ? m.hosting_next_announced() : m.hosting_next_prepare();
}

/** A name on a list; of a minor whom this reader may not see the age band. */
export const nameOf = ({ name, hidden, ageBand }: Pick<ListedSignUp, 'name' | 'hidden' | 'ageBand'>): string =>
	hidden ? `${m.minors_name_hidden()}（${ageWords(ageBand)}）` : (name ?? m.hosting_erased());
