/** One entry of the outbox as a list item, from the template in the page: texts as texts, never as HTML. */
import type { EntryView } from './entry.ts';

const inEnglish = () => document.documentElement.lang === 'en';

/** When something was written, by the clock of Beijing. */
function timeText(at: number): string {
	return new Intl.DateTimeFormat(document.documentElement.lang, {
		timeZone: 'Asia/Shanghai',
		...{ month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
	}).format(at);
}

export function drawEntry(template: HTMLTemplateElement, entry: EntryView): HTMLElement {
	const item = (template.content.cloneNode(true) as DocumentFragment).querySelector('li')!;
	const part = (name: string) => item.querySelector<HTMLElement>(`[data-${name}]`)!;
	item.id = `outbox-${entry.id}`;
	for (const one of item.querySelectorAll<HTMLElement>('[data-state]'))
		if (one.dataset.state !== entry.state) one.remove();
	for (const one of item.querySelectorAll<HTMLElement>('[data-kind]'))
		if (one.dataset.kind !== entry.kind) one.remove();
	part('written').textContent = part('written').dataset.written!.replace('\n', timeText(entry.madeAt));
	const about = part('about').querySelector('a')!;
	about.textContent = entry.title;
	about.setAttribute('href', inEnglish() ? `/en${entry.activity}` : entry.activity);
	if (!entry.title) part('about').remove();
	part('excerpt').textContent = entry.excerpt;
	if (!entry.excerpt) part('excerpt').remove();
	part('files').textContent = part('files').dataset.files!.replace('\n', String(entry.files));
	if (entry.files === 0) part('files').remove();
	const why = item.querySelector<HTMLElement>('[data-why]');
	if (why) why.textContent = entry.why || why.dataset.why!;
	item.querySelector('[data-receipt]')?.setAttribute('href', entry.place || '/me');
	const mine = entry.state === 'waiting' || entry.state === 'needsYou';
	part('edit').setAttribute('href', `${entry.form}#outbox=${entry.id}`);
	if (!mine || entry.form === '') part('edit').remove();
	// Whoever holds the telephone may also take away what they cannot read.
	if (!mine && entry.state !== 'locked') item.querySelector('[data-act=drop]')!.remove();
	if (part('acts').childElementCount === 0) part('acts').remove();
	return item;
}
