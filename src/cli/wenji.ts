/** The `wenji` command: `npm run wenji -- COMMAND …`. Thin: it finds the command, says its answer or why not, and ends. */
import { errorOf, type ErrorDocument } from './errors.ts';
import { commands, find } from './commands.ts';
import { readable } from './readable.ts';
import { words } from './words.ts';

/** Exit code 0; 1 after an error, and where a check answers `ok: false`. */
async function main(args: string[]): Promise<number> {
	const json = args.includes('--json');
	const command = find(args);
	if (!command) return args.length === 0 || args.includes('--help') ? help(json) : unknown(args, json);
	// Before the configuration is read: it is read once, at its first import.
	if (command.mode) process.env.WENJI_MODE ||= command.mode;
	let finish = async () => {};
	try {
		if (!command.bare) {
			const database = await import('./prepare.ts');
			finish = database.close;
			await database.prepare();
		}
		const document = await (await command.load())(command.rest);
		say(json ? JSON.stringify(document) : readable(document));
		return (document as { ok?: boolean }).ok === false ? 1 : 0;
	} catch (reason) {
		return fail(await errorOf(reason), json);
	} finally {
		await finish();
	}
}

async function unknown(args: string[], json: boolean): Promise<number> {
	const typed = args.filter((arg) => !arg.startsWith('-')).join(' ');
	const known = commands.map(({ name }) => name).join('、');
	return fail({ code: 'cli_unknownCommand', message: await words('cli_unknownCommand', { typed, known }) }, json);
}

async function help(json: boolean): Promise<number> {
	const usages = commands.map(({ usage }) => usage);
	say(json ? JSON.stringify({ commands: usages }) : [await words('cli_help'), ...usages.map(indented)].join('\n'));
	return 0;
}

function fail(error: ErrorDocument, json: boolean): number {
	if (json) say(JSON.stringify({ error }));
	else process.stderr.write(`${error.message}\n`);
	return 1;
}

function say(text: string): void {
	process.stdout.write(`${text}\n`);
}

const indented = (usage: string) => `  wenji ${usage}`;

// What a command writes (database, keys) is for this user alone.
process.umask(0o077);
process.exitCode = await main(process.argv.slice(2));
