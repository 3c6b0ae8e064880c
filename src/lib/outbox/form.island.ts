// For forms that may wait on the device: they stay where they can neither be sent nor wait, and take up again what waits.
import { stayWithoutNetwork } from './no-network.ts';

for (const parts of document.querySelectorAll<HTMLElement>('[data-waits]')) {
	const form = parts.closest('form');
	const words = parts.querySelector<HTMLElement>('[data-no-network]');
	if (form && words) stayWithoutNetwork(form, words);
}
const address = document.querySelector<HTMLElement>('[data-waits]')?.dataset.waits;
if (address && location.hash.startsWith('#outbox=')) void import(/* @vite-ignore */ address);
