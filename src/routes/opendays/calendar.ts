/** Sessions of the site as a calendar file, to be taken once or read again and again. */
import * as opendays from '#server/opendays';
import * as organisation from '#server/organisation';
import { m } from '#lib/paraglide/messages.js';
import { calendarFile, type CalendarEvent } from '#lib/opendays/calendar-file.ts';
import { href } from '#lib/ui/href.ts';

/** `name`: what the file is called where it is kept; the calendar has the same. */
export async function calendarOf(
	sessions: readonly opendays.SessionView[],
	url: URL,
	title?: string
): Promise<Response> {
	const { name: site } = await organisation.site();
	const changes = Map.groupBy(await opendays.listChanges(sessions.map(({ id }) => id)), ({ sessionId }) => sessionId);
	const name = title ?? m.visit_ics_name({ site });
	const events = sessions.map((session) => eventOf(session, changes.get(session.id)?.at(-1)?.at, url));
	const text = calendarFile({ name, url: url.origin + url.pathname, events });
	return new Response(text, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`${name}.ics`)}`,
			'cache-control': 'public, max-age=300'
		}
	});
}

function eventOf(session: opendays.SessionView, lastChange: Date | undefined, { origin }: URL): CalendarEvent {
	const { id, activity, event, startsAt, endsAt, place, changes } = session;
	const publishedAt = activity.publishedAt!;
	const url = `${origin}${href(`/opendays/${id}`)}`;
	const cancelled = activity.cancelledAt !== null;
	const lines = [
		cancelled ? m.visit_ics_cancelled({ reason: activity.cancelReason ?? '' }) : '',
		event.theme,
		session.wayThere,
		session.accessibility,
		m.visit_ics_contact({ contact: event.contact }),
		m.visit_ics_signup({ url })
	];
	return {
		// The address of a site may change, what it published does not.
		...{ uid: `${id}@wenji`, sequence: changes, changedAt: lastChange ?? publishedAt, publishedAt },
		...{ startsAt, endsAt, title: activity.title, place, url, cancelled },
		text: lines.filter(Boolean).join('\n')
	};
}
