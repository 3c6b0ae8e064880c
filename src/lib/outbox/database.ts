/** The outbox's database on the device. Opened by every tab and by the service worker; a newer version of the site may have changed it. */
import type { Sealed } from './seal.ts';
import type { Kind } from './entry.ts';

/** A row as this version writes it. What is sealed is opened only with the key of its owner. */
export type Row = {
	format: number;
	kind: Kind;
	/** The order in which entries were made. */
	seq?: number;
	id: string;
	/** `device`, or the name of a resident's key. */
	owner: string;
	madeAt: number;
	/** Grows with every change of what is written: what was sent meanwhile is told from what stands here now. */
	revision: number;
	state: 'waiting' | 'needsYou' | 'posted' | 'sent';
	/** When a try began; 0 when none is under way. */
	sendingSince: number;
	settledAt: number;
	files: number;
	sealed: Sealed;
};

/** A file, sealed; beside its entry so that lists need not open it. */
export type FileRow = { entry: string; at: number; sealed: Sealed };

/** `own` names whose signing in it is (`tag`, as pages tell it) and whose key (`owner`). */
export type KeyRow = { name: 'device'; key: CryptoKey } | { name: 'own'; tag: string; owner: string; key: CryptoKey };
/** Somebody signed out without network: where the server has to be told. */
export type LeavingRow = { name: 'leaving'; path: string };

/** What this version can read. A row of a later one is left as it is, and shown as locked. */
export const format = 1;

const name = 'wenji-outbox';
const version = 1;
type Store = 'entries' | 'files' | 'keys';

export type Stores = (store: Store) => IDBObjectStore;
export type Within = <T>(mode: IDBTransactionMode, work: (at: Stores) => Promise<T>) => Promise<T>;

/** Throws where the browser lets nothing be kept (private windows, a full disk). */
export async function openDatabase(factory: IDBFactory = indexedDB): Promise<{ within: Within; close: () => void }> {
	const request = factory.open(name, version);
	request.onupgradeneeded = () => {
		const db = request.result;
		const entries = db.createObjectStore('entries', { keyPath: 'seq', autoIncrement: true });
		entries.createIndex('id', 'id', { unique: true });
		db.createObjectStore('files', { keyPath: ['entry', 'at'] });
		db.createObjectStore('keys', { keyPath: 'name' });
	};
	const db = await asked(request);
	// A later version waits for this tab to let go.
	db.onversionchange = () => db.close();
	return {
		/** Awaits nothing in `work` but requests of the database; resolves when all of it is on the disk. */
		within: <T>(mode: IDBTransactionMode, work: (at: Stores) => Promise<T>) =>
			new Promise<T>((done, fail) => {
				const options: IDBTransactionOptions = mode === 'readwrite' ? { durability: 'strict' } : {};
				const transaction = db.transaction(['entries', 'files', 'keys'], mode, options);
				let answer!: T;
				transaction.oncomplete = () => done(answer);
				transaction.onabort = transaction.onerror = () => fail(transaction.error ?? new Error('not written'));
				work((store) => transaction.objectStore(store)).then(
					(value) => (answer = value),
					(reason: unknown) => {
						fail(reason as Error);
						transaction.abort();
					}
				);
			}),
		close: () => db.close()
	};
}

export const asked = <T>(request: IDBRequest<T>): Promise<T> =>
	new Promise((done, fail) => {
		request.onsuccess = () => done(request.result);
		request.onerror = () => fail(request.error ?? new Error('not read'));
	});
