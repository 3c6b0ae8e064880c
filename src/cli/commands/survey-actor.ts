import { Refusal, system, type Actor } from '#server/actor';
import { config } from '#server/config';
import * as identity from '#server/identity';

/** Who does it: the account named, or the program itself in a demo and where nobody works yet. */
export async function actorNamed(account: string | undefined): Promise<Actor> {
	if (account !== undefined) return identity.actorOf(account);
	if (config.mode !== 'demo' && (await identity.listStaff()).length > 0) {
		throw new Refusal('cli_missing', { facts: { options: '--as' } });
	}
	return system;
}
