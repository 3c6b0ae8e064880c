/** A gate: its list, its scans, and what it says to whoever comes. Knows no page; the same in a browser and in the fault run. */
import type { GateEventInput } from '../opendays/forms.ts';
import { readTicket, verifyTicket, type SignatureCheck } from '../opendays/ticket.ts';
import { arrived, cameWith, decide, overQuota, undoable, unlistedTicket, type Outcome } from './decide.ts';
import type { List, ListedTicket } from './list.ts';
import type { KeptShift, Row } from './rows.ts';
import { makeSender, type Ask, type Pause } from './sender.ts';
import { randomMark, withList, type GateStore } from './store.ts';

/** `noNetwork`: the server is not reached; else the server's own code. */
export type Joined = { ok: true } | { ok: false; why: string };

export async function openGate({
	store,
	ask,
	check,
	onChange = () => {},
	now = Date.now,
	pause
}: {
	store: GateStore;
	ask: Ask;
	check: SignatureCheck;
	onChange?: () => void;
	/** The device's clock. */
	now?: () => number;
	/** How a pause between two tries is waited for. */
	pause?: Pause;
}) {
	const device = await store.device();
	let shift = await store.shift();
	const sender = makeSender({ store, ask, onChange, ...(pause && { pause }) });

	/** Loads the list of a link, or the same list anew. */
	async function load(token: string): Promise<Joined> {
		const before = shift?.token === token ? await store.rows(shift.id) : [];
		const had = before.filter(({ state, listed }) => state === 'sent' && !listed).map(({ seq }) => seq!);
		const answer = await ask('/check-in/list', token).catch(() => undefined);
		if (!answer) return { ok: false, why: 'noNetwork' };
		if (answer.status !== 200) {
			const why = (answer.body as { code?: string } | null)?.code ?? 'noNetwork';
			// The organiser has ended it, or its time is over: nobody's name stays here.
			if (shift?.token === token && (answer.status === 410 || answer.status === 401)) await wipe();
			return { ok: false, why };
		}
		const list = answer.body as List;
		// Whoever stands at another gate now needs no names of the former one.
		if (shift && shift.id !== list.shift.id) await store.wipe(shift.id);
		const kept: KeptShift = shift?.id === list.shift.id ? shift : newShift(token, list);
		const known = list.sessions.some(({ id }) => id === kept.sessionId);
		const next = withList(kept, list, list.madeAt - now());
		shift = { ...next, sessionId: known ? kept.sessionId : firstSession(list) };
		await store.keepShift(shift, had);
		onChange();
		return { ok: true };
	}

	const newShift = (token: string, list: List): KeptShift => ({
		...{ id: list.shift.id, token, gate: list.shift.gate, endsAt: list.shift.endsAt },
		...{ list, sessionId: firstSession(list), ahead: 0 }
	});

	async function wipe(): Promise<void> {
		if (!shift) return;
		await store.wipe(shift.id);
		shift = await store.shift();
		onChange();
	}

	const event = (kind: GateEventInput['kind'], more: Partial<GateEventInput>): GateEventInput => ({
		...{ kind, device, nonce: randomMark(), at: now(), sessionId: shift!.sessionId },
		...{ ticketId: null, people: 1, undoes: null, ...more }
	});
	const about = (ticketId: string) => ({ shiftId: shift!.id, gate: shift!.gate, about: ticketId });

	/** Decides and writes it down; only then is it said. */
	async function admit(ticket: ListedTicket, unlisted = false): Promise<Outcome> {
		const { list, sessionId } = { ...shift!, list: shift!.list! };
		const outcome = await store.add(about(ticket.id), (rows) => {
			const said = decide(list, ticket, unlisted, sessionId, rows);
			const events = said.kind === 'admitted' ? [event('admit', { ticketId: ticket.id, people: said.people })] : [];
			return { events, said };
		});
		if (outcome.kind === 'admitted') void sender.poke();
		return outcome;
	}

	return {
		load,
		wipe,
		admit,
		poke: sender.poke,
		sending: sender.state,
		end: sender.end,
		shift: () => shift,

		/** What a code says that was scanned or typed. */
		async scan(text: string): Promise<Outcome> {
			if (!/^\s*wj1\./i.test(text)) return { kind: 'noTicket' };
			const list = shift!.list!;
			const verdict = await verifyTicket(text, list.keys, check);
			if (!verdict.ok || !readTicket(text)) return { kind: 'forged' };
			const { id, session } = verdict.ticket;
			const listed = list.tickets.find((one) => one.id === id && one.sessionId === session);
			return admit(listed ?? unlistedTicket(verdict.ticket), !listed);
		},

		/** People without a ticket. Where they are more than the seats that are left that is said first, and nothing is kept. */
		async walkIn(people: number, knowingly = false): Promise<Outcome> {
			const over = overQuota(shift!.list!, shift!.sessionId, await store.rows(shift!.id), people);
			if (over && !knowingly) return { kind: 'overQuota', people, ...over };
			await store.add(about(''), () => ({ events: [event('walkIn', { people })], said: null }));
			void sender.poke();
			return { kind: 'walkIn', people };
		},

		/** Takes the last admission back, if that is possible still; with `people` so many of the party come in instead. */
		async undo(people = 0): Promise<{ undone: Row; outcome: Outcome | undefined } | undefined> {
			const last = undoable(await store.rows(shift!.id), now());
			if (!last) return undefined;
			const list = shift!.list!;
			const found = list.tickets.find(({ id }) => id === last.about);
			const outcome = await store.add(about(last.about), (rows) => {
				// Another tab may have been quicker.
				if (rows.some((row) => row.event.undoes === last.event.nonce)) return { events: [], said: undefined };
				const back = event('undo', {
					undoes: last.event.nonce,
					people: last.event.people,
					sessionId: last.event.sessionId
				});
				if (people === 0) return { events: [back], said: undefined };
				const fewer = event('admit', { ticketId: last.about, people, sessionId: last.event.sessionId });
				const ticket = found ?? {
					...unlistedTicket({
						id: last.about,
						session: last.event.sessionId,
						party: last.event.people,
						key: 0,
						nonce: ''
					})
				};
				const left = last.event.people - people;
				return {
					events: [back, fewer],
					said: { kind: 'admitted', ticket, people, left, unlisted: !found } satisfies Outcome
				};
			});
			void sender.poke();
			return { undone: last, outcome };
		},

		/** The last admission that may still be taken back. */
		undoable: async (): Promise<Row | undefined> => (shift ? undoable(await store.rows(shift.id), now()) : undefined),

		async figures() {
			if (!shift) return { arrived: { people: 0, of: 0 }, waiting: 0, refused: [] as Row[] };
			const rows = await store.rows(shift.id);
			return {
				arrived: shift.list ? arrived(shift.list, shift.sessionId, rows) : { people: 0, of: 0 },
				waiting: rows.filter(({ state }) => state === 'waiting').length,
				refused: rows.filter(({ state }) => state === 'refused')
			};
		},

		async chooseSession(sessionId: string): Promise<void> {
			await store.chooseSession(shift!.id, sessionId);
			shift = { ...shift!, sessionId };
			onChange();
		},

		/** Whether somebody of this ticket is in; for the list of a search. */
		async came(ticket: ListedTicket): Promise<number> {
			const rows = await store.rows(shift!.id);
			return (
				cameWith(
					ticket,
					rows.filter((row) => row.about === ticket.id)
				)?.people ?? 0
			);
		},

		/** True when the shift's time is over by the clock that the list came with. */
		isOver: (): boolean => shift !== undefined && now() + shift.ahead >= shift.endsAt
	};
}

export type Gate = Awaited<ReturnType<typeof openGate>>;

/** The one that runs or is next; after all of them the last. */
function firstSession({ sessions, madeAt }: List): string {
	const open = sessions.filter(({ cancelled }) => !cancelled);
	const next = open.filter(({ endsAt }) => endsAt > madeAt).sort((a, b) => a.startsAt - b.startsAt)[0];
	return (next ?? open[open.length - 1] ?? sessions[0])?.id ?? '';
}
