/** A new key for what is encrypted: everything sealed before is sealed anew while the server serves, until the old key is needed no more. */
export { addKey, reseal, type Resealed } from './rotation.ts';
export { listKeys, type KeyState } from './usage.ts';
