import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import * as clock from '#server/clock';
import * as identity from '#server/identity';
import {
	demoPassword,
	listAccounts,
	move,
	moves,
	nextClose,
	nextSession,
	places,
	signInResident,
	signInStaff
} from '../../demo/site/index.ts';
import { href } from '#lib/ui/href.ts';
import { samePath } from '#lib/web/display.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page } from '#lib/web/page.ts';

export const load = page(async () => ({
	accounts: await listAccounts(),
	password: demoPassword,
	places: await places(),
	now: clock.now(),
	nextClose: await nextClose(),
	nextSession: await nextSession()
}));

const to = v.optional(v.string(), '');

export const actions = {
	staff: formAction(v.object({ account: v.string(), to }), async (input, event: RequestEvent) => {
		enter(event, await signInStaff(input.account), input.to || href('/desk'));
	}),
	resident: formAction(v.object({ name: v.string(), to }), async (input, event: RequestEvent) => {
		enter(event, await signInResident(input.name), input.to || href('/me'));
	}),
	clock: formAction(v.object({ move: v.picklist(moves) }), async (input) => {
		await move(input.move);
		redirect(303, href('/demo#clock'));
	})
};

function enter({ cookies, url }: RequestEvent, sessionId: string, path: string): never {
	const { name, attributes } = identity.sessionCookie(url.protocol === 'https:');
	cookies.set(name, sessionId, attributes);
	redirect(303, samePath(path));
}
