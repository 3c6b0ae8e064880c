import { markFields, type EntryView } from './entry.ts';
import type { Outbox } from './store.ts';

/**
 * Sends the form as its page would have, so that the server answers with the step where something is missing. Answers with
 * what keeps it here: it does not open, or there is no network to go on with.
 */
export async function goOn(
	outbox: Outbox,
	{ id, action, madeAt }: EntryView
): Promise<'closed' | 'offline' | undefined> {
	const taken = await outbox.take(id).catch(() => undefined);
	if (!taken) return 'closed';
	const ahead = await clockAhead();
	if (ahead === undefined) return 'offline';
	const form = document.createElement('form');
	form.method = 'post';
	form.enctype = 'multipart/form-data';
	form.setAttribute('action', action);
	form.hidden = true;
	const own = [
		[markFields.id, id],
		[markFields.writtenAt, new Date(madeAt).toISOString()],
		[markFields.clockAhead, ahead]
	] as const;
	for (const [name, value] of [...taken.fields.filter(([name]) => !own.some(([one]) => one === name)), ...own]) {
		const input = document.createElement('input');
		Object.assign(input, { type: 'hidden', name, value });
		form.append(input);
	}
	for (const { field, file } of taken.files) {
		const input = document.createElement('input');
		const transfer = new DataTransfer();
		transfer.items.add(file);
		Object.assign(input, { type: 'file', name: field, files: transfer.files });
		form.append(input);
	}
	document.body.append(form);
	// A field may be called `submit`.
	HTMLFormElement.prototype.submit.call(form);
	return undefined;
}

/** By how many milliseconds this device's clock is ahead of the server's; '' where it does not say, undefined without network. */
async function clockAhead(): Promise<string | undefined> {
	try {
		const { now = '' } = (await (await fetch('/healthz', { cache: 'no-store' })).json()) as { now?: string };
		const at = Date.parse(now);
		return Number.isNaN(at) ? '' : String(Math.round(Date.now() - at));
	} catch {
		return undefined;
	}
}
