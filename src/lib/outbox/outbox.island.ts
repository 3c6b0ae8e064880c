// What waits on this device, and what can be done with it. All of it comes from the device, also on a page from a copy.
import { drawEntry } from './draw.ts';
import { channelName, sendMessage, type EntryView } from './entry.ts';
import { goOn } from './go-on.ts';
import { openOutbox } from './store.ts';

const place = document.querySelector<HTMLElement>('[data-outbox]');
if (place) void begin(place);

async function begin(place: HTMLElement) {
	const part = (name: string) => place.querySelector<HTMLElement>(`[data-outbox-${name}]`)!;
	const [list, said, send] = [part('list'), part('said'), part('send')];
	const ask = send.querySelector('button')!;
	const outbox = await openOutbox().catch(() => undefined);
	if (!outbox) {
		part('away').hidden = false;
		return;
	}
	const keptId = new URLSearchParams(location.search).get('kept');
	let before = new Map<string, string>();
	let entries: EntryView[] = [];

	async function draw() {
		entries = await outbox!.list();
		const focused = (document.activeElement as HTMLElement | null)?.dataset.act;
		const of = document.activeElement?.closest('li')?.id;
		const template = place!.querySelector<HTMLTemplateElement>('template')!;
		list.replaceChildren(...entries.map((entry) => drawEntry(template, entry)));
		if (focused && of) document.getElementById(of)?.querySelector<HTMLElement>(`[data-act=${focused}]`)?.focus();
		const none = entries.length === 0;
		list.hidden = none;
		if (place!.querySelector('[data-outbox-empty]')) part('empty').hidden = !none;
		else place!.hidden = none;
		part('kept').hidden = !entries.some(({ id, state }) => id === keptId && state === 'waiting');
		send.hidden = !entries.some(({ state }) => state === 'waiting') || !navigator.serviceWorker?.controller;
		tell();
		signOut(entries);
	}

	/** Whoever does not see the page hears what has changed on it. */
	function tell() {
		const changed = entries.find(({ id, state }) => before.has(id) && before.get(id) !== state);
		const item = changed && document.getElementById(`outbox-${changed.id}`);
		if (item) said.textContent = item.querySelector('p')!.textContent;
		before = new Map(entries.map(({ id, state }) => [id, state]));
	}

	list.addEventListener('click', (event) => {
		const act = (event.target as Element).closest<HTMLElement>('[data-act]')?.dataset.act;
		const id = (event.target as Element).closest('li')?.id.replace(/^outbox-/, '');
		const entry = entries.find((one) => one.id === id);
		if (!act || !entry) return;
		if (act === 'goOn') void goOn(outbox, entry).then((why) => why && tellWhy(why));
		else if (act === 'clear') void outbox.remove(entry.id).then(draw);
		else void mayDrop().then((yes) => (yes ? drop(entry.id) : undefined));
	});
	ask.addEventListener('click', () => {
		const words = send.querySelector<HTMLElement>('[data-asked]')!;
		words.textContent = words.dataset.asked!;
		navigator.serviceWorker.controller?.postMessage(sendMessage);
	});
	async function drop(id: string) {
		await outbox!.remove(id);
		await draw();
		said.textContent = said.dataset.gone!;
		(list.querySelector<HTMLElement>('a, button') ?? document.querySelector<HTMLElement>('main'))?.focus();
	}
	function tellWhy(why: 'closed' | 'offline') {
		said.textContent = said.dataset[why]!;
		said.classList.remove('vh');
	}

	new BroadcastChannel(channelName).addEventListener('message', () => void draw());
	await draw();
	if (navigator.onLine) navigator.serviceWorker?.controller?.postMessage(sendMessage);
}

/** Asks before anything is lost for good. */
function mayDrop(): Promise<boolean> {
	const dialog = document.getElementById('outbox-drop') as HTMLDialogElement;
	dialog.returnValue = '';
	dialog.showModal();
	dialog.querySelector<HTMLElement>('[data-sheet-title]')?.focus();
	return new Promise((answer) => {
		dialog.addEventListener('close', () => answer(dialog.returnValue === 'drop'), { once: true });
	});
}

/** Beside the button that signs out: how much is not sent yet. */
function signOut(entries: readonly EntryView[]) {
	const waiting = entries.filter(({ state }) => state !== 'sent' && state !== 'locked').length;
	for (const words of document.querySelectorAll<HTMLElement>('[data-outbox-out]')) {
		const count = words.querySelector<HTMLElement>('[data-count]')!;
		count.textContent = count.dataset.count!.replace('\n', String(waiting));
		words.hidden = waiting === 0;
	}
}
