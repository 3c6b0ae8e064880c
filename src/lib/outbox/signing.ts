/** Whose outbox it is: keys come and go with the signing in, as the pages that arrive tell it. */
import { letGo, outbox, tell } from './device.ts';

/** Where somebody signs out as soon as there is a network; undefined until it was looked. */
let leaving: string | undefined;

/** A page came from the network; `who` as it says itself: `all`, `own-TAG`, or nobody's. */
export async function signedInAs(who: string): Promise<void> {
	const tag = /^own-(\w+)$/.exec(who)?.[1];
	try {
		const box = await outbox();
		const own = await box.own();
		if (own?.tag === tag) return;
		if (own) await box.signedOut();
		if (tag) {
			const response = await fetch('/outbox/key', { cache: 'no-store', redirect: 'manual' });
			if (response.status === 200) await box.signedIn(tag, ((await response.json()) as { key: string }).key);
		}
		tell();
	} catch {
		// The network went away again, or nothing can be kept here: the next page asks anew.
		letGo();
	}
}

/** Whoever signs out leaves nothing that can be read. `still`: the address that the server has to be told at, or ''. */
export async function leave(still: string): Promise<void> {
	leaving = still;
	try {
		const box = await outbox();
		await box.signedOut();
		await box.leaving(still);
	} catch {
		// Nothing is kept here; this worker remembers for as long as it lives.
		letGo();
	}
	tell();
}

/** Whoever signed out without network is signed out before anything else; answers whether somebody was. */
export async function signOutFirst(): Promise<boolean> {
	leaving ??= await outbox().then(
		(box) => box.leaving(),
		() => ''
	);
	if (!leaving) return false;
	const response = await fetch(leaving, { method: 'POST', redirect: 'manual', body: new URLSearchParams() });
	if (response.type !== 'opaqueredirect' && !response.ok) return false;
	await leave('');
	return true;
}
