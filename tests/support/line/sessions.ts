/** Sessions of accounts and of verified phone numbers, as signing in opens them; answers with the session ids. */
import * as identity from '#server/identity';
import { run } from './run.ts';

export type Who = { account: string } | { phone: string } | { staffId: string };

await run(async (asked: Record<string, Who>) => {
	const staff = await identity.listStaff();
	const opened: Record<string, string> = {};
	for (const [name, who] of Object.entries(asked)) {
		if ('phone' in who) {
			const resident = await identity.residentOf(who.phone);
			opened[name] = await identity.startSession(`resident:${resident.id}`, 'sms');
		} else {
			const id = 'staffId' in who ? who.staffId : staff.find(({ account }) => account === who.account)!.id;
			opened[name] = await identity.startSession(`staff:${id}`, 'totp');
		}
	}
	return opened;
});
