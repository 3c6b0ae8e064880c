/** Sends what was scanned, in its order, until the server has it. Nothing is dropped: what is refused stays, with its reason. */
import type { GateStore } from './store.ts';
import type { Row } from './rows.ts';

/** Pauses after a failed try, in milliseconds; the last one again and again. `online` fires before a network works. */
const pauses = [0, 2000, 8000, 30_000];
const mostAtOnce = 100;

/** `over`: the server takes nothing of this shift any more. */
export type SendState = 'idle' | 'sending' | 'noNetwork' | 'over';
export type Ask = (
	path: '/check-in/list' | '/check-in/scans',
	token: string,
	body?: unknown
) => Promise<{ status: number; body: unknown }>;

/** Calls `wake` after so long; answers with what calls it off. */
export type Pause = (ms: number, wake: () => void) => () => void;

type Answers = { device: string; nonce: string; answer: string }[];

export function makeSender({
	store,
	ask,
	onChange,
	pause = (ms, wake) => {
		const timer = setTimeout(wake, ms);
		return () => clearTimeout(timer);
	}
}: {
	store: Pick<GateStore, 'shifts' | 'waiting' | 'settle' | 'wipe'>;
	ask: Ask;
	onChange: () => void;
	pause?: Pause;
}) {
	let state: SendState = 'idle';
	let tries = 0;
	let running: Promise<void> | undefined;
	let again = false;
	let cancel: (() => void) | undefined;
	let ended = false;

	const say = (next: SendState) => {
		state = next;
		if (!ended) onChange();
	};

	/** All that waits, of every shift that this device has stood. */
	async function run(): Promise<void> {
		let refused = false;
		for (const { id, token } of await store.shifts()) {
			let size = mostAtOnce;
			for (;;) {
				const rows = ended ? [] : await store.waiting(id, size);
				if (rows.length === 0) break;
				say('sending');
				const answer = await ask(
					'/check-in/scans',
					token,
					rows.map(({ event }) => event)
				).catch(() => undefined);
				if (ended) return;
				const verdict = read(answer, rows);
				if (verdict === 'later') return later();
				if (verdict === 'over') {
					refused = true;
					break;
				}
				if (verdict === 'smaller') {
					size = Math.max(1, Math.floor(size / 2));
					continue;
				}
				await store.settle(verdict);
				size = mostAtOnce;
				tries = 0;
			}
		}
		say(refused ? 'over' : 'idle');
	}

	function later(): void {
		tries = Math.min(tries + 1, pauses.length - 1);
		say('noNetwork');
		cancel = pause(pauses[tries]!, () => {
			cancel = undefined;
			void poke();
		});
	}

	/** Something was scanned, or the network may be back (`now`: no pause is waited for). */
	async function poke(now = false): Promise<void> {
		if (ended || (cancel && !now)) return;
		cancel?.();
		cancel = undefined;
		if (running) {
			again = true;
			return running;
		}
		running = run().finally(() => (running = undefined));
		await running;
		if (again) {
			again = false;
			await poke();
		}
	}

	return {
		poke,
		state: () => state,
		end: () => {
			ended = true;
			cancel?.();
		}
	};
}

/** What an answer means for the scans that were sent; one that is not understood is tried again. */
function read(answer: { status: number; body: unknown } | undefined, rows: Row[]) {
	if (!answer) return 'later';
	const { status, body } = answer;
	if (status === 200) {
		const words = new Map((body as { answers: Answers }).answers.map((one) => [one.nonce, one.answer]));
		return rows.map(({ seq, event }) => {
			const word = words.get(event.nonce) ?? 'unanswered';
			return { seq: seq!, why: word === 'kept' || word === 'known' ? '' : word };
		});
	}
	if (status === 401 || status === 403 || status === 410) return 'over';
	// One of them is not understood or all are too much: which one, smaller parts will tell.
	if (status === 400 || status === 413 || status === 422) {
		return rows.length > 1 ? 'smaller' : [{ seq: rows[0]!.seq!, why: 'malformed' }];
	}
	return 'later';
}
