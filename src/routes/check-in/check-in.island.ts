// The gate in a telephone. Its list and its scans lie in the browser's database, the page and the reader of codes in its cache.
import { askServer } from '#lib/gate/ask.ts';
import { openReader, type Reader } from '#lib/gate/camera.ts';
import { openGate, type Gate } from '#lib/gate/gate.ts';
import { findKept, keepPage } from '#lib/gate/keep.ts';
import { stayAwake } from '#lib/gate/signals.ts';
import { signatureCheck } from '#lib/gate/signature.ts';
import { openStore } from '#lib/gate/store.ts';
import { one, put, reasonOf, root, words, type View } from './screen.ts';
import { showStatus } from './status.ts';
import { views } from './views.ts';

/** A list older than this is asked for anew whenever there is a network. */
const freshMs = 120_000;

void begin().catch(() => put('link-said', words.noStore));

async function begin() {
	const store = await openStore();
	let showing = () => {};
	const gate = await openGate({ store, ask: askServer(), check: await signatureCheck(), onChange: () => showing() });
	showing = () => void showStatus(gate);
	const reader = openReader();
	const go = views(gate, reader);

	async function join(token: string) {
		put('link-said', words.loading);
		const joined = await gate.load(token);
		put('link-said', joined.ok ? '' : reasonOf(joined.why));
		// Without network a device that has the list works on with it.
		if (joined.ok || gate.shift()?.list) go(root.dataset.on === 'scan' ? 'scan' : 'start');
		else go(gate.shift() ? 'over' : 'link');
	}
	one<HTMLFormElement>('form[data-link]').addEventListener('submit', (event) => {
		event.preventDefault();
		const [, token] = /(?:#|^)([\w-]{16,128})\s*$/.exec(one<HTMLInputElement>('#gate-link').value.trim()) ?? [];
		if (token) void join(token);
		else put('link-said', words.linkWrong);
	});
	const follow = () => {
		const token = /^#([\w-]{16,128})$/.exec(location.hash)?.[1];
		// Cut off on its way, as messages do.
		if (location.hash && !token) put('link-said', words.linkWrong);
		// Nobody reads it off the screen, and no history keeps it.
		if (location.hash) history.replaceState(null, '', location.pathname);
		return token;
	};
	addEventListener('hashchange', () => {
		const token = follow();
		if (token) void join(token);
	});

	const token = follow() ?? gate.shift()?.token;
	if (gate.shift()?.list) go('start');
	if (token) await join(token);
	void prepare(reader);
	tend(gate, go);
	root.dataset.ready = '';
}

/** Where workers are not allowed, waiting for one has no end. */
const inTime = <T>(work: Promise<T>) =>
	Promise.race([work, new Promise<never>((_, fail) => setTimeout(() => fail(new Error('not in time')), 20_000))]);

/** Puts all that is needed later on the device, and says whether it is there. */
async function prepare(reader: Promise<Reader>) {
	put('prepared', words.preparing);
	try {
		await reader;
		await keepPage();
		await inTime(navigator.serviceWorker.ready);
		void navigator.storage?.persist?.();
		put('prepared', words.prepared);
		root.dataset.kept = '';
	} catch {
		// Opened without network: then it is there.
		const opened = navigator.serviceWorker?.controller && (await findKept(location.pathname).catch(() => undefined));
		put('prepared', opened ? words.prepared : words.notPrepared);
	}
}

/** Sends, asks for a newer list and looks at the clock, as long as the page is open. */
function tend(gate: Gate, go: (view: View) => void) {
	async function turn() {
		const shift = gate.shift();
		if (shift?.list && (gate.isOver() || Date.now() + shift.ahead - shift.list.madeAt > freshMs)) {
			const loaded = await gate.load(shift.token);
			// The clock alone may be wrong; the server's word is better, where there is one.
			if (!loaded.ok && loaded.why === 'noNetwork' && gate.isOver()) await gate.wipe();
			if (shift && !gate.shift()?.list) go(gate.shift() ? 'over' : 'link');
			if (shift && !gate.shift()) put('link-said', words.why.opendays_shiftOver);
		}
		void gate.poke();
		await showStatus(gate);
	}
	setInterval(() => void turn(), 15_000);
	addEventListener('online', () => void gate.poke(true).then(turn));
	addEventListener('offline', () => void showStatus(gate));
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState !== 'visible') return;
		void gate.poke(true);
		if (root.dataset.on === 'scan') void stayAwake();
	});
	void turn();
}
