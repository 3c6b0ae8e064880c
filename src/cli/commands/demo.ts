import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '#server/config';
import { demoPassword, load } from '../../demo/load/index.ts';

/**
 * `wenji demo load`: the invented district, laid out around today, into a database that holds nothing yet. Refuses
 * `demo_production` and `demo_notEmpty`. Progress goes to stderr. A file marks the data folder as the demo's, with the day
 * it was laid out for: production refuses such a folder, `npm run demo` serves it.
 */
export async function demoLoad(): Promise<unknown> {
	const loaded = await load((done, all, day) => process.stderr.write(`  ${day}  ${done}/${all}\n`));
	writeFileSync(join(config.dataDir, 'demo'), `${loaded.start}\n`);
	return { ...loaded, password: demoPassword };
}
