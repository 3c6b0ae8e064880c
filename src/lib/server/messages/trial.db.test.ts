import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { currentEngine, db, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as sms from '#server/sms';
import { messagesOut } from './schema.ts';
import * as messages from './index.ts';

vi.mock('#server/sms', async (original) => ({ ...(await original<typeof sms>()), send: vi.fn() }));
const send = vi.mocked(sms.send);

const person = (role: 'administrator' | 'opinionClerk'): StaffActor => ({
	...{ kind: 'staff', id: role, unitId: 'unit', unitKind: 'governmentOffice' },
	roles: [role]
});
const admin = person('administrator');
const to = { phone: '138 0013 8000', site: '问计' };

beforeEach(async () => {
	clock.standAt(new Date('2026-06-01T04:00:00.000Z'));
	send.mockReset();
	await transaction(async () => db.delete(messagesOut).returning());
});
afterEach(() => clock.standAt(null));

test('a test goes out at once, to the number as it was meant, and the number stays sealed', async () => {
	const { id, sent, reason } = await messages.sendTest(admin, to);
	expect({ sent, reason }).toEqual({ sent: true, reason: null });
	expect(send).toHaveBeenCalledTimes(1);
	expect(send).toHaveBeenCalledWith(
		'13800138000',
		'【问计】这是一条测试短信，12:00 发出。您收到了，说明短信网关是通的。',
		id
	);
	const stored = JSON.stringify(await currentEngine().raw('select * from messages_out'));
	expect(stored).not.toContain('13800138000');
	expect(await journal.newest()).toMatchObject({ action: 'message.tested', subjectId: id, facts: {} });
});

test('what the gateway answered is told, and the desk lists it', async () => {
	send.mockRejectedValue(new sms.SmsFailure('refused', 'the SMS gateway answered 403'));
	const { id, ...answer } = await messages.sendTest(admin, to);
	expect(answer).toEqual({ sent: false, reason: 'refused' });
	expect(await messages.listFailed(admin)).toMatchObject([{ id, template: 'messages_test', lastError: 'refused' }]);
	expect(await messages.listFailed(person('opinionClerk'))).toHaveLength(1);
	// Half an hour later it would tell nothing any more.
	clock.standAt(new Date('2026-06-01T04:31:00.000Z'));
	await messages.sendDue();
	expect(send).toHaveBeenCalledTimes(1);
	expect(await messages.listFailed(admin)).toEqual([]);
});

test('is refused to others, for what is no number, and after five in an hour', async () => {
	await expect(messages.sendTest(person('opinionClerk'), to)).rejects.toThrow('messages_administratorOnly');
	await expect(messages.sendTest(admin, { ...to, phone: '010-12345678' })).rejects.toThrow('messages_badNumber');
	for (let count = 0; count < 5; count++) await messages.sendTest(admin, to);
	await expect(messages.sendTest(admin, to)).rejects.toMatchObject({
		codes: ['messages_testTooMany'],
		facts: { most: 5 }
	});
	clock.standAt(new Date('2026-06-01T05:01:00.000Z'));
	expect((await messages.sendTest(admin, to)).sent).toBe(true);
});
