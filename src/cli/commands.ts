/** `bare`: runs without a database made ready for it. */
type Command = { name: string; usage: string; bare?: true };
type Work = (args: string[]) => Promise<unknown>;

/** What there is. `draft parse` is `draftParse` in commands/draft.ts, loaded when it is called. */
export const commands: readonly Command[] = [
	{ name: 'init', usage: 'init' },
	{ name: 'doctor', usage: 'doctor', bare: true },
	{
		name: 'staff create',
		usage: 'staff create --account ACCOUNT --name NAME --unit UNIT --role ROLE … --password-stdin [--as ACCOUNT]'
	},
	{ name: 'journal verify', usage: 'journal verify' },
	{ name: 'demo load', usage: 'demo load' },
	{ name: 'draft parse', usage: 'draft parse FILE', bare: true },
	{ name: 'draft compare', usage: 'draft compare OLD NEW', bare: true },
	{ name: 'period', usage: 'period --opens YYYY-MM-DD --days N [--profile NAME]', bare: true },
	{
		name: 'opinions import',
		usage: 'opinions import FILE --consultation ID --channel CHANNEL --as ACCOUNT [--dry-run]'
	}
];

/** The command that the arguments begin with (options may stand before it), and the arguments that are left for it. */
export function find(args: readonly string[]): (Command & { rest: string[]; load: () => Promise<Work> }) | undefined {
	const first = args.findIndex((arg) => !arg.startsWith('--'));
	if (first < 0) return undefined;
	const before = args.slice(0, first);
	const typed = args.slice(first);
	const command = commands.find(({ name }) => name.split(' ').every((word, index) => typed[index] === word));
	if (!command) return undefined;
	const length = command.name.split(' ').length;
	return { ...command, rest: [...before, ...typed.slice(length)], load: () => load(command.name) };
}

async function load(name: string): Promise<Work> {
	const [file, verb = ''] = name.split(' ');
	const loaded = (await import(`./commands/${file}.ts`)) as Record<string, Work>;
	const work = loaded[file + verb.slice(0, 1).toUpperCase() + verb.slice(1)];
	if (!work) throw new Error(`commands/${file}.ts has no ${name}`);
	return work;
}
