/** `wenji opinions import FILE --consultation ID --channel C --as ACCOUNT [--dry-run]` */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '#server/actor';
import * as identity from '#server/identity';
import * as opinions from '#server/opinions';
import { paperChannels } from '#lib/opinions/types.ts';
import { words } from '../words.ts';

export async function importOpinions(args: string[]): Promise<unknown> {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: {
			consultation: { type: 'string' },
			channel: { type: 'string' },
			as: { type: 'string' },
			'dry-run': { type: 'boolean', default: false }
		}
	});
	const [path] = positionals;
	const channel = paperChannels.find((one) => one === values.channel);
	if (!path || !values.consultation || !values.as) throw new Refusal('opinions_importUsage');
	if (!channel) throw new Refusal('opinions_noChannel');
	const actor = await identity.actorOf(values.as);
	const file = { name: basename(path), bytes: await readFile(path) };
	const options = { channel, dryRun: values['dry-run'] };
	const { rows, accepted, duplicates, rejected } = await opinions.importPaper(
		actor,
		values.consultation,
		file,
		options
	);
	const told = rejected.map(async ({ row, reason, facts }) => ({ row, reason: await words(reason, facts) }));
	return { rows, accepted, duplicates, rejected: await Promise.all(told) };
}
