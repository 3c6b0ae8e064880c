// A file of its own: pages carry no inline script.
if ('serviceWorker' in navigator) {
	addEventListener('load', () => navigator.serviceWorker.register('/service-worker.js').catch(() => {}));
}
