/** Reads an English page in the browser: sent there as it stands, so nothing from outside is used. */
export type Words = { modules: string[]; chinese: string[] };

/** Keys instead of words, Chinese that is not marked as such, words of the interface left in Chinese. */
export function notEnglish({ modules, chinese }: Words): string[] {
	for (const one of document.querySelectorAll('details')) one.open = true;
	const faults = new Set<string>();
	const key = new RegExp(`\\b(${modules.join('|')})_[a-z][A-Za-z0-9_]*\\b`);
	const known = new Set(chinese);
	const languageOf = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') ?? '';
	const nameOf = (element: Element) =>
		[element.parentElement, element]
			.map((one) =>
				[one?.tagName.toLowerCase(), ...(one?.classList ?? [])].filter((p) => !p?.startsWith('svelte-')).join('.')
			)
			.join(' > ');
	const read = (element: Element, text: string, where: string) => {
		const said = text.trim().replace(/\s+/g, ' ');
		if (key.test(said)) faults.add(`${nameOf(element)} ${where} says ${said.slice(0, 40)}`);
		if (languageOf(element).startsWith('zh')) return;
		if (known.has(said)) faults.add(`${nameOf(element)} ${where} is left in Chinese: ${said.slice(0, 30)}`);
		// Names of people, offices and documents are said as they are; sentences need their language (WCAG 3.1.2).
		const own = said.replace(/“[^”]*”/g, '');
		if (/\p{Script=Han}[^a-z]*[。；，]|\p{Script=Han}{18,}/u.test(own))
			faults.add(`${nameOf(element)} ${where} is Chinese and not marked so: ${said.slice(0, 30)}`);
		if (/\{[a-z][A-Za-z]*\}|\bundefined\b|\bNaN\b|\[object /.test(said))
			faults.add(`${nameOf(element)} ${where} says ${said.slice(0, 40)}`);
	};
	if (document.documentElement.lang !== 'en') faults.add(`the page is in ${document.documentElement.lang}`);
	read(document.documentElement, document.title.split(' · ')[0]!.replace(/\p{Script=Han}+.*/u, ''), 'title');
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const element = node.parentElement!;
		if (element.closest('script, style, code, .hash, .id, option[value=""]')) continue;
		if (/\S/.test(node.textContent ?? '')) read(element, node.textContent ?? '', 'text');
	}
	for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
		for (const attribute of ['aria-label', 'placeholder', 'title', 'alt'])
			if (element.hasAttribute(attribute)) read(element, element.getAttribute(attribute)!, attribute);
	for (const element of document.querySelectorAll<HTMLElement>('button, .btn, .tool, .tag, .opt, summary, nav a, th')) {
		if (!element.checkVisibility() || element.closest('.vh, dialog:not([open])')) continue;
		const box = element.getBoundingClientRect();
		const sideways = element.closest('.table-wrap');
		if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
			faults.add(`${nameOf(element)} runs over its edge: ${element.textContent?.trim().slice(0, 30)}`);
		if (!sideways && box.right > innerWidth + 1)
			faults.add(`${nameOf(element)} reaches over the screen: ${element.textContent?.trim().slice(0, 30)}`);
	}
	const wide = document.scrollingElement!.scrollWidth - document.documentElement.clientWidth;
	if (wide > 0) faults.add(`the page is ${wide} px too wide`);
	return [...faults];
}
