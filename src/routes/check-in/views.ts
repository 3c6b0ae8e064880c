/** The views of the gate and what its buttons do. */
import { openCamera, watch, type Camera, type Reader } from '#lib/gate/camera.ts';
import type { Outcome } from '#lib/gate/decide.ts';
import type { Gate } from '#lib/gate/gate.ts';
import { allowSound, give, maySleep, stayAwake } from '#lib/gate/signals.ts';
import { findByHand } from './find.ts';
import {
	fill,
	hideResult,
	one,
	peopleWords,
	put,
	reasonOf,
	root,
	show,
	showResult,
	tell,
	words,
	type View
} from './screen.ts';
import { fillSessions, showStatus } from './status.ts';

/** How long a green result stays before the camera's picture is to be seen again; the camera looks on all the time. */
const greenMs = 4000;

export function views(gate: Gate, reader: Promise<Reader>) {
	let camera: Camera | undefined;
	let unwatch: (() => void) | undefined;
	let timer = 0;
	/** So many wait for a word of whoever stands at the gate. */
	let over = 0;
	const video = one<HTMLVideoElement>('[data-video]');

	function go(view: View) {
		clearTimeout(timer);
		show(view);
		if (view === 'start') fillSessions(gate);
		if (view === 'find') find.begin();
		if (view === 'scan') void look();
		else rest();
		if (view !== 'scan' && view !== 'find' && view !== 'link') one(`[data-view="${view}"] h2`).focus();
		void showStatus(gate);
	}

	/** Says it by colour, word, sound and shaking; the next code may follow at once. */
	function say(outcome: Outcome, since = performance.now()) {
		const list = gate.shift()?.list;
		if (!list) return;
		const shown = tell(outcome, list);
		if (root.dataset.on !== 'scan') go('scan');
		clearTimeout(timer);
		showResult(shown);
		parts(outcome);
		anyway(outcome);
		if (shown.signal !== 'undone') give(shown.signal);
		if (shown.signal === 'ok' && !(outcome.kind === 'admitted' && outcome.ticket.party > 1))
			timer = setTimeout(hideResult, greenMs) as unknown as number;
		root.dataset.outcome = outcome.kind;
		requestAnimationFrame(() => (root.dataset.took = String(Math.round(performance.now() - since))));
		void showStatus(gate);
	}
	const tried = async (work: () => Promise<Outcome | undefined>, since?: number) => {
		try {
			const outcome = await work();
			if (outcome) say(outcome, since);
		} catch {
			showResult({ signal: 'stop', word: words.stop, why: words.notWritten });
			give('stop');
		}
	};

	/** More people than seats: let in by whoever has been told so. */
	function anyway(outcome: Outcome) {
		over = outcome.kind === 'overQuota' ? outcome.people : 0;
		one('[data-anyway]').hidden = over === 0;
		put('anyway-words', fill(words.anyway, { people: over }));
	}

	/** Fewer of a party than the ticket admits. */
	function parts(outcome: Outcome) {
		const most = outcome.kind === 'admitted' && outcome.left === 0 ? outcome.people : 1;
		one('[data-part]').hidden = most < 2;
		const fewer = Array.from({ length: most - 1 }, (_, at) => at + 1);
		one('[data-parts]').replaceChildren(
			...fewer.map((people) => {
				const button = document.createElement('button');
				button.type = 'button';
				button.className = 'btn';
				button.textContent = fill(words.partOne, { people });
				button.addEventListener('click', () => void tried(async () => (await gate.undo(people))?.outcome));
				return button;
			})
		);
	}

	async function look() {
		void stayAwake();
		if (camera) return;
		const note = (text: string, again = true) => {
			one('[data-camera]').hidden = text === '';
			one('[data-camera-again]').hidden = !again;
			put('camera-said', text);
			one('[data-aim]').hidden = text !== '';
		};
		note(words.cameraStarting, false);
		try {
			const opened = await openCamera(video);
			if (root.dataset.on !== 'scan' || camera) return opened.stop();
			camera = opened;
			const read = await reader;
			note('');
			one('[data-torch]').hidden = !camera.torch;
			unwatch = watch(video, read, (text, since) => tried(() => gate.scan(text), since));
		} catch (reason) {
			rest();
			note((reason as Error).name === 'NotAllowedError' ? words.cameraRefused : words.cameraNone);
		}
	}
	function rest() {
		unwatch?.();
		camera?.stop();
		camera = undefined;
		void maySleep();
	}

	const find = findByHand(
		gate,
		(ticket) => void tried(() => gate.admit(ticket)),
		(text) => void tried(() => gate.scan(text))
	);
	let count = 1;
	const step = (by: number) => {
		count = Math.min(10, Math.max(1, count + by));
		put('count', String(count));
	};
	const actions: Record<string, (button: HTMLElement) => void> = {
		go: (button) => go(button.dataset.go as View),
		start: () => {
			allowSound();
			go('scan');
		},
		next: () => {
			clearTimeout(timer);
			hideResult();
		},
		undo: () => void undo(),
		fewer: () => step(-1),
		more: () => step(1),
		walk: () => {
			void tried(() => gate.walkIn(count));
			count = 1;
			step(0);
		},
		anyway: () => void tried(() => gate.walkIn(over, true)),
		cameraAgain: () => void look(),
		torch: (button) => {
			const on = button.getAttribute('aria-pressed') !== 'true';
			void camera?.torch?.(on).then(() => button.setAttribute('aria-pressed', String(on)));
		},
		refresh: () => void refresh()
	};
	root.addEventListener('click', (event) => {
		const button = (event.target as Element).closest<HTMLElement>('button');
		const name = button && Object.keys(actions).find((one) => one in button.dataset);
		if (button && name) actions[name]!(button);
	});
	one<HTMLSelectElement>('[data-session]').addEventListener('change', (event) => {
		void gate.chooseSession((event.target as HTMLSelectElement).value);
	});

	async function undo() {
		const done = await gate.undo();
		const why = done ? fill(words.undoneWhy, { people: done.undone.event.people }) : words.undoLate;
		showResult({
			signal: 'undone',
			word: done ? words.undone : words.again,
			why: done ? why : words.undoLate,
			people: done ? peopleWords(done.undone.event.people) : ''
		});
		one('[data-part]').hidden = true;
		one('[data-anyway]').hidden = true;
		root.dataset.outcome = 'undone';
		clearTimeout(timer);
		await showStatus(gate);
	}
	async function refresh() {
		put('refresh-said', words.loading);
		const loaded = await gate.load(gate.shift()!.token);
		put('refresh-said', loaded.ok ? words.refreshed : reasonOf(loaded.why));
		if (!gate.shift()?.list) go(gate.shift() ? 'over' : 'link');
	}
	return go;
}
