import type { SessionView } from '#server/opendays';
import { m } from '#lib/paraglide/messages.js';
import { href } from '#lib/ui/href.ts';

/** The way up from a page of a session: its open day, and the session; the same words are not said twice. */
export function sessionTrail({
	id,
	eventId,
	event,
	activity
}: Pick<SessionView, 'id' | 'eventId' | 'event' | 'activity'>): { href: string; label: string }[] {
	const session = { href: href(`/desk/opendays/sessions/${id}`), label: activity.title };
	const day = { href: href(`/desk/opendays/events/${eventId}`), label: event.title };
	const section = { href: href('/desk/opendays'), label: m.hosting_section() };
	return event.title === activity.title ? [section, session] : [section, day, session];
}
