/** What flows keep on a resident's device until it is sent: read, written, and forgotten after thirty days or at sign-out. */

const flows = ['say:', 'survey:'];
const monthMs = 30 * 86_400_000;
type Dated = { at: number };

/** A browser may refuse to keep anything (private windows, a full disk). */
function attempt<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}

export function read<Kept extends Dated>(key: string): Kept | undefined {
	const kept = attempt(() => JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null);
	return kept && Date.now() - kept.at < monthMs ? kept : undefined;
}

/** Whether it is kept now. */
export const keep = (key: string, kept: object): boolean =>
	attempt(() => {
		localStorage.setItem(key, JSON.stringify({ ...kept, at: Date.now() }));
		return true;
	}) ?? false;

export const forget = (key: string) => attempt(() => localStorage.removeItem(key));

/** Forgets what is too old, what was sent (`data-sent-key`), and everything when somebody signs out. */
export function tidyUp(): void {
	const keys = () =>
		attempt(() => Object.keys(localStorage).filter((key) => flows.some((flow) => key.startsWith(flow)))) ?? [];
	for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-sent-key]')) forget(dataset.sentKey!);
	for (const form of document.querySelectorAll('form[data-sign-out]'))
		form.addEventListener('submit', () => keys().forEach(forget));
	for (const key of keys()) if (!read(key)) forget(key);
}
