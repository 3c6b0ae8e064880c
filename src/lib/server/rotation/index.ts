/** A new key for what is encrypted, or for look-up: all is sealed or hashed anew while the server serves, until the old key is needed no more. */
export { addLookupKey, rehash, type Rehashed } from './rehash.ts';
export { addKey, reseal, type Resealed } from './rotation.ts';
export { listKeys, listLookup, type KeyState } from './usage.ts';
