import { demoPassword, load } from '../../demo/load/index.ts';

/**
 * `wenji demo load`: the invented district, laid out around today, into a database that holds nothing yet. Refuses
 * `demo_production` and `demo_notEmpty`. Progress goes to stderr.
 */
export async function demoLoad(): Promise<unknown> {
	const loaded = await load((done, all, day) => process.stderr.write(`  ${day}  ${done}/${all}\n`));
	return { ...loaded, password: demoPassword };
}
