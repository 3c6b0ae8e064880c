import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { currentEngine, db, transaction } from '#server/db';
import { encrypt } from '#server/secrets';
import * as sms from '#server/sms';
import { messagesOut } from './schema.ts';
import * as messages from './index.ts';

vi.mock('#server/sms', async (original) => ({ ...(await original<typeof sms>()), send: vi.fn() }));
const send = vi.mocked(sms.send);

const noon = new Date('2026-06-01T04:00:00.000Z');
const later = (minutes: number) => clock.standAt(new Date(noon.getTime() + minutes * 60_000));
const message = {
	phone: '13800138000',
	template: 'identity_smsCode' as const,
	facts: { site: '问计', code: '042517', minutes: 5 }
};
const queue = (more: { lapsesAt?: Date } = {}) => transaction(() => messages.queue({ ...message, ...more }));
const rows = () => db.select().from(messagesOut);

beforeEach(async () => {
	clock.standAt(noon);
	send.mockReset();
	await transaction(async () => db.delete(messagesOut).returning());
});
afterEach(() => clock.standAt(null));

describe('the outbox', () => {
	test('sends after the commit, once, in Chinese', async () => {
		const id = await transaction(async () => {
			const queued = await messages.queue(message);
			await new Promise((resolve) => setTimeout(resolve, 20));
			expect(send).not.toHaveBeenCalled();
			return queued;
		});
		expect(await messages.deliver(id)).toBe(true);
		expect(await messages.sendDue()).toEqual({ sent: 0, failed: 0 });
		expect(send).toHaveBeenCalledTimes(1);
		expect(send).toHaveBeenCalledWith('13800138000', expect.stringContaining('【问计】验证码 042517'), id);
		expect(await messages.listRecent()).toMatchObject([{ phone: '13800138000', sentAt: noon }]);
	});

	test('sends nothing of what was rolled back, and refuses to be used outside a transaction', async () => {
		const failed = transaction(async () => {
			await messages.queue(message);
			throw new Error('the work failed');
		});
		await expect(failed).rejects.toThrow('the work failed');
		await expect(messages.queue(message)).rejects.toThrow(/outside a transaction/);
		expect(await rows()).toHaveLength(0);
		expect(send).not.toHaveBeenCalled();
	});

	test('holds neither number nor code in clear', async () => {
		await messages.deliver(await queue());
		const found = await currentEngine().raw('select * from messages_out');
		expect(JSON.stringify(found)).not.toMatch(/13800138000|042517/);
	});

	test('tries again after 1, 5, 30, 120 and 720 minutes, then gives up', async () => {
		send.mockRejectedValue(new sms.SmsFailure('refused', 'no'));
		const id = await queue();
		expect(await messages.deliver(id)).toBe(false);
		let at = 0;
		for (const minutes of [1, 5, 30, 120, 720]) {
			later(at + minutes - 0.1);
			expect(await messages.sendDue()).toEqual({ sent: 0, failed: 0 });
			at += minutes;
			later(at);
			expect(await messages.sendDue()).toEqual({ sent: 0, failed: 1 });
		}
		later(100_000);
		expect(await messages.sendDue()).toEqual({ sent: 0, failed: 0 });
		expect(send).toHaveBeenCalledTimes(6);
		expect(await rows()).toMatchObject([{ state: 'failed', lastError: 'refused', nextTryAt: null, sentAt: null }]);
		expect(await messages.countWaiting()).toEqual({ waiting: 0, givenUp: 1 });
	});

	test('is sent by the next try when the gateway is back', async () => {
		send.mockRejectedValueOnce(new sms.SmsFailure('timeout', 'late'));
		const id = await queue();
		expect(await messages.deliver(id)).toBe(false);
		later(1);
		expect(await messages.sendDue()).toEqual({ sent: 1, failed: 0 });
		expect(await rows()).toMatchObject([{ tries: 2, lastError: null }]);
	});

	test('many who send what is due at the same moment send it once', async () => {
		send.mockRejectedValueOnce(new sms.SmsFailure('timeout', 'late'));
		await messages.deliver(await queue());
		later(1);
		send.mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 30)));
		await Promise.all(Array.from({ length: 5 }, () => messages.sendDue()));
		expect(send).toHaveBeenCalledTimes(2);
	});

	test('a code that has lapsed is not sent any more', async () => {
		send.mockRejectedValueOnce(new sms.SmsFailure('timeout', 'late'));
		await messages.deliver(await queue({ lapsesAt: new Date(noon.getTime() + 60_000) }));
		later(1);
		expect(await messages.sendDue()).toEqual({ sent: 0, failed: 1 });
		expect(send).toHaveBeenCalledTimes(1);
		expect(await rows()).toMatchObject([{ state: 'lapsed', nextTryAt: null, phoneCipher: null, factsCipher: null }]);
	});

	test('what was given up is seen by the unit and the administrator, tried again by them, and by nobody else', async () => {
		send.mockRejectedValue(new sms.SmsFailure('unreachable', 'no'));
		const clerkOf = (unitId: string): StaffActor => ({
			...{ kind: 'staff', id: `clerk of ${unitId}`, unitId, unitKind: 'department' },
			roles: ['opinionClerk']
		});
		const administrator: StaffActor = { ...clerkOf('elsewhere'), roles: ['administrator'] };
		const facts = { site: '问计', no: '2026018-0042', count: 1 };
		const about = { about: '2026018-0042', template: 'messages_accepted', facts } as const;
		const person = { phoneCipher: encrypt('13800138000'), residentId: 'r1', unitId: 'u1' };
		await transaction(() => messages.queueAll([{ ...person, ...about }]));
		let at = 0;
		for (const minutes of [0, 1, 5, 30, 120, 720]) {
			later((at += minutes));
			await messages.sendDue();
		}
		const [seen] = await messages.listFailed(clerkOf('u1'));
		expect(seen).toMatchObject({ about: '2026018-0042', state: 'failed', tries: 6, lastError: 'unreachable' });
		expect(JSON.stringify(seen)).not.toMatch(/v1\.|138/);
		expect(await messages.listFailed(clerkOf('u2'))).toEqual([]);
		expect(await Promise.all([clerkOf('u1'), administrator, clerkOf('u2')].map(messages.countFailed))).toEqual([
			1, 1, 0
		]);
		const drafter: StaffActor = { ...clerkOf('u1'), roles: ['drafter'] };
		await expect(messages.listFailed(drafter)).rejects.toMatchObject({ codes: ['messages_notYours'] });
		await expect(messages.retry(clerkOf('u2'), seen!.id)).rejects.toThrow('not found');
		send.mockResolvedValue();
		await messages.retry(clerkOf('u1'), seen!.id);
		expect(await messages.deliver(seen!.id)).toBe(true);
		await expect(messages.retry(administrator, seen!.id)).rejects.toMatchObject({ codes: ['messages_notFailed'] });
		const own = (id: string, locale: 'zh-CN' | 'en') => messages.listOwn({ kind: 'resident', id }, locale);
		expect(await own('r2', 'zh-CN')).toEqual([]);
		expect(await own('r1', 'zh-CN')).toMatchObject([{ about: '2026018-0042', sent: true }]);
		expect((await own('r1', 'en'))[0]!.text).toMatch(/^【问计】After another look your comment 2026018-0042/);
	});

	test('the database keeps state and time together', async () => {
		const id = await queue();
		await messages.deliver(id);
		const raw = (set: string) => currentEngine().raw(`update messages_out set ${set} where id = '${id}'`);
		for (const set of ["state = 'waiting'", 'sent_at = null', "state = 'lost'", 'next_try_at = created_at']) {
			await expect(raw(set), set).rejects.toThrow();
		}
		const waits = "state = 'waiting', sent_at = null, next_try_at = created_at, phone_cipher = null";
		await expect(raw(waits)).rejects.toThrow();
	});

	test('forgets what is older than thirty days', async () => {
		await messages.deliver(await queue());
		later(29 * 1440);
		expect(await messages.sweep()).toEqual({ codes: 0, messages: 0 });
		later(31 * 1440);
		expect(await messages.sweep()).toEqual({ codes: 1, messages: 0 });
	});
});
