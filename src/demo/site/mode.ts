import { NotFound } from '#server/actor';
import { config } from '#server/config';

/** What the demo shows and does is not there in any other mode. */
export function refuseUnlessDemo(): void {
	if (config.mode !== 'demo') throw new NotFound('the demo');
}
