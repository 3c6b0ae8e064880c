// Comforts of speaking, all of it works without: the words survive a reload on this device, they are counted as people
// count, and on a reading page one sheet serves every clause.
type Kept = { text: string; stance: string; at: number };

const prefix = 'say:';
const monthMs = 30 * 86_400_000;
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'grapheme' }) : undefined;
const count = (text: string) => [...(segmenter?.segment(text.trim()) ?? text.trim())].length;

/** A browser may refuse to keep anything (private windows, a full disk). */
function attempt<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}
function read(key: string): Kept | undefined {
	const kept = attempt(() => JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null);
	return kept && Date.now() - kept.at < monthMs ? kept : undefined;
}
const forget = (key: string) => attempt(() => localStorage.removeItem(key));
const keys = () => attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix))) ?? [];

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-say]')) begin(form);
for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-say-sent]')) forget(prefix + dataset.saySent);
for (const form of document.querySelectorAll('form[data-sign-out]'))
	form.addEventListener('submit', () => keys().forEach(forget));
for (const key of keys()) if (!read(key)) forget(key);

function begin(form: HTMLFormElement) {
	const part = <E extends HTMLElement>(name: string) => form.querySelector<E>(`[data-say-${name}]`);
	const area = part<HTMLTextAreaElement>('text');
	const clause = form.elements.namedItem('clauseId') as HTMLInputElement | HTMLSelectElement | null;
	if (!area || !clause) return;
	const counter = part('count');
	const saved = part('saved');
	const clear = part<HTMLButtonElement>('forget');
	const stances = [...form.querySelectorAll<HTMLInputElement>('[name=stance]')];
	const key = () => `${prefix}${form.dataset.say}:${clause.value}`;
	let timer = 0;

	const show = (words: string | undefined) => {
		if (saved) saved.textContent = words ?? '';
		if (clear) clear.hidden = !words;
		if (counter) counter.textContent = area.value ? `　${count(area.value)} / ${counter.dataset.most}` : '';
	};
	const keep = () => {
		const stance = stances.find(({ checked }) => checked)?.value ?? '';
		const kept: Kept = { text: area.value, stance, at: Date.now() };
		if (!area.value.trim()) forget(key());
		else if (attempt(() => localStorage.setItem(key(), JSON.stringify(kept))) === undefined && !read(key()))
			return show('');
		show(area.value.trim() ? saved?.dataset.saved : '');
	};
	const restore = () => {
		const kept = area.value ? undefined : read(key());
		if (kept) {
			area.value = kept.text;
			for (const radio of stances) radio.checked = radio.value === kept.stance;
		}
		show(kept && saved?.dataset.restored);
	};

	form.addEventListener('input', () => {
		clearTimeout(timer);
		timer = window.setTimeout(keep, 400);
		show(saved?.textContent);
	});
	addEventListener('pagehide', () => area.value.trim() && keep());
	clear?.addEventListener('click', () => {
		forget(key());
		area.value = '';
		show('');
		area.focus();
	});
	let before = key();
	clause.addEventListener('change', () => {
		// What was written belongs to the clause that is chosen now.
		forget(before);
		before = key();
		keep();
	});
	document.addEventListener('click', (event) => {
		const opener = (event.target as Element).closest<HTMLElement>('[data-say-clause]');
		if (opener && clause instanceof HTMLInputElement) turnTo(opener);
	});
	restore();

	/** On a reading page: the sheet is about the clause whose link was tapped; what was begun for another is kept. */
	function turnTo(opener: HTMLElement) {
		const { sayClause = '' } = opener.dataset;
		const body = opener.closest('.clause')?.querySelector('.body');
		const sayNo = body?.querySelector('.clause-no')?.textContent ?? '';
		const sayText = body?.textContent.slice(sayNo.length).trim().slice(0, 80) ?? '';
		if (clause!.value !== sayClause) {
			keep();
			clause!.value = sayClause;
			area!.value = '';
			for (const radio of stances) radio.checked = false;
			restore();
		}
		const quote = part('quote');
		if (quote) {
			quote.textContent = sayText;
			quote.hidden = !sayText;
		}
		const title = form.closest('dialog')?.querySelector('[data-sheet-title]');
		const { titleClause = '', titleWhole = '' } = form.dataset;
		if (title) title.textContent = sayClause ? titleClause.replace('\n', sayNo) : titleWhole;
	}
}
