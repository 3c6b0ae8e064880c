import { Refusal } from '#server/actor';
import * as attachments from '#server/attachments';
import * as identity from '#server/identity';
import { fileBytes } from '#lib/opinions/forms.ts';
import { cannotStore } from '#lib/web/cannot-store.ts';
import { readForm } from '#lib/web/read-form.ts';
import { staging } from '#lib/web/staging.ts';
import { words } from '#lib/web/words.ts';
import type { RequestHandler } from './$types';

/**
 * One file of an opinion that waited on a device, before its text: what has arrived is not sent again when the network
 * breaks off. 200 `{token}`; 413 and 422 `{why}`: never as it is; 429 and 503: later.
 */
export const POST: RequestHandler = async ({ request, getClientAddress }) => {
	const { files, oversized } = await readForm(request, { fileBytes, files: 1 });
	const [file] = files;
	if (oversized[0]) {
		const megabytes = fileBytes / 1024 / 1024;
		return answer(413, words('attachments_tooLarge', { name: oversized[0].name, megabytes }));
	}
	if (!file) return answer(422, words('attachments_empty', { name: 'file' }));
	try {
		if (!(await identity.allow(staging, getClientAddress()))) return answer(429, words('say_filesBusy'));
		const { token } = await attachments.stage(file);
		return Response.json({ token }, { headers: { 'cache-control': 'no-store' } });
	} catch (reason) {
		if (reason instanceof Refusal) return answer(422, words(reason.codes[0]!, reason.facts));
		if (cannotStore(reason)) return answer(503, words('ui_cannotSave'));
		throw reason;
	}
};

const answer = (status: number, why: string) =>
	Response.json({ why }, { status, headers: { 'cache-control': 'no-store' } });
