/** Keys of this installation and what is done with them: encryption at rest, keyed hashes for look-up, tokens. */
export { decrypt, encrypt, sealMark, token, tokenHash, sameText } from './crypto.ts';
export { keyInForce, putInForce } from './force.ts';
export { hashLike, hashMark, journalHash, keyedHash, keyedHashes } from './hashes.ts';
export {
	addDataKey,
	addLookupKey,
	ensureKeys,
	hasKeys,
	knownLookupKeys,
	listDataKeys,
	listLookupKeys,
	MissingKeys,
	sealingKey
} from './keys.ts';
export { keysFolder } from './numbered.ts';
export { makeTicketKey, signTicket, ticketPublicKey } from './ticket-keys.ts';
