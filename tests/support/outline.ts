/** Reads a page as a screen reader does: sent to the browser as it stands, so nothing from outside is used. */
export function unclear(): string[] {
	const faults: string[] = [];
	const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
	const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter(seen);
	const words = (element: Element | null) => (element?.textContent ?? '').trim().replace(/\s+/g, ' ');
	const labelled = (element: Element) =>
		(element.getAttribute('aria-labelledby') ?? '')
			.split(/\s+/)
			.map((id) => words(document.getElementById(id)))
			.join(' ')
			.trim() || (element.getAttribute('aria-label') ?? '').trim();

	if (!/^(zh-CN|en)$/.test(document.documentElement.lang)) faults.push(`lang is “${document.documentElement.lang}”`);
	if (!document.title.trim()) faults.push('has no title');

	// Landmarks: one of each, several navigations by their names.
	const outside = (selector: string) => all(selector).filter((one) => !one.closest('main, article, section, dialog'));
	const isDesk = 'desk' in document.documentElement.dataset;
	for (const [name, found] of [
		['main', all('main')],
		['banner', outside('header, [role=banner]')],
		['contentinfo', outside('footer, [role=contentinfo]')]
	] as const) {
		if (isDesk && name !== 'main') continue;
		if (found.length !== 1) faults.push(`has ${found.length} ${name}`);
	}
	const skip = document.querySelector<HTMLAnchorElement>('a[href^="#"]');
	const begins = all('a[href], button')
		.find((one) => one !== skip)
		?.closest('main');
	const navigations = all('nav');
	// A form's steps have no places beside them; signing in to the desk has nothing but itself.
	if (navigations.length === 0 && !begins && !document.querySelector('.flow')) faults.push('has no navigation');
	const names = navigations.map(labelled);
	for (const [at, name] of names.entries()) {
		if (!name && navigations.length > 1)
			faults.push(`a navigation has no name: ${words(navigations[at]!).slice(0, 30)}`);
		if (name && names.indexOf(name) !== at) faults.push(`two navigations are called “${name}”`);
	}
	if (!begins && !(skip && document.querySelector(skip.getAttribute('href')!)?.matches('main')))
		faults.push('nothing skips to the text');

	// Headings: one first, none left out.
	const headings = all('h1, h2, h3, h4, h5, h6').filter((one) => !one.closest('dialog:not([open])'));
	const firsts = headings.filter((one) => one.tagName === 'H1');
	if (firsts.length !== 1) faults.push(`has ${firsts.length} h1`);
	let before = 0;
	for (const heading of headings) {
		const rank = Number(heading.tagName[1]);
		if (rank > before + 1) faults.push(`h${rank} after h${before}: ${words(heading).slice(0, 24)}`);
		if (!words(heading) && !heading.querySelector('[aria-label], img[alt]')) faults.push(`h${rank} is empty`);
		before = rank;
	}

	// Controls and links by their names; a group of choices has a legend.
	for (const field of all('input:not([type=hidden]), select, textarea')) {
		const own = field as HTMLInputElement;
		if (!labelled(field) && ![...(own.labels ?? [])].some((label) => words(label)))
			faults.push(`a field has no name: ${own.name}`);
		for (const id of (field.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean))
			if (!document.getElementById(id)) faults.push(`${own.name} is described by nothing: ${id}`);
		if (own.type === 'radio' && !field.closest('fieldset, [role=radiogroup], [role=group]'))
			faults.push(`a choice stands in no group: ${own.name}`);
	}
	for (const group of all('fieldset'))
		if (!labelled(group) && !words(group.querySelector('legend'))) faults.push('a group of fields has no legend');
	const empty = /^(点击这里|点这里|这里|更多|详情|查看|here|click here|more|read more|details|link)$/i;
	const meant = new Map<string, string>();
	for (const link of all('a[href]')) {
		const name = labelled(link) || words(link) || link.querySelector('img')?.alt || '';
		const to = link.getAttribute('href')!.replace(/#.*/, '');
		if (!name) faults.push(`a link has no name: ${to}`);
		else if (empty.test(name)) faults.push(`a link says only “${name}”: ${to}`);
		else if (
			!link.closest('li, td, tr, article, section, blockquote, nav, p, dd, form[aria-labelledby]') &&
			to &&
			meant.get(name) &&
			meant.get(name) !== to
		)
			faults.push(`“${name}” leads to ${to} and to ${meant.get(name)}`);
		meant.set(name, to);
	}
	for (const button of all('button, summary'))
		if (!labelled(button) && !words(button)) faults.push(`a ${button.tagName.toLowerCase()} has no name`);

	// Tables with headers, dialogs with names, pictures with words.
	for (const table of all('table')) {
		if (!table.querySelector('th') && !table.closest('.draft')) faults.push('a table has no headers');
		for (const head of table.querySelectorAll('th'))
			if (!head.scope && !head.closest('.draft')) faults.push(`a header says not of what: ${words(head).slice(0, 20)}`);
	}
	for (const dialog of document.querySelectorAll('dialog')) if (!labelled(dialog)) faults.push('a dialog has no name');
	for (const picture of all('img, [role=img], svg:not([aria-hidden=true])'))
		if (
			!picture.hasAttribute('alt') &&
			!labelled(picture) &&
			!picture.closest('[aria-hidden=true]') &&
			!picture.querySelector('title')
		)
			faults.push(`a picture has no words: ${picture.outerHTML.slice(0, 60)}`);
	for (const owner of document.querySelectorAll('[aria-labelledby], [aria-controls]'))
		for (const id of `${owner.getAttribute('aria-labelledby') ?? ''} ${owner.getAttribute('aria-controls') ?? ''}`.split(
			/\s+/
		))
			if (id && !document.getElementById(id)) faults.push(`nothing has the id ${id}`);
	const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
	for (const [at, id] of ids.entries()) if (ids.indexOf(id) !== at) faults.push(`two things have the id ${id}`);
	return [...new Set(faults)];
}
