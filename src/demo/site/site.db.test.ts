import { describe, expect, test } from 'vitest';
import { NotFound } from '#server/actor';
import * as site from './index.ts';

describe('in any other mode than the demo’s', () => {
	test.each([
		['the accounts', () => site.listAccounts()],
		['signing in without a password', () => site.signInStaff('hezhiqiu')],
		['signing in without a code', () => site.signInResident('阎世杰')],
		['moving the clock', () => site.move('nextDay')],
		['the next close', () => site.nextClose()],
		['the outbox', () => site.outbox()],
		['the places', () => site.places()]
	])('%s is not there', async (_, work) => {
		await expect(work()).rejects.toBeInstanceOf(NotFound);
	});
});
