/** An administrator in the government office; answers with the session id. */
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import { makeStaff, numberFrom } from '../factories.ts';
import { run } from './run.ts';

await run(async (): Promise<{ session: string }> => {
	numberFrom((await identity.listStaff()).length * 2 + 300);
	const office = (await organisation.listUnits()).find(({ kind }) => kind === 'governmentOffice')!;
	const { id } = await makeStaff({ unitId: office.id, roles: ['administrator'], name: '管一清' });
	return { session: await identity.startSession(`staff:${id}`, 'totp') };
});
