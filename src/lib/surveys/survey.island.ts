// Answering a question at a time. Without it the same form stands there whole; what is asked is decided by the same
// evaluator as on the server, and the server decides again.
import { filledEvent } from '../outbox/filled.ts';
import { forget, keep, read, tidyUp } from '../web/on-device.ts';
import type { Definition } from './definition.ts';
import { readSheet, type Field } from './fields.ts';
import { minutesOf } from './minutes.ts';
import { stepsOf, type Step } from './steps.ts';
import { begin as beginRanking } from './ranking-island.ts';

type Kept = { fields: Field[]; at: number; on: string };

tidyUp();
const form = document.querySelector<HTMLFormElement>('form[data-survey]');
if (form) begin(form);

function begin(form: HTMLFormElement) {
	const definition = JSON.parse(form.dataset.definition!) as Definition;
	const templates = JSON.parse(form.dataset.faults!) as Record<string, string>;
	const part = <E extends HTMLElement>(name: string) => form.querySelector<E>(`[data-${name}]`)!;
	const [next, back, submit, saved, clear] = [
		part<HTMLButtonElement>('next'),
		part<HTMLButtonElement>('previous'),
		part<HTMLButtonElement>('submit'),
		part('saved'),
		part<HTMLButtonElement>('forget')
	];
	const key = `survey:${form.dataset.survey}`;
	const entries = new Map([...form.querySelectorAll<HTMLElement>('[data-entry]')].map((e) => [e.dataset.entry!, e]));
	const fields = (): Field[] =>
		[...new FormData(form)].flatMap(([name, value]): Field[] =>
			typeof value === 'string' && name.startsWith('q.') && value !== '' ? [[name, value]] : []
		);
	const idOf = ({ question, sections }: Step) => (question ?? sections[0])!.id;
	let on = '';
	let timer = 0;
	let cleared = false;
	const embedded = form.dataset.embedded !== undefined;

	const now = () => {
		const sheet = readSheet(definition, fields());
		const steps = stepsOf(sheet.shown);
		const at = Math.max(
			steps.findIndex((step) => idOf(step) === on),
			0
		);
		return { ...sheet, steps, at };
	};

	function show(focus: boolean) {
		const { steps, at } = now();
		const step = steps[at]!;
		on = idOf(step);
		const visible = new Set([...step.sections, ...(step.question ? [step.question] : [])].map(({ id }) => id));
		for (const [id, entry] of entries) entry.hidden = !visible.has(id);
		const last = at === steps.length - 1;
		next.hidden = last;
		back.hidden = at === 0;
		submit.hidden = !last && form.dataset.checked === undefined;
		progress(steps, at);
		if (!focus) return;
		if (!embedded) scrollTo(0, 0);
		const heading = entries.get(step.sections[0]?.id ?? on)?.querySelector<HTMLElement>('legend, label, h2');
		heading?.setAttribute('tabindex', '-1');
		heading?.focus({ preventScroll: true });
	}

	function progress(steps: readonly Step[], at: number) {
		const line = part('progress');
		line.hidden = false;
		const rest = steps.slice(at).flatMap(({ question, sections }) => [...sections, ...(question ? [question] : [])]);
		const number = entries.get(on)!.dataset.no ?? '';
		const words = line.querySelector('strong')!;
		words.textContent = number ? line.dataset.at!.replace('\n', number) : line.dataset.read!;
		line.querySelector('.meta')!.textContent =
			at === steps.length - 1
				? line.dataset.last!
				: line.dataset.rest!.replace('\n', String(steps.length - 1 - at)).replace('\t', String(minutesOf(rest)));
		const done = (100 * at) / steps.length || 0.01;
		line.querySelector('.full')?.setAttribute('d', `M0 5H${done}`);
		line.querySelector('.gone')?.setAttribute('d', `M${done} 5H100`);
	}

	/** Whether the question on the screen may be left; what is wrong with it is said beside it. */
	function mayLeave(): boolean {
		const entry = entries.get(on)!;
		const fault = now().faults.find(({ question }) => question === on);
		entry.querySelectorAll('[data-said]').forEach((said) => said.remove());
		if (!fault) return true;
		entry.querySelectorAll('.error').forEach((said) => said.remove());
		const said = document.createElement('p');
		said.className = 'error';
		said.dataset.said = '';
		said.setAttribute('role', 'alert');
		said.textContent = (templates[fault.code] ?? '').replace(/\{(\w+)\}/g, (_, name: string) =>
			String(fault.facts[name] ?? '')
		);
		const controls = entry.querySelector('.opts, input, select, textarea, ul, [data-matrix-row]');
		controls?.before(said);
		said.scrollIntoView({ block: 'center' });
		return false;
	}

	/** Every step is a place in the history, so that the device's own way back is the way to the question before. */
	const go = (by: 1 | -1) => {
		const { steps, at } = now();
		const to = steps[at + by];
		if (!to) return;
		on = idOf(to);
		show(true);
		save();
		if (!embedded) history.pushState({ on }, '', `#q-${on}`);
	};
	const atHash = () => {
		const control = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
		return control?.closest<HTMLElement>('[data-entry]')?.dataset.entry;
	};
	const save = () => {
		clearTimeout(timer);
		if (cleared) return;
		const all = fields();
		const kept = all.length > 0 && keep(key, { fields: all, on });
		if (all.length === 0) forget(key);
		saved.textContent = kept ? saved.dataset.saved! : '';
		clear.hidden = !kept;
	};

	next.addEventListener('click', () => mayLeave() && go(1));
	back.addEventListener('click', () => go(-1));
	form.addEventListener('submit', (event) => {
		if (event.submitter === submit) return save();
		if (!submit.hidden && next.hidden) return save();
		// The enter key in a line of text goes on to the next question.
		event.preventDefault();
		if (mayLeave()) go(1);
	});
	addEventListener('popstate', () => {
		const asked = (history.state as { on?: string } | null)?.on ?? atHash();
		if (!asked || asked === on || !entries.has(asked)) return;
		on = asked;
		show(true);
	});
	form.addEventListener('input', (event) => {
		const target = event.target as HTMLInputElement;
		alone(target);
		beside(entries.get(on)!);
		entries
			.get(on)!
			.querySelectorAll('[data-said]')
			.forEach((said) => said.remove());
		clearTimeout(timer);
		timer = window.setTimeout(save, 400);
		// What is chosen decides what comes next, and how much of it.
		const { steps, at } = now();
		progress(steps, at);
		next.hidden = at === steps.length - 1;
		submit.hidden = !next.hidden && form.dataset.checked === undefined;
	});
	addEventListener('pagehide', () => save());
	clear.addEventListener('click', () => {
		forget(key);
		cleared = true;
		location.href = form.dataset.fresh!;
	});

	form.addEventListener(filledEvent, () => {
		for (const entry of entries.values()) beside(entry);
		on = '';
		show(false);
		save();
	});

	const kept = form.dataset.given === undefined ? read<Kept>(key) : undefined;
	if (kept) fill(form, kept.fields);
	for (const entry of entries.values()) beside(entry);
	for (const list of form.querySelectorAll<HTMLElement>('[data-ranking]')) beginRanking(list);
	const wrong = form.querySelector<HTMLElement>('[data-wrong]')?.closest<HTMLElement>('[data-entry]')?.dataset.entry;
	on = atHash() ?? wrong ?? kept?.on ?? '';
	if (kept) {
		saved.textContent = saved.dataset.restored!;
		clear.hidden = false;
	}
	form.dataset.ready = '';
	show(false);
	if (embedded) return;
	// The first step has its place in the history, too: without a fragment, to which the browser would scroll.
	history.replaceState({ on }, '');
	history.scrollRestoration = 'manual';
	stayOnTop();
}

/**
 * A browser that comes with a fragment goes to the control that it names, more than once while the page is loading; the
 * question stands above it. Whoever moves the page themselves is left alone.
 */
function stayOnTop() {
	const done = new AbortController();
	const { signal } = done;
	addEventListener('scroll', () => scrollTo(0, 0), { signal });
	for (const kind of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
		addEventListener(kind, () => done.abort(), { signal, passive: true });
	}
	addEventListener('load', () => setTimeout(() => done.abort(), 500), { signal });
	scrollTo(0, 0);
}

/** 以上都不是 stands alone: the others go when it is ticked, and it goes when another is. */
function alone(target: HTMLInputElement) {
	const ids = target.closest<HTMLElement>('[data-alone]')?.dataset.alone?.split(' ');
	if (!ids || target.type !== 'checkbox' || !target.checked) return;
	const boxes = target.closest('fieldset')!.querySelectorAll<HTMLInputElement>('[type=checkbox]');
	for (const box of boxes) {
		if (box !== target && (ids.includes(target.value) || ids.includes(box.value))) box.checked = false;
	}
}

/** The words beside 其他 are asked for once it is chosen. */
function beside(entry: HTMLElement) {
	const holder = entry.querySelector<HTMLElement>('[data-other]');
	if (!holder) return;
	const boxes = [...holder.querySelectorAll<HTMLInputElement>('[type=radio], [type=checkbox]')];
	const words = holder.querySelector<HTMLElement>('[data-other-words]')!;
	const input = words.querySelector('input')!;
	const chosen = boxes.some(({ checked, value }) => checked && value === holder.dataset.other);
	words.hidden = !chosen && input.value === '';
	if (!chosen && boxes.some(({ checked }) => checked)) words.hidden = true;
	// What stays in a field that nobody sees must not be sent.
	input.disabled = words.hidden;
}

function fill(form: HTMLFormElement, fields: readonly Field[]) {
	for (const control of form.elements) {
		if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)) {
			control.checked = fields.some(([name, value]) => name === control.name && value === control.value);
		} else if (
			control instanceof HTMLInputElement ||
			control instanceof HTMLSelectElement ||
			control instanceof HTMLTextAreaElement
		) {
			const found = control.name.startsWith('q.') && fields.find(([name]) => name === control.name);
			if (found) control.value = found[1];
		}
	}
}
