/** One turn of the outbox, as a process of its own. */
import * as messages from '#server/messages';
import { run } from './run.ts';

await run(() => messages.sendDue());
