/** What the demo's own pages show and do. Imported by src/routes/demo alone, and part of no other build. */
export { listAccounts, signInResident, signInStaff, type DemoAccount, type DemoResident } from './accounts.ts';
export { move, moves, nextClose, type Move } from './clock.ts';
export { refuseUnlessDemo } from './mode.ts';
export { nextSession, type NextSession } from './next-session.ts';
export { outbox } from './outbox.ts';
export { places } from './places.ts';
export { demoPassword } from '../load/password.ts';
