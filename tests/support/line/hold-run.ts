/** A run of the server that does nothing, until it is killed. */
import { open } from '#server/db';
import * as runs from '#server/runs';

await open();
await runs.begin();
process.stdout.write('held');
setInterval(() => {}, 60_000);
