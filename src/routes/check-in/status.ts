import type { Gate } from '#lib/gate/gate.ts';
import { clockTime, dayTime, fill, one, put, reasonOf, root, words } from './screen.ts';

/** Shows what is always to be seen: place, who is in, what is still to be sent, how old the list is. */
export async function showStatus(gate: Gate): Promise<void> {
	const shift = gate.shift();
	if (!shift) return;
	const { arrived, waiting, refused } = await gate.figures();
	const session = shift.list?.sessions.find(({ id }) => id === shift.sessionId);
	const place = session ? `${clockTime(session.startsAt)} ${session.title}` : '';
	const offline = gate.sending() === 'noNetwork' || !navigator.onLine;
	const queue = offline
		? fill(words.queueOffline, { waiting })
		: waiting > 0
			? fill(words.queueSending, { waiting })
			: words.queueNone;
	const said = refused.length > 0 ? `${queue} · ${fill(words.queueRefused, { refused: refused.length })}` : queue;
	put('where', fill(words.where, { gate: shift.gate }));
	put('at', place);
	put('arrived', fill(words.arrived, arrived));
	put('queue-words', said);
	put('ends', dayTime(shift.endsAt));
	if (shift.list) {
		put('age', fill(words.age, { time: clockTime(shift.list.madeAt) }));
		put('list-time', dayTime(shift.list.madeAt));
	}
	for (const tag of root.querySelectorAll<HTMLElement>('[data-queue]')) tag.dataset.queue = offline ? 'offline' : '';
	root.dataset.waiting = String(waiting);
	const rows = refused.map(({ event, why }) => {
		return Object.assign(document.createElement('li'), { textContent: `${dayTime(event.at)}　${reasonOf(why)}` });
	});
	one('[data-refused]').hidden = rows.length === 0;
	one('[data-refused-rows]').replaceChildren(...rows);
	const left = waiting + refused.length;
	const late = gate.sending() === 'over';
	put('over-said', left === 0 ? words.overDone : fill(late ? words.overLate : words.overWaiting, { waiting: left }));
	const undo = await gate.undoable();
	for (const button of root.querySelectorAll<HTMLElement>('[data-undo]')) button.hidden = !undo;
}

/** The sessions of the shift, to choose from. */
export function fillSessions(gate: Gate): void {
	const select = one<HTMLSelectElement>('[data-session]');
	const { list, sessionId } = gate.shift()!;
	select.replaceChildren(
		...(list?.sessions ?? []).map(({ id, title, startsAt, cancelled }) => {
			const option = new Option(`${dayTime(startsAt)} ${title}`, id, id === sessionId, id === sessionId);
			option.disabled = cancelled;
			return option;
		})
	);
}
