/** The outbox as the service worker holds it open. */
import { channelName } from './entry.ts';
import { openOutbox, type Outbox } from './store.ts';

let opened: Promise<Outbox> | undefined;

/** Rejects where the browser lets nothing be kept. */
export function outbox(): Promise<Outbox> {
	opened ??= openOutbox();
	opened.catch(() => (opened = undefined));
	return opened;
}

/** A device that lets nothing be read now is asked again by the next page. */
export const letGo = (): void => void (opened = undefined);

/** Tells every tab that something has changed. */
export function tell(): void {
	const channel = new BroadcastChannel(channelName);
	channel.postMessage('changed');
	channel.close();
}
