/** The runs of the server: which one was cut off, which are alive, and whether the machine's clock jumped meanwhile. */
export { begin, lastCutOff, listAlive, type CutOff } from './marks.ts';
export { isSteady, watchClock, type ClockJump, lastJump } from './clock.ts';
export { beTheOnlyServer } from './only.ts';
