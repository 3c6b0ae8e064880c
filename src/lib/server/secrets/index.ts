/** Keys of this installation and what is done with them: encryption at rest, keyed hashes for look-up, tokens. */
export { decrypt, encrypt, keyedHash, sealMark, token, tokenHash, sameText } from './crypto.ts';
export {
	addDataKey,
	ensureKeys,
	hasKeys,
	keysFolder,
	listDataKeys,
	MissingKeys,
	sealingKey,
	type DataKey
} from './keys.ts';
