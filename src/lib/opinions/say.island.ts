// Comforts of speaking, all of it works without: the words survive a reload on this device, they are counted as people
// count, and on a reading page one sheet serves every clause.
import { forget, keep as keepOnDevice, read, tidyUp } from '../web/on-device.ts';

type Kept = { text: string; stance: string; at: number };

const prefix = 'say:';
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'grapheme' }) : undefined;
const count = (text: string) => [...(segmenter?.segment(text.trim()) ?? text.trim())].length;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-say]')) begin(form);
tidyUp();

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
		if (!area.value.trim()) forget(key());
		else if (!keepOnDevice(key(), { text: area.value, stance }) && !read<Kept>(key())) return show('');
		show(area.value.trim() ? saved?.dataset.saved : '');
	};
	const restore = () => {
		const kept = area.value ? undefined : read<Kept>(key());
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
