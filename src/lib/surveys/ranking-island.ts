/** Arrows beside the options of a ranking: what is moved takes its place, and so do all that are to have one. */
export function begin(list: HTMLElement): void {
	const most = Number(list.dataset.ranking);
	const said = list.parentElement?.querySelector('[data-ranking-said]');
	const rows = () => [...list.children] as HTMLElement[];
	const placeOf = (row: HTMLElement) => row.querySelector('select')!;

	const renumber = () => {
		rows().forEach((row, at) => (placeOf(row).value = at < most ? String(at + 1) : ''));
		list.dispatchEvent(new Event('input', { bubbles: true }));
	};
	const tell = (row: HTMLElement) => {
		if (said) said.textContent = row.dataset.moved!.replace('\n', String(rows().indexOf(row) + 1));
	};

	list.addEventListener('click', (event) => {
		const button = (event.target as Element).closest<HTMLElement>('[data-up], [data-down]');
		const row = button?.closest<HTMLElement>('li');
		if (!button || !row) return;
		const other = 'up' in button.dataset ? row.previousElementSibling : row.nextElementSibling;
		if (other) {
			if ('up' in button.dataset) other.before(row);
			else other.after(row);
		}
		renumber();
		tell(row);
		button.focus();
	});
	list.addEventListener('change', (event) => {
		const select = event.target as HTMLSelectElement;
		const row = select.closest<HTMLElement>('li')!;
		const twin = rows().find((one) => one !== row && placeOf(one).value === select.value && select.value !== '');
		if (twin) placeOf(twin).value = '';
		const sorted = rows().sort((a, b) => (Number(placeOf(a).value) || 999) - (Number(placeOf(b).value) || 999));
		list.append(...sorted);
		list.dispatchEvent(new Event('input', { bubbles: true }));
		tell(row);
		select.focus();
	});
	for (const button of list.querySelectorAll<HTMLElement>('[data-up], [data-down]')) button.hidden = false;
}
