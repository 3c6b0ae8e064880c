// Comforts of the queue and the workbench: keys, the count of what is ticked, words that were not sent. All of it works without.
import { keepWords } from './kept-words.ts';

const root = document.querySelector<HTMLElement>('[data-bench]')!;
const all = <E extends HTMLElement>(selector: string, within: ParentNode = document) => [
	...within.querySelectorAll<E>(selector)
];
const rows = all('[data-row]', root);
const boxes = all<HTMLInputElement>('[data-row] input[type=checkbox]', root);
const lettersKey = 'wenji-bench-letters';

all('[data-keys]').forEach((element) => (element.hidden = false));

// --- what is ticked
const count = document.querySelector<HTMLElement>('[data-picked]');
const pickAll = document.querySelector<HTMLLabelElement>('[data-all]');
const pickAllBox = pickAll?.querySelector('input');
const tickedButton = document.querySelector<HTMLButtonElement>('[data-ticked]');
const wholeButton = document.querySelector<HTMLButtonElement>('[data-whole]');
const sorting = document.querySelector<HTMLDetailsElement>('[data-sorting]');
const ticked = () => boxes.filter((box) => box.checked).length;

function tell() {
	const n = ticked();
	if (count) {
		count.hidden = n === 0;
		count.textContent = (count.textContent ?? '').replace(/\d+/, String(n));
	}
	if (pickAllBox) {
		pickAllBox.checked = n > 0 && n === boxes.length;
		pickAllBox.indeterminate = n > 0 && n < boxes.length;
	}
	if (n > 0 && sorting) sorting.open = true;
	// What is ticked is meant, as long as anything is.
	if (wholeButton && tickedButton) {
		wholeButton.classList.toggle('ink', n === 0);
		tickedButton.classList.toggle('ink', n > 0);
	}
}
if (pickAll && pickAllBox) {
	pickAll.hidden = boxes.length === 0;
	pickAllBox.addEventListener('change', () => {
		boxes.forEach((box) => (box.checked = pickAllBox.checked && !box.disabled));
		tell();
	});
}
boxes.forEach((box) => box.addEventListener('change', tell));
tell();

// --- keys
const letters = document.querySelector<HTMLInputElement>('[data-letters]');
if (letters) {
	letters.checked = localStorage.getItem(lettersKey) !== 'off';
	letters.addEventListener('change', () => localStorage.setItem(lettersKey, letters.checked ? 'on' : 'off'));
}
const here = () => rows.findIndex((row) => row.contains(document.activeElement));

function move(by: number) {
	const at = here();
	const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
	next?.querySelector<HTMLElement>('input')?.focus();
	next?.scrollIntoView({ block: 'nearest' });
}

/** The next group with something unanswered, after the one that is shown. */
function nextGroup() {
	const groups = all<HTMLAnchorElement>('[data-group]');
	const at = groups.findIndex((group) => group.getAttribute('aria-current'));
	const later = [...groups.slice(at + 1), ...groups.slice(0, Math.max(at, 0))];
	(later.find((group) => group.querySelector('use[href$="#sort"]')) ?? later[0])?.click();
}

function openDetails(selector: string): HTMLElement | null {
	const field = document.querySelector<HTMLElement>(selector);
	const details = field?.closest('details');
	if (details) details.open = true;
	field?.focus();
	return field;
}

const act: Record<string, () => void> = {
	j: () => move(1),
	k: () => move(-1),
	x: () => {
		const at = here();
		const box = rows[at < 0 ? 0 : at]?.querySelector('input');
		box?.click();
		box?.focus();
	},
	o: () => rows[here()]?.querySelector<HTMLAnchorElement>('a')?.click(),
	r: () => openDetails('textarea[name=reason]'),
	g: () => openDetails('#group-title'),
	n: nextGroup,
	m: () => {
		const at = here();
		if (ticked() === 0 && at >= 0) rows[at]!.querySelector('input')!.checked = true;
		document.querySelector<HTMLButtonElement>('[data-take]')?.click();
	},
	// Only goes there: a letter alone takes nothing back.
	u: () => document.querySelector<HTMLButtonElement>('[data-undo]')?.focus(),
	'/': () => openDetails('#filter-text'),
	'?': () => document.querySelector<HTMLElement>('[data-opens=keys]')?.click()
};
for (const at of [0, 1, 2, 3]) {
	act[String(at + 1)] = () => {
		const radio = all<HTMLInputElement>(
			'.detail input[type=radio][name=kind], .detail input[type=radio][name=decision]'
		)[at];
		radio?.click();
		radio?.focus();
	};
}

/** What is ticked, else the whole group; in a plain list the opinion that has the focus. */
function save() {
	const primary = document.querySelector<HTMLButtonElement>('[data-primary]');
	const at = here();
	if (ticked() === 0 && !wholeButton && at >= 0) rows[at]!.querySelector('input')!.checked = true;
	(primary ?? (ticked() === 0 && wholeButton ? wholeButton : tickedButton))?.click();
}

document.addEventListener('keydown', (event) => {
	if (event.isComposing || event.altKey || document.querySelector('dialog[open]')) return;
	if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
		event.preventDefault();
		save();
		return;
	}
	const target = event.target as HTMLElement;
	const typing = target.matches('textarea, select, input:not([type=checkbox], [type=radio])');
	if (event.key === 'Escape' && typing) return target.blur();
	if (event.ctrlKey || event.metaKey || typing || letters?.checked === false) return;
	const work = act[event.key.toLowerCase()];
	if (!work) return;
	event.preventDefault();
	work();
});

// --- a wording goes into the field before it, unless something else was typed there
all<HTMLSelectElement>('[data-wording]').forEach((select) => {
	const field = select.form?.elements.namedItem(select.dataset.wording ?? '');
	if (!(field instanceof HTMLTextAreaElement)) return;
	const offered = all<HTMLOptionElement>('option', select).map((option) => option.dataset.text ?? '');
	select.addEventListener('change', () => {
		const text = select.selectedOptions[0]?.dataset.text;
		if (!text || !offered.includes(field.value.trim())) return;
		field.value = text;
		field.dispatchEvent(new Event('input', { bubbles: true }));
	});
});

keepWords(root);
