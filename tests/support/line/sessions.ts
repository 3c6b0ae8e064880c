/** Sessions of accounts and of verified phone numbers, as signing in opens them; answers with the session ids. */
import { transaction } from '#server/db';
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import { run } from './run.ts';

/** `agrees`: has agreed to the privacy notice for all that a resident does. */
export type Who = { account: string } | { phone: string; agrees?: boolean } | { staffId: string };

await run(async (asked: Record<string, Who>) => {
	const staff = await identity.listStaff();
	const opened: Record<string, string> = {};
	for (const [name, who] of Object.entries(asked)) {
		if ('phone' in who) {
			const resident = await identity.residentOf(who.phone);
			if (who.agrees) {
				const { hash } = await organisation.privacyNotice();
				const purposes = ['opinion', 'survey', 'openDay'] as const;
				await transaction(async () => {
					for (const purpose of purposes) await identity.consent(resident, hash, purpose);
				});
			}
			opened[name] = await identity.startSession(`resident:${resident.id}`, 'sms');
		} else {
			const id = 'staffId' in who ? who.staffId : staff.find(({ account }) => account === who.account)!.id;
			opened[name] = await identity.startSession(`staff:${id}`, 'totp');
		}
	}
	return opened;
});
