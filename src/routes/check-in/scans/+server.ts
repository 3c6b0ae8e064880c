import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import * as opendays from '#server/opendays';
import { GateEventsForm } from '#lib/opendays/forms.ts';
import { gateAnswer } from '../answer.ts';
import type { RequestHandler } from './$types';

/** Takes what was scanned: at most 500 at once, in any order and as often as it is sent. */
export const POST: RequestHandler = async (event) => {
	const body: unknown = await event.request.json().catch(() => undefined);
	const scans = v.safeParse(GateEventsForm, body);
	if (!scans.success)
		return json({ code: 'malformed' }, { status: 422, headers: { 'cache-control': 'private, no-store' } });
	return gateAnswer(event, async (token) => ({ answers: await opendays.mergeGate(token, scans.output) }));
};
