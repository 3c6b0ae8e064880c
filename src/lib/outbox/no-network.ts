/**
 * A form that is sent without network is kept by the service worker. Where there is none (a private window, the first
 * visit) the browser would show a page of its own in place of what was written: the form is not sent, and says so.
 */
export function stayWithoutNetwork(form: HTMLFormElement, words: HTMLElement): void {
	// Heard on its way out, after whoever decides that a tap does not send at all.
	document.addEventListener('submit', (event) => {
		if (event.target !== form) return;
		const stays = !event.defaultPrevented && !navigator.onLine && !navigator.serviceWorker?.controller;
		words.hidden = !stays;
		if (!stays) return;
		event.preventDefault();
		words.scrollIntoView({ block: 'nearest' });
	});
	addEventListener('online', () => (words.hidden = true));
}
