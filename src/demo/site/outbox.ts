import * as identity from '#server/identity';
import * as messages from '#server/messages';
import { refuseUnlessDemo } from './mode.ts';

/** What would have gone to telephones, newest first, and the six digits each account's app would show now. */
export async function outbox() {
	refuseUnlessDemo();
	return { messages: await messages.listRecent(30), codes: await identity.listTotpCodes() };
}
