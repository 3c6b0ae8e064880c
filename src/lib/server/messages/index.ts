/** Messages to people: written in the transaction of the change that causes them, sent after it. */
export { deliver, sendDue } from './delivery.ts';
export { countWaiting, listRecent, type SentMessage } from './queries.ts';
export { queue, sweep, type OutgoingMessage, type Template } from './outbox.ts';
