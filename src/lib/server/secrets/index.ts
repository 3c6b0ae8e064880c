/** Keys of this installation and what is done with them: encryption at rest, keyed hashes for look-up, tokens. */
export { decrypt, encrypt, keyedHash, token, tokenHash, sameText } from './crypto.ts';
export { ensureKeys, hasKeys, keysFolder, MissingKeys } from './keys.ts';
