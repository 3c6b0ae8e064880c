/** `bare`: runs without a database made ready for it. `mode`: what it runs in where WENJI_MODE says nothing. */
type Command = {
	name: string;
	usage: string;
	bare?: true;
	mode?: 'demo';
	load: () => Promise<(args: string[]) => Promise<unknown>>;
};

/** What there is. Each is loaded when it is called: `period` needs neither a driver nor a configuration. */
export const commands: readonly Command[] = [
	{ name: 'init', usage: 'init', load: async () => (await import('./commands/init.ts')).init },
	{ name: 'doctor', usage: 'doctor', bare: true, load: async () => (await import('./commands/doctor.ts')).doctor },
	{
		name: 'staff create',
		usage: 'staff create --account ACCOUNT --name NAME --unit UNIT --role ROLE … --password-stdin [--as ACCOUNT]',
		load: async () => (await import('./commands/staff.ts')).staffCreate
	},
	{
		name: 'journal verify',
		usage: 'journal verify',
		load: async () => (await import('./commands/journal.ts')).journalVerify
	},
	{ name: 'keys list', usage: 'keys list', load: async () => (await import('./commands/keys.ts')).keysList },
	{
		name: 'keys add',
		usage: 'keys add [--lookup | --ticket]',
		load: async () => (await import('./commands/keys.ts')).keysAdd
	},
	{
		name: 'keys reencrypt',
		usage: 'keys reencrypt',
		load: async () => (await import('./commands/keys.ts')).keysReencrypt
	},
	{ name: 'keys rehash', usage: 'keys rehash', load: async () => (await import('./commands/keys.ts')).keysRehash },
	{
		name: 'backup check',
		usage: 'backup check FILE',
		bare: true,
		load: async () => (await import('./commands/backup.ts')).backupCheck
	},
	{
		name: 'backup',
		usage: 'backup FILE [--with-keys [--passphrase-stdin]]',
		bare: true,
		load: async () => (await import('./commands/backup.ts')).backupMake
	},
	{
		name: 'restore',
		usage: 'restore FILE [--passphrase-stdin]',
		bare: true,
		load: async () => (await import('./commands/backup.ts')).restore
	},
	{
		name: 'demo load',
		usage: 'demo load',
		mode: 'demo',
		load: async () => (await import('./commands/demo.ts')).demoLoad
	},
	{
		name: 'draft parse',
		usage: 'draft parse FILE',
		bare: true,
		load: async () => (await import('./commands/draft.ts')).draftParse
	},
	{
		name: 'draft compare',
		usage: 'draft compare OLD NEW',
		bare: true,
		load: async () => (await import('./commands/draft.ts')).draftCompare
	},
	{
		name: 'period',
		usage: 'period --opens YYYY-MM-DD --days N [--profile NAME]',
		bare: true,
		load: async () => (await import('./commands/period.ts')).period
	},
	{
		name: 'opinions import',
		usage: 'opinions import FILE --consultation ID --channel CHANNEL --as ACCOUNT [--dry-run]',
		load: async () => (await import('./commands/opinions.ts')).importOpinions
	},
	{
		name: 'opinions group',
		usage: 'opinions group FILE [--id COLUMN] [--subject COLUMN] [--text COLUMN]',
		bare: true,
		load: async () => (await import('./commands/group.ts')).groupOpinions
	},
	{
		name: 'survey import',
		usage: 'survey import FILE [--save [--unit UNIT] [--as ACCOUNT]]',
		bare: true,
		load: async () => (await import('./commands/survey-import.ts')).surveyImport
	},
	{
		name: 'survey answers import',
		usage: 'survey answers import FILE --survey ID [--as ACCOUNT]',
		load: async () => (await import('./commands/survey-answers.ts')).importAnswers
	},
	{
		name: 'survey tally',
		usage: 'survey tally --survey ID [--cross Q1,Q2]',
		load: async () => (await import('./commands/survey-tally.ts')).surveyTally
	},
	{
		name: 'opendays seats',
		usage: 'opendays seats --session ID',
		load: async () => (await import('./commands/opendays.ts')).opendaysSeats
	},
	{
		name: 'ticket verify',
		usage: 'ticket verify STRING',
		load: async () => (await import('./commands/opendays.ts')).ticketVerify
	}
];

/** The command that the arguments begin with, and what is left for it. `--json` is the dispatcher's, wherever it stands. */
export function find(args: readonly string[]): (Command & { rest: string[] }) | undefined {
	const typed = args.filter((arg) => arg !== '--json');
	const command = commands.find(({ name }) => name.split(' ').every((word, index) => typed[index] === word));
	if (!command) return undefined;
	return { ...command, rest: typed.slice(command.name.split(' ').length) };
}
