/** What was typed into the answer and not sent waits in this browser, for the same group, until it is sent or given up. */
const names = ['reason', 'changedText'];
const sentKey = 'wenji-answer-sent';

export function keepWords(root: HTMLElement): void {
	forgetWhatArrived();
	const form = document.querySelector<HTMLFormElement>('form[data-answer]');
	const place = root.dataset.keep;
	if (!form || !place) return;
	const key = `wenji-answer/${place}`;
	const fields = names.flatMap((name) => {
		const field = form.elements.namedItem(name);
		return field instanceof HTMLTextAreaElement ? [field] : [];
	});
	const before = fields.map((field) => field.value);
	const restored = document.querySelector<HTMLElement>('[data-restored]');
	// Words go along with the page they were written on: a colleague who saved since must not be overwritten unseen.
	const seen = form.elements.namedItem('seen') as HTMLInputElement | null;
	const seenNow = seen?.value ?? '';

	const kept = read(key);
	// Something newer on the page (a refused form with its words) wins over what was kept.
	if (kept && !document.querySelector('#refused, #errors')) {
		fields.forEach((field) => {
			const words = kept[field.name];
			if (words === undefined || words === field.value) return;
			field.value = words;
			field.dispatchEvent(new Event('input'));
			if (restored) restored.hidden = false;
			if (seen && kept.seen) seen.value = kept.seen;
		});
	}
	form.addEventListener('input', () => {
		const words = Object.fromEntries([...fields, ...(seen ? [seen] : [])].map((field) => [field.name, field.value]));
		if (fields.every((field, at) => field.value === before[at])) localStorage.removeItem(key);
		else localStorage.setItem(key, JSON.stringify(words));
	});
	form.addEventListener('submit', () => sessionStorage.setItem(sentKey, key));
	document.querySelector('[data-keep-theirs]')?.addEventListener('click', () => localStorage.removeItem(key));
	document.querySelector('[data-discard]')?.addEventListener('click', () => {
		localStorage.removeItem(key);
		fields.forEach((field, at) => {
			field.value = before[at] ?? '';
			field.dispatchEvent(new Event('input'));
		});
		if (seen) seen.value = seenNow;
		if (restored) restored.hidden = true;
	});
}

/** Only the page after a successful answer tells that the words arrived: a dropped connection loses nothing. */
function forgetWhatArrived(): void {
	const sent = sessionStorage.getItem(sentKey);
	if (!sent) return;
	sessionStorage.removeItem(sentKey);
	if (new URLSearchParams(location.search).get('did') === 'decided') localStorage.removeItem(sent);
}

function read(key: string): Record<string, string> | undefined {
	try {
		return JSON.parse(localStorage.getItem(key) ?? '') as Record<string, string>;
	} catch {
		return undefined;
	}
}
