// Comforts of every page; all of it works without: dialogs on a tap, counters, copying, printing, going back.
const each = <E extends HTMLElement>(selector: string, work: (element: E) => void) =>
	document.querySelectorAll<E>(selector).forEach(work);

document.addEventListener('click', (event) => {
	const opener = (event.target as Element).closest<HTMLElement>('[data-opens]');
	const dialog = opener && document.getElementById(opener.dataset.opens ?? '');
	if (!(dialog instanceof HTMLDialogElement)) return;
	event.preventDefault();
	dialog.showModal();
	dialog.querySelector<HTMLElement>('[data-sheet-title]')?.focus();
});
// A tap beside an open sheet closes it; what was typed stays.
each<HTMLDialogElement>('dialog', (dialog) =>
	dialog.addEventListener('click', (event) => event.target === dialog && dialog.close())
);

each<HTMLTextAreaElement>('textarea[data-most]', (area) => {
	const counter = document.querySelector(`[data-count-of="${CSS.escape(area.id)}"]`);
	const count = () => {
		if (counter) counter.textContent = `${[...area.value].length} / ${area.dataset.most}`;
	};
	area.addEventListener('input', count);
	count();
});

each<HTMLButtonElement>('[data-copy]', (button) => {
	if (!navigator.clipboard) return;
	button.hidden = false;
	button.addEventListener('click', async () => {
		await navigator.clipboard.writeText(button.dataset.copy ?? '');
		const label = button.querySelector('span');
		if (label) label.textContent = button.dataset.copied ?? '';
		button.setAttribute('aria-live', 'polite');
	});
});
each<HTMLButtonElement>('[data-print]', (button) => {
	button.hidden = false;
	button.addEventListener('click', () => print());
});
each<HTMLButtonElement>('[data-back]', (button) => {
	button.hidden = history.length < 2;
	button.addEventListener('click', () => history.back());
});
each('[data-focus]', (element) => element.focus());
