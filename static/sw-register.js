// A file of its own: pages carry no inline script.
if ('serviceWorker' in navigator) {
	addEventListener('load', register);
	// What waits on this device is sent when there may be a network again.
	const send = () => navigator.serviceWorker.controller?.postMessage('send outbox');
	for (const event of ['online', 'pageshow']) addEventListener(event, send);
	document.addEventListener('visibilitychange', () => document.hidden || send());
}

async function register() {
	let registration;
	try {
		registration = await navigator.serviceWorker.register('/service-worker.js');
	} catch {
		// Without it everything works but reading without network.
		return;
	}
	// A browser that blocks workers may answer with nothing.
	if (!registration) return;
	const strip = document.querySelector('[data-update]');
	const announce = () => {
		if (strip && registration.waiting && navigator.serviceWorker.controller) strip.hidden = false;
	};
	announce();
	registration.addEventListener('updatefound', () => {
		registration.installing?.addEventListener('statechange', announce);
	});
	strip?.querySelector('button').addEventListener('click', () => {
		navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
		registration.waiting?.postMessage('take over');
	});
}
