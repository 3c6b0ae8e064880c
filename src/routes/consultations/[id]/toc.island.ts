// Finds a clause of a long draft by its number or by its words; without script the folded contents lead there.
import { inChinese } from '#lib/drafts/numerals.ts';

const nav = document.getElementById('toc')!;
const box = nav.querySelector<HTMLElement>('[data-toc-find]')!;
const field = box.querySelector('input')!;
const status = box.querySelector<HTMLElement>('[data-found]')!;
const links = [...nav.querySelectorAll<HTMLAnchorElement>('li > a')].map((link) => ({
	link,
	no: link.querySelector('.no')?.textContent ?? '',
	text: document.querySelector(`${link.hash} .body`)?.textContent ?? ''
}));
let hits: typeof links = [];

function find() {
	const asked = field.value.normalize('NFKC').replace(/\s/g, '');
	const number = Number(/^第?(\d{1,3})条?$/.exec(asked)?.[1] ?? 0);
	const no = number ? `第${inChinese(number)}条` : asked;
	const exact = links.filter((one) => one.no === no);
	hits =
		asked === ''
			? []
			: exact.length > 0
				? exact
				: links.filter((one) => one.no.startsWith(no) || one.text.includes(asked));
	for (const one of links) one.link.parentElement!.hidden = asked !== '' && !hits.includes(one);
	for (const part of nav.querySelectorAll<HTMLElement>('.part')) part.hidden = asked !== '';
	for (const chapter of nav.querySelectorAll('details')) {
		const holds = hits.some(({ link }) => chapter.contains(link));
		chapter.hidden = asked !== '' && !holds;
		chapter.open = holds;
	}
	const words = hits.length > 0 ? status.dataset.found : status.dataset.none;
	status.textContent = asked === '' ? '' : (words ?? '').replace('#', String(hits.length));
}

box.hidden = false;
field.addEventListener('input', find);
field.addEventListener('keydown', (event) => {
	if (event.key !== 'Enter') return;
	event.preventDefault();
	hits[0]?.link.click();
});
