/**
 * The outbox of a device. What is written is sealed under the key of whoever is signed in, else under one of the device;
 * without the key an entry is there, but says nothing. Nothing is dropped but by its writer or because the server has it.
 */
import { asked, format, openDatabase, type FileRow, type KeyRow, type LeavingRow, type Row } from './database.ts';
import type { Body, EntryView, FileOf, Place } from './entry.ts';
import { deviceKey, digestOf, mark, open, residentKey, seal } from './seal.ts';

export type Outbox = Awaited<ReturnType<typeof openOutbox>>;
export type Written = Place & {
	ready: boolean;
	title: string;
	excerpt: string;
	fields: [string, string][];
	files: { field: string; file: File }[];
	madeAt: number;
	/** The entry that this is an edit of. */
	instead?: string | undefined;
};
/** An entry that is due, opened. */
export type Due = Row & { seq: number; body: Body };

/** How long a receipt stays in the list. */
const receiptMs = 7 * 86_400_000;
/** A try that has not ended by then was cut off with its tab. */
const tryMs = 60_000;

export async function openOutbox(factory?: IDBFactory) {
	const { within, close } = await openDatabase(factory);
	const keyOf = (name: 'device' | 'own') =>
		within('readonly', (at) => asked(at('keys').get(name) as IDBRequest<KeyRow | undefined>));
	const rows = () => within('readonly', (at) => asked(at('entries').getAll() as IDBRequest<(Row & { seq: number })[]>));

	/** The keys that are here now, by owner. */
	async function keys(): Promise<Map<string, CryptoKey>> {
		const found = await within('readonly', (at) => asked(at('keys').getAll() as IDBRequest<(KeyRow | LeavingRow)[]>));
		return new Map(found.flatMap((one) => (one.name === 'leaving' ? [] : [[ownerOf(one), one.key] as const])));
	}

	async function bodyOf(row: Row, known: Map<string, CryptoKey>): Promise<Body | undefined> {
		const key = known.get(row.owner);
		if (!key || row.format > format) return undefined;
		try {
			return JSON.parse(new TextDecoder().decode(await open(key, row.id, row.sealed))) as Body;
		} catch {
			// The key of the device is another one since its storage was cleared in part: shown as locked, never dropped.
			return undefined;
		}
	}

	const sealed = async (row: Row, body: Body) =>
		seal((await keys()).get(row.owner)!, row.id, new TextEncoder().encode(JSON.stringify(body)));

	/** Who writes now: the key that seals it. */
	async function writer(): Promise<{ owner: string; key: CryptoKey }> {
		const own = await keyOf('own');
		if (own?.name === 'own') return own;
		const known = await keyOf('device');
		if (known) return { owner: 'device', key: known.key };
		const made = await deviceKey();
		return within('readwrite', async (at) => {
			// Another tab may have been faster.
			const other = await asked(at('keys').get('device') as IDBRequest<KeyRow | undefined>);
			if (!other) at('keys').put({ name: 'device', key: made } satisfies KeyRow);
			return { owner: 'device', key: other?.key ?? made };
		});
	}

	/** Changes a row if it still says what it said; answers whether it did. */
	const change = (id: string, revision: number | undefined, to: (row: Row) => Row) =>
		within('readwrite', async (at) => {
			const row = await asked(at('entries').index('id').get(id) as IDBRequest<Row | undefined>);
			if (!row || (revision !== undefined && row.revision !== revision)) return false;
			at('entries').put(to(row));
			return true;
		});

	const remove = (id: string): Promise<void> =>
		within('readwrite', async (at) => {
			const seq = await asked(at('entries').index('id').getKey(id));
			if (seq !== undefined) at('entries').delete(seq);
			at('files').delete(IDBKeyRange.bound([id, 0], [id, Infinity]));
		});

	return {
		/** Puts in what was written, or in the place of an entry that was edited; the same once more is the same entry. */
		async keep({ kind, ready, files, madeAt, instead, ...written }: Written): Promise<string> {
			const { owner, key } = await writer();
			const bytes = await Promise.all(files.map(({ file }) => file.arrayBuffer()));
			const digest = await digestOf(written.fields, bytes);
			const known = new Map([[owner, key]]);
			const others = (await rows()).filter((row) => row.owner === owner && row.kind === kind && row.state !== 'sent');
			for (const row of others) {
				const body = row.id !== instead && (await bodyOf(row, known));
				if (body && body.digest === digest && body.send === written.send) return row.id;
			}
			const before = others.find(({ id }) => id === instead);
			const id = before?.id ?? mark();
			const named = files.map(({ field, file: { name, type, size } }): FileOf => ({ field, name, type, size }));
			const body: Body = { ...written, files: named, digest, why: '', place: '' };
			const row: Row = {
				...{ format, kind, id, owner, madeAt, revision: 0, sendingSince: 0, settledAt: 0, files: files.length },
				state: ready ? 'waiting' : 'needsYou',
				sealed: await seal(key, id, new TextEncoder().encode(JSON.stringify(body)))
			};
			const parts = await Promise.all(
				bytes.map(async (one, at): Promise<FileRow> => ({ entry: id, at, sealed: await seal(key, `${id} ${at}`, one) }))
			);
			await within('readwrite', async (at) => {
				const there = await asked(at('entries').index('id').get(id) as IDBRequest<Row | undefined>);
				at('files').delete(IDBKeyRange.bound([id, 0], [id, Infinity]));
				at('entries').put(there ? { ...row, seq: there.seq!, revision: there.revision + 1 } : row);
				for (const part of parts) at('files').put(part);
			});
			return id;
		},

		async list(now = Date.now()): Promise<EntryView[]> {
			const known = await keys();
			const views: EntryView[] = [];
			for (const row of await rows()) {
				if (row.state === 'sent' && now - row.settledAt > receiptMs) {
					await remove(row.id);
					continue;
				}
				const body = await bodyOf(row, known);
				const trying = row.state === 'waiting' && Math.abs(now - row.sendingSince) < tryMs;
				const state = row.state === 'posted' ? 'sending' : trying ? 'sending' : row.state;
				const { id, kind, madeAt, files } = row;
				const { activity = '', form = '', action = '', title = '', excerpt = '', why = '', place = '' } = body ?? {};
				const told = { activity, form, action, title, excerpt, why, place };
				views.push({ id, kind, madeAt, files, ...told, state: body ? state : 'locked' });
			}
			return views;
		},

		remove,

		/** What was written, to be gone on with; undefined if it is locked, sent or gone. */
		async take(id: string) {
			const row = (await rows()).find((one) => one.id === id);
			const body = row && row.state !== 'sent' && (await bodyOf(row, await keys()));
			if (!row || !body) return undefined;
			const files = await Promise.all(body.files.map(async (_, at) => await this.file(row, body, at)));
			return { fields: body.fields, files };
		},

		/** One file of an entry, opened. */
		async file({ id, owner }: Pick<Row, 'id' | 'owner'>, { files }: Body, at: number) {
			const { field, name, type } = files[at]!;
			const row = await within('readonly', (from) => asked(from('files').get([id, at]) as IDBRequest<FileRow>));
			const bytes = await open((await keys()).get(owner)!, `${id} ${at}`, row.sealed);
			return { field, file: new File([bytes], name, { type }) };
		},

		/** What is to be sent, in its order; of whoever is not signed in nothing. */
		async due(): Promise<Due[]> {
			const known = await keys();
			const found: Due[] = [];
			for (const row of await rows()) {
				if (row.state !== 'waiting' && row.state !== 'posted') continue;
				const body = await bodyOf(row, known);
				if (body) found.push({ ...row, body });
			}
			return found;
		},

		/** Whether anything may be there to send, without opening it. */
		async isEmpty(): Promise<boolean> {
			return (await rows()).every(({ state }) => state === 'sent' || state === 'needsYou');
		},

		/** A try begins (`since`) or has ended (0). */
		trying: (id: string, since: number) => change(id, undefined, (row) => ({ ...row, sendingSince: since })),

		/** The server keeps a file already, or not (any more). Answers with the entry as it stands now. */
		async fileKept(due: Due, at: number, kept: Pick<FileOf, 'token' | 'keptAt'> = {}): Promise<Due> {
			const files = due.body.files.map((file, n) => (n === at ? { ...withoutToken(file), ...kept } : file));
			const body = { ...due.body, files };
			const text = await sealed(due, body);
			await change(due.id, due.revision, (row) => ({ ...row, sealed: text }));
			return { ...due, body };
		},

		/** The server has it: what was written goes from the device, its receipt stays a while. */
		async sent({ id, revision, body, ...row }: Due, place: string, now = Date.now()): Promise<void> {
			const kept: Body = { ...body, place, fields: [], files: [], why: '' };
			const text = await sealed({ ...row, id, revision }, kept);
			const settled = { state: 'sent', settledAt: now, sendingSince: 0, files: 0, sealed: text } as const;
			const done = await change(id, revision, (there) => ({ ...there, ...settled }));
			if (done) {
				await within('readwrite', async (at) => {
					at('files').delete(IDBKeyRange.bound([id, 0], [id, Infinity]));
				});
			} else {
				// Edited while it was on its way: the earlier words have arrived, the later ones are its writer's to send.
				await change(id, undefined, (there) => ({ ...there, state: 'needsYou', sendingSince: 0 }));
			}
		},

		/** Only its writer can go on. */
		async needsYou(due: Due, why: string): Promise<void> {
			const text = await sealed(due, { ...due.body, why });
			await change(due.id, due.revision, (row) => ({ ...row, state: 'needsYou', sendingSince: 0, sealed: text }));
		},

		/** Its writer is changing it: not sent behind their back. */
		hold: (id: string) =>
			change(id, undefined, (row) => (row.state === 'waiting' ? { ...row, state: 'needsYou' } : row)),
		/** Its writer goes on with it by hand; whether the server took it is seen from where it leads. */
		posted: (id: string) => change(id, undefined, (row) => ({ ...row, state: 'posted' })),
		/** It led nowhere: sent again as before. */
		notPosted: (id: string) => change(id, undefined, (row) => ({ ...row, state: 'waiting' })),

		/** Whose signing in the device knows of. */
		own: async (): Promise<{ tag: string; owner: string } | undefined> => {
			const own = await keyOf('own');
			return own?.name === 'own' ? { tag: own.tag, owner: own.owner } : undefined;
		},

		/** Somebody has signed in: what lies here of theirs opens again. */
		async signedIn(tag: string, text: string): Promise<void> {
			const { owner, key } = await residentKey(text);
			await within('readwrite', async (at) => void at('keys').put({ name: 'own', tag, owner, key } satisfies KeyRow));
		},

		/** Nobody is signed in any more: what they wrote stays sealed. */
		signedOut: () => within('readwrite', async (at) => void at('keys').delete('own')),

		/** Where somebody has still to be signed out; with an argument: notes it, '' when it is done. */
		leaving: (path?: string): Promise<string> =>
			within(path === undefined ? 'readonly' : 'readwrite', async (at) => {
				if (path) at('keys').put({ name: 'leaving', path } satisfies LeavingRow);
				else if (path === '') at('keys').delete('leaving');
				const row = await asked(at('keys').get('leaving') as IDBRequest<LeavingRow | undefined>);
				return row?.path ?? '';
			}),

		close
	};
}

const ownerOf = (row: KeyRow) => (row.name === 'device' ? row.name : row.owner);

const withoutToken = ({ field, name, type, size }: FileOf): FileOf => ({ field, name, type, size });
