// Keeps a draft with its pictures and annexes on this device, as everybody sees it: nothing of whoever is signed in.
import { keptCache, storeAssets } from './store.ts';

for (const place of 'caches' in window ? document.querySelectorAll<HTMLElement>('[data-keep]') : []) {
	const button = place.querySelector('button');
	const label = button?.querySelector('span');
	const said = place.querySelector('p');
	if (!button || !label || !said) continue;
	const { keep: address = '', keepFiles = '' } = place.dataset;
	const all = [address, ...keepFiles.split(' ').filter(Boolean)];
	const first = label.textContent ?? '';

	const show = (kept: boolean) => {
		button.setAttribute('aria-pressed', String(kept));
		label.textContent = kept ? (button.dataset.done ?? '') : first;
		said.textContent = kept ? (said.dataset.hint ?? '') : '';
	};
	const take = async (cache: Cache) => {
		const answers = await Promise.all(all.map((one) => fetch(one, { credentials: 'omit' })));
		if (answers.some(({ ok }) => !ok)) throw new Error('not answered');
		await storeAssets(await answers[0]!.clone().text());
		await Promise.all(answers.map((answer, index) => cache.put(all[index]!, answer)));
	};
	const drop = (cache: Cache) => Promise.all(all.map((one) => cache.delete(one, { ignoreVary: true })));

	button.addEventListener('click', async () => {
		const kept = button.getAttribute('aria-pressed') === 'true';
		const cache = await caches.open(keptCache);
		button.disabled = true;
		try {
			await (kept ? drop(cache) : take(cache));
			show(!kept);
		} catch {
			// Half a draft is none.
			await drop(cache);
			show(false);
			said.textContent = said.dataset.failed ?? '';
		}
		button.disabled = false;
	});
	void caches
		.open(keptCache)
		.then((cache) => cache.match(address, { ignoreVary: true }))
		.then((found) => {
			show(found !== undefined);
			place.hidden = false;
		});
}
