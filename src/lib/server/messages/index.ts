/** Messages to people: written in the transaction of the change that causes them, sent after it. */
export { announce, listAnnouncements, takeAnnouncement, type Announcement } from './announcements.ts';
export { deliver, sendDue } from './delivery.ts';
export { countFailed, listFailed, retry, type FailedMessage } from './failures.ts';
export { countWaiting, listOwn, listRecent, waitingSince, type OwnMessage, type SentMessage } from './queries.ts';
export {
	forget,
	handOver,
	queue,
	queueAll,
	type OutgoingMessage,
	type PersonalMessage,
	type Template
} from './outbox.ts';
export { mayNotTryGateway } from './policy.ts';
export { countOld, messageDays, sweep } from './retention.ts';
export { sendTest, type Trial } from './trial.ts';
