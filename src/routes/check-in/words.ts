import { m } from '#lib/paraglide/messages.js';
import { needs } from '#lib/opendays/types.ts';
import { words } from '#lib/web/words.ts';

/** Every text that the script puts in, with `{name}` where its figures go: the page is made once, what happens is not. */
export const gateWords = () => ({
	loading: m.gate_loading(),
	linkWrong: m.gate_link_wrong(),
	preparing: m.gate_preparing(),
	prepared: m.gate_prepared(),
	notPrepared: m.gate_not_prepared(),
	noStore: m.gate_no_store(),
	notWritten: m.gate_not_written(),
	refreshed: m.gate_refreshed(),
	why: {
		noNetwork: m.gate_no_network(),
		opendays_shiftUnknown: words('opendays_shiftUnknown'),
		opendays_shiftNotBegun: words('opendays_shiftNotBegun'),
		opendays_shiftOver: words('opendays_shiftOver'),
		busy: m.gate_busy(),
		otherEvent: m.gate_why_otherEvent(),
		nonceReused: m.gate_why_nonceReused(),
		malformed: m.gate_why_malformed(),
		unanswered: m.gate_why_unanswered()
	},
	where: m.gate_where({ gate: '{gate}' }),
	arrived: m.gate_arrived({ people: '{people}', of: '{of}' }),
	queueNone: m.gate_queue_none(),
	queueSending: m.gate_queue_sending({ waiting: '{waiting}' }),
	queueOffline: m.gate_queue_offline({ waiting: '{waiting}' }),
	queueRefused: m.gate_queue_refused({ refused: '{refused}' }),
	age: m.gate_age({ time: '{time}' }),
	cameraStarting: m.gate_camera_starting(),
	cameraRefused: m.gate_camera_refused(),
	cameraNone: m.gate_camera_none(),
	people: m.gate_people({ people: '{people}' }),
	one: m.gate_one(),
	partOne: m.gate_part_one({ people: '{people}' }),
	left: m.gate_left({ people: '{people}' }),
	ok: m.gate_ok(),
	again: m.gate_again(),
	stop: m.gate_stop(),
	undone: m.gate_undone(),
	unlisted: m.gate_unlisted({ time: '{time}' }),
	walkIn: m.gate_walk_in(),
	full: m.gate_full(),
	fullWhy: m.gate_full_why({
		...{ quota: '{quota}', inside: '{inside}', toCome: '{toCome}' },
		...{ people: '{people}', by: '{by}', time: '{time}' }
	}),
	anyway: m.gate_anyway({ people: '{people}' }),
	againWhy: m.gate_again_why({ time: '{time}', gate: '{gate}', people: '{people}' }),
	otherSession: m.gate_other_session({ title: '{title}', time: '{time}' }),
	otherEvent: m.gate_other_event(),
	cancelled: m.gate_cancelled({ time: '{time}' }),
	sessionCancelled: m.gate_session_cancelled({ time: '{time}' }),
	forged: m.gate_forged(),
	noTicket: m.gate_no_ticket(),
	undoneWhy: m.gate_undone_why({ people: '{people}' }),
	undoLate: m.gate_undo_late(),
	findNone: m.gate_find_none({ time: '{time}' }),
	findCount: m.gate_find_count({ count: '{count}' }),
	findIn: m.gate_find_in({ people: '{people}', party: '{party}' }),
	findRevoked: m.gate_find_revoked(),
	findElsewhere: m.gate_find_elsewhere(),
	overWaiting: m.gate_over_waiting({ waiting: '{waiting}' }),
	overLate: m.gate_over_late({ waiting: '{waiting}' }),
	overDone: m.gate_over_done(),
	needs: Object.fromEntries(needs.map((need) => [need, words(`gate_need_${need}`)]))
});

export type GateWords = ReturnType<typeof gateWords>;
