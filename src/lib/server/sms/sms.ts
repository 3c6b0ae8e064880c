import { createHmac } from 'node:crypto';
import * as clock from '#server/clock';
import { config } from '#server/config';

export const timeoutMs = 5_000;

/** `notConfigured`: no address or no secret; `refused`: the gateway answered with anything but 2xx. */
export type SmsFailureReason = 'notConfigured' | 'timeout' | 'unreachable' | 'refused';

export class SmsFailure extends Error {
	readonly reason: SmsFailureReason;
	constructor(reason: SmsFailureReason, words: string) {
		super(words);
		this.name = 'SmsFailure';
		this.reason = reason;
	}
}

/** `outbox`: demo and tests without a gateway; messages are read in the outbox and count as sent. */
export function gatewayState(): 'gateway' | 'outbox' | 'missing' {
	const { smsWebhookUrl, smsWebhookSecret, mode } = config;
	if (smsWebhookUrl) return smsWebhookSecret && /^https?:\/\//.test(smsWebhookUrl) ? 'gateway' : 'missing';
	return mode === 'production' ? 'missing' : 'outbox';
}

/** The host that messages are handed to, for showing: no path, no secret; '' without a gateway. */
export function gatewayHost(): string {
	return gatewayState() === 'gateway' ? new URL(config.smsWebhookUrl).host : '';
}

/**
 * Hands one message to the gateway: `POST SMS_WEBHOOK_URL` with the JSON `{id, phone, text}` and the headers
 * `X-Wenji-Timestamp` (seconds) and `X-Wenji-Signature: sha256=` + HMAC-SHA256 (hex) of `timestamp.body` under
 * SMS_WEBHOOK_SECRET. Any 2xx within 5 seconds is success. The id, also sent as `Idempotency-Key`, stays the same when a
 * message is tried again, so that the gateway can send it once. Throws `SmsFailure`.
 */
export async function send(phone: string, text: string, id: string): Promise<void> {
	const state = gatewayState();
	if (state === 'outbox') return;
	if (state === 'missing') {
		throw new SmsFailure('notConfigured', 'no SMS gateway: set SMS_WEBHOOK_URL and SMS_WEBHOOK_SECRET');
	}
	const status = await post(id, JSON.stringify({ id, phone, text }));
	if (status < 200 || status > 299) throw new SmsFailure('refused', `the SMS gateway answered ${status}`);
}

async function post(id: string, body: string): Promise<number> {
	const timestamp = String(Math.floor(clock.now().getTime() / 1000));
	const signature = createHmac('sha256', config.smsWebhookSecret).update(`${timestamp}.${body}`).digest('hex');
	try {
		const response = await fetch(config.smsWebhookUrl, {
			method: 'POST',
			headers: {
				'content-type': 'application/json; charset=utf-8',
				'idempotency-key': id,
				'x-wenji-timestamp': timestamp,
				'x-wenji-signature': `sha256=${signature}`
			},
			body,
			redirect: 'manual',
			signal: AbortSignal.timeout(timeoutMs)
		});
		await response.body?.cancel();
		return response.status;
	} catch (reason) {
		if ((reason as Error).name === 'TimeoutError') {
			throw new SmsFailure('timeout', `the SMS gateway did not answer within ${timeoutMs} ms`);
		}
		throw new SmsFailure('unreachable', 'the SMS gateway cannot be reached');
	}
}
