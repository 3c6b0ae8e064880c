// Loaded when something that waits is to be changed: `#outbox=ID` in the address of the page with its form.
import { fill, type Taken } from './fill.ts';
import { openOutbox } from './store.ts';

const id = /^#outbox=([\w-]+)$/.exec(location.hash)?.[1];
const parts = document.querySelector<HTMLElement>('[data-waits]');
const form = parts?.closest('form');
if (id && parts && form) await begin(parts, form, id);

async function begin(parts: HTMLElement, form: HTMLFormElement, id: string) {
	const part = (name: string) => parts.querySelector<HTMLElement>(`[data-${name}]`)!;
	const taken = await take(id).catch(() => undefined);
	if (!taken) {
		part('not-filled').hidden = false;
		return;
	}
	turnTo(form, taken);
	const unseen = fill(form, id, taken);
	const said = part('filled');
	said.hidden = false;
	const companions = unseen.filter((name) => /^companions\[\d+\]\.name$/.test(name));
	const names = taken.fields.filter(([name, value]) => companions.includes(name) && value).map(([, value]) => value);
	if (names.length) said.querySelector('span')!.textContent = parts.dataset.companions!.replace('\n', names.join('、'));
	said.scrollIntoView({ block: 'nearest' });
}

/** Taken out to be changed: it is not sent meanwhile. */
async function take(id: string): Promise<Taken | undefined> {
	const outbox = await openOutbox();
	const taken = await outbox.take(id);
	if (taken) await outbox.hold(id);
	return taken;
}

/** On a reading page the form stands in a sheet that serves all clauses: the link of the clause opens it. */
function turnTo(form: HTMLFormElement, { fields }: Taken) {
	const clause = fields.find(([name]) => name === 'clauseId')?.[1] ?? '';
	const opener = document.querySelector<HTMLElement>(`[data-say-clause="${CSS.escape(clause)}"]`);
	const sheet = form.closest('dialog');
	if (sheet && opener) opener.click();
	else if (sheet) sheet.showModal();
	const about = form.elements.namedItem('clauseId');
	const quote = form.querySelector<HTMLElement>('[data-say-quote]');
	if (quote && about instanceof HTMLInputElement && about.value !== clause) quote.hidden = true;
}
