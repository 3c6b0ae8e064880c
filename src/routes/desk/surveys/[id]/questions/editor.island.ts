// Questions are dragged by their handle; what is dropped is sent as the buttons send it. Without script the buttons do.
const list = document.querySelector<HTMLElement>('[data-drag-list]');

function rowsOf(from: HTMLElement) {
	return [...from.children].filter((row): row is HTMLElement => row instanceof HTMLElement);
}

function begin(list: HTMLElement) {
	let dragged: HTMLElement | undefined;
	let over: { row: HTMLElement; after: boolean } | undefined;

	const clear = () => {
		for (const row of rowsOf(list)) delete row.dataset.dragOver;
	};
	const drop = () => {
		clear();
		if (!dragged || !over || over.row === dragged) return;
		const rest = rowsOf(list).filter((row) => row !== dragged);
		const to = rest.indexOf(over.row) + (over.after ? 1 : 0);
		const form = dragged.querySelector<HTMLFormElement>('[data-drag-form]')!;
		const field = form.querySelector<HTMLInputElement>('[data-drag-to]')!;
		field.disabled = false;
		field.value = String(to);
		form.submit();
	};

	for (const handle of list.querySelectorAll<HTMLElement>('[data-drag-handle]')) {
		handle.hidden = false;
		handle.addEventListener('pointerdown', (event) => {
			dragged = handle.closest('li') ?? undefined;
			over = undefined;
			handle.setPointerCapture(event.pointerId);
		});
		handle.addEventListener('pointermove', (event) => {
			if (!dragged) return;
			const row = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-drag]');
			if (!row || row.parentElement !== list) return;
			const { top, height } = row.getBoundingClientRect();
			clear();
			over = { row, after: event.clientY > top + height / 2 };
			if (row !== dragged) row.dataset.dragOver = over.after ? 'after' : 'before';
		});
		handle.addEventListener('pointerup', () => {
			drop();
			dragged = undefined;
		});
		handle.addEventListener('pointercancel', () => {
			clear();
			dragged = undefined;
		});
	}
}

if (list) begin(list);
export {};
