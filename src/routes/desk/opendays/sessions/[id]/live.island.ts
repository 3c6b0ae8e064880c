// The figures of a session follow what the gates send, while somebody looks at them; without script the page is read anew.
const everyMs = 15_000;
const parser = new DOMParser();

async function refresh(): Promise<void> {
	const shown = document.querySelector('[data-live]');
	if (!shown || document.hidden || shown.contains(document.activeElement)) return;
	try {
		const answer = await fetch(location.pathname, { headers: { accept: 'text/html' }, cache: 'no-store' });
		// Signed out meanwhile: the page stays as it is, and says of what minute it is.
		if (!answer.ok || answer.redirected) return;
		const fresh = parser.parseFromString(await answer.text(), 'text/html').querySelector('[data-live]');
		if (fresh) shown.replaceWith(document.adoptNode(fresh));
	} catch {
		// No network: the figures keep their minute.
	}
}

setInterval(() => void refresh(), everyMs);
document.addEventListener('visibilitychange', () => void refresh());
