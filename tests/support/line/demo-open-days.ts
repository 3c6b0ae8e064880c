/** Examples of the demo's open month, by what may be seen there: for the tests that walk through all routes. */
import * as opendays from '#server/opendays';
import * as publication from '#server/publication';
import type { ResidentActor } from '#server/actor';

/** Ids; `tickets` are sign-ups of the resident. */
export type OpenMonth = {
	campaign: string;
	/** Every published session by its phase; of `held` those whose answer is not published yet. */
	sessions: Record<opendays.SessionView['phase'] | 'answered', string[]>;
	/** Events: published with sessions to come, and closed with their summary. */
	events: { open: string[]; closed: string[] };
	/** Moved to another time after its publication. */
	moved: string[];
	tickets: { confirmed: string[]; waiting: string[]; past: string[] };
};

export async function openMonth(resident: ResidentActor): Promise<OpenMonth> {
	const all = await opendays.listPublic();
	const sessions: OpenMonth['sessions'] = {
		...{ draft: [], announced: [], registering: [], full: [], closed: [], running: [], held: [], cancelled: [] },
		answered: []
	};
	for (const { id, phase } of all) {
		const answered = phase === 'held' && (await publication.currentEdition('feedback', id)) !== undefined;
		sessions[answered ? 'answered' : phase].push(id);
	}
	const events = new Map(all.map(({ event }) => [event.id, event]));
	const own = await opendays.listOwn(resident);
	const of = (wanted: (one: opendays.OwnSignUp) => boolean) => own.filter(wanted).map(({ id }) => id);
	return {
		campaign: (await opendays.listCampaigns())[0]!.id,
		sessions,
		events: {
			open: [...events.values()].filter(({ closedAt }) => !closedAt).map(({ id }) => id),
			closed: [...events.values()].filter(({ closedAt }) => closedAt).map(({ id }) => id)
		},
		moved: (await opendays.listChanges(all.map(({ id }) => id)))
			.filter(({ kind }) => kind === 'rescheduled')
			.map(({ sessionId }) => sessionId),
		tickets: {
			confirmed: of(({ state, session }) => state === 'confirmed' && session.phase !== 'held'),
			waiting: of(({ state }) => state === 'waiting'),
			past: of(({ state, session }) => state === 'confirmed' && session.phase === 'held')
		}
	};
}
