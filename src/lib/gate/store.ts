/**
 * What a gate keeps on its device (IndexedDB): the shift with its list, and every scan. A scan is decided and written in one
 * transaction, so that two tabs agree and a killed one has either said nothing or lost nothing.
 */
import type { GateEventInput } from '../opendays/forms.ts';
import type { List } from './list.ts';
import type { KeptShift, Row } from './rows.ts';

const name = 'wenji-gate';

export type GateStore = Awaited<ReturnType<typeof openStore>>;

export async function openStore(factory: IDBFactory = indexedDB) {
	const db = await opened(factory);
	/** `work` asks and writes without waiting for anything else; resolves when all of it is on the device. */
	function within<T>(
		stores: string[],
		mode: IDBTransactionMode,
		work: (at: (store: string) => IDBObjectStore) => Promise<T>
	) {
		return new Promise<T>((done, fail) => {
			// Chromium writes to the disk only when asked to: a telephone may run out of power after the next scan.
			const transaction = db.transaction(stores, mode, mode === 'readwrite' ? { durability: 'strict' } : {});
			let answer: T;
			transaction.oncomplete = () => done(answer);
			transaction.onabort = transaction.onerror = () => fail(transaction.error ?? new Error('not written'));
			work((store) => transaction.objectStore(store)).then(
				(value) => (answer = value),
				(reason: unknown) => {
					fail(reason as Error);
					transaction.abort();
				}
			);
		});
	}
	const fact = async (at: (store: string) => IDBObjectStore, key: string) =>
		asked<string | undefined>(at('facts').get(key) as IDBRequest<string | undefined>);

	return {
		/** A name for this device that says nothing of whose it is. */
		device: (): Promise<string> =>
			within(['facts'], 'readwrite', async (at) => {
				const known = await fact(at, 'device');
				if (known) return known;
				const made = randomMark();
				at('facts').put(made, 'device');
				return made;
			}),

		/** The shift that is stood here. */
		shift: (): Promise<KeptShift | undefined> =>
			within(['facts', 'shifts'], 'readonly', async (at) => {
				const id = await fact(at, 'shift');
				return id === undefined ? undefined : asked<KeptShift | undefined>(at('shifts').get(id));
			}),

		/** All shifts that something of lies here. */
		shifts: (): Promise<KeptShift[]> =>
			within(['shifts'], 'readonly', (at) => asked<KeptShift[]>(at('shifts').getAll())),

		/** Puts a list in; `listed`: the scans that the server had before it made the list. */
		keepShift: (shift: KeptShift, listed: readonly number[] = []): Promise<void> =>
			within(['facts', 'shifts', 'events'], 'readwrite', async (at) => {
				at('shifts').put(shift);
				at('facts').put(shift.id, 'shift');
				for (const seq of listed) {
					const row = await asked<Row | undefined>(at('events').get(seq));
					if (row) at('events').put({ ...row, listed: true });
				}
			}),

		/** Another session is let in here. */
		chooseSession: (shiftId: string, sessionId: string): Promise<void> =>
			within(['shifts'], 'readwrite', async (at) => {
				const shift = await asked<KeptShift | undefined>(at('shifts').get(shiftId));
				if (shift) at('shifts').put({ ...shift, sessionId });
			}),

		/** Takes the names off the device; scans that the server does not have yet stay. */
		wipe: (shiftId: string): Promise<void> =>
			within(['facts', 'shifts', 'events'], 'readwrite', async (at) => {
				const shift = await asked<KeptShift | undefined>(at('shifts').get(shiftId));
				const rows = await asked<Row[]>(at('events').index('shiftId').getAll(shiftId));
				for (const row of rows) if (row.state === 'sent') at('events').delete(row.seq!);
				if (rows.some(({ state }) => state !== 'sent')) at('shifts').put({ ...shift, list: null });
				else at('shifts').delete(shiftId);
				if (rows.every(({ state }) => state === 'sent') && (await fact(at, 'shift')) === shiftId) {
					at('facts').delete('shift');
				}
			}),

		/** Writes what `make` makes of the scans that are known of a ticket; answers with what it says besides. */
		add: <T>(
			{ shiftId, gate, about }: Pick<Row, 'shiftId' | 'gate' | 'about'>,
			make: (rows: Row[]) => { events: GateEventInput[]; said: T }
		): Promise<T> =>
			within(['events'], 'readwrite', async (at) => {
				const rows = await asked<Row[]>(at('events').index('about').getAll(about));
				const { events, said } = make(rows.filter((row) => row.shiftId === shiftId));
				for (const event of events) {
					at('events').add({ shiftId, gate, event, about, state: 'waiting', why: '', listed: false } satisfies Row);
				}
				return said;
			}),

		/** All scans of a shift, in their order. */
		rows: (shiftId: string): Promise<Row[]> =>
			within(['events'], 'readonly', (at) => asked<Row[]>(at('events').index('shiftId').getAll(shiftId))),

		/** The next scans to be sent, in their order. */
		waiting: (shiftId: string, most: number): Promise<Row[]> =>
			within(['events'], 'readonly', (at) =>
				asked<Row[]>(
					at('events')
						.index('next')
						.getAll(IDBKeyRange.only([shiftId, 'waiting']), most)
				)
			),

		/** What the server said to scans that were sent: '' has it, anything else why it does not take it. */
		settle: (said: readonly { seq: number; why: string }[]): Promise<void> =>
			within(['events'], 'readwrite', async (at) => {
				for (const { seq, why } of said) {
					const row = await asked<Row | undefined>(at('events').get(seq));
					if (row) at('events').put({ ...row, why, state: why === '' ? 'sent' : 'refused' });
				}
			}),

		close: () => db.close()
	};
}

/** The store of a list that was read at another time than the shift it belongs to. */
export const withList = (shift: KeptShift, list: List, ahead: number): KeptShift => ({
	...shift,
	...{ list, ahead, gate: list.shift.gate, endsAt: list.shift.endsAt }
});

/** 16 characters that nobody guesses or meets again. */
export function randomMark(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(8));
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function opened(factory: IDBFactory): Promise<IDBDatabase> {
	const request = factory.open(name, 1);
	request.onupgradeneeded = () => {
		const db = request.result;
		db.createObjectStore('facts');
		db.createObjectStore('shifts', { keyPath: 'id' });
		const events = db.createObjectStore('events', { keyPath: 'seq', autoIncrement: true });
		events.createIndex('about', 'about');
		events.createIndex('shiftId', 'shiftId');
		events.createIndex('next', ['shiftId', 'state']);
		events.createIndex('nonce', 'event.nonce', { unique: true });
	};
	return asked(request);
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((done, fail) => {
		request.onsuccess = () => done(request.result);
		request.onerror = () => fail(request.error ?? new Error('not read'));
	});
}
