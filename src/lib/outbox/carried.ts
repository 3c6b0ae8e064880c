/**
 * What a form that waited in the outbox of a device brings along, and every step of a flow carries on: `outbox`, the entry
 * it comes from (so that the device knows what was sent), and when it was written (`writtenAt`, by the device's clock, which
 * was `clockAhead` milliseconds ahead of the server's).
 */
import { markFields } from './entry.ts';

export const outboxFields: readonly string[] = Object.values(markFields);
