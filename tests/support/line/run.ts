/** Opens the database of the environment, does the work with the options of the command line, prints its answer as JSON. */
import { close, open } from '#server/db';
import * as organisation from '#server/organisation';

export async function run<Options, Result>(work: (options: Options) => Promise<Result>): Promise<void> {
	await open();
	try {
		await organisation.seed();
		const answer = await work(JSON.parse(process.argv[2] ?? '{}') as Options);
		process.stdout.write(JSON.stringify(answer));
	} finally {
		await close();
	}
}
