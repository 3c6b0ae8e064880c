import { expect, test } from 'vitest';
import * as identity from '#server/identity';
import { anonymous } from '#server/actor';

test('one key a resident, whichever device asks first; nobody else’s', async () => {
	const [one, other] = [await identity.residentOf('13700004101'), await identity.residentOf('13700004102')];
	const keys = await Promise.all(Array.from({ length: 8 }, () => identity.outboxKey(one)));
	expect(new Set(keys).size).toBe(1);
	expect(Buffer.from(keys[0]!, 'base64url')).toHaveLength(32);
	expect(await identity.outboxKey(one)).toBe(keys[0]);
	expect(await identity.outboxKey(other)).not.toBe(keys[0]);
	await expect(identity.outboxKey(anonymous)).rejects.toMatchObject({ codes: ['identity_residentsOnly'] });
});

test('it goes with the account', async () => {
	const one = await identity.residentOf('13700004103');
	await identity.outboxKey(one);
	const sessionId = await identity.startSession(`resident:${one.id}`, 'sms');
	await identity.closeAccount(one, sessionId);
	await expect(identity.outboxKey(one)).rejects.toThrow();
});
