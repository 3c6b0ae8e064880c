/** One more opinion clerk of a unit; answers with the session id. */
import * as identity from '#server/identity';
import { makeStaff, numberFrom } from '../factories.ts';
import { run } from './run.ts';

await run(async ({ unitId }: { unitId: string }): Promise<{ session: string }> => {
	numberFrom((await identity.listStaff()).length * 2 + 100);
	const { id } = await makeStaff({ unitId, roles: ['opinionClerk'] });
	return { session: await identity.startSession(`staff:${id}`, 'totp') };
});
