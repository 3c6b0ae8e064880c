/** The hash of the privacy notice in force, as the form carries it. */
import * as organisation from '#server/organisation';
import { run } from './run.ts';

await run(async () => ({ hash: (await organisation.privacyNotice()).hash }));
