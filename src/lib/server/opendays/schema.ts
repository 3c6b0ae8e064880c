/** 开放日: events and sessions, seats, the gate. */
export * from './schema-events.ts';
export * from './schema-seats.ts';
export * from './schema-gate.ts';
export * from './schema-photos.ts';
