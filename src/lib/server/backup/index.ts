/** One archive of everything, for either engine: made while serving, checked before it is believed, read into an empty database. */
export { check, type Checked } from './archive.ts';
export { daily } from './daily.ts';
export { listKept } from './folder.ts';
export { make, type Made } from './make.ts';
export { open } from './open.ts';
export { DatabaseRefused, inWords } from './refused.ts';
export { restore, type Restored } from './restore.ts';
