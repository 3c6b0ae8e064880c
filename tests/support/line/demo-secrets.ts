/**
 * Numbers and full names that no page may show to anybody but their owner. Names of two characters are also words
 * (安然, 文静); a surname with a title (冯先生) tells nobody; those who wanted to be named are left out.
 */
import { db } from '#server/db';
import { decrypt } from '#server/secrets';
import { residents } from '../../../src/lib/server/identity/schema.ts';
import { opinions } from '../../../src/lib/server/opinions/schema.ts';
import { run } from './run.ts';

const titled = /(先生|女士|奶奶|爷爷|阿姨|大爷|大妈|师傅|老师|同学)$/;

export type Secrets = { phones: string[]; names: string[] };

await run(async (): Promise<Secrets> => {
	const people = await db.select().from(residents);
	const said = await db.select().from(opinions);
	const open = new Set(said.map(({ submitterShown }) => submitterShown));
	const ciphers = (list: (string | null)[]) => [
		...new Set(list.flatMap((cipher) => (cipher ? [decrypt(cipher)] : [])))
	];
	const names = ciphers([...people.map((one) => one.nameCipher), ...said.map((one) => one.nameCipher)]);
	return {
		phones: ciphers([...people.map((one) => one.phoneCipher), ...said.map((one) => one.phoneCipher)]),
		names: names.filter((name) => name.length > 2 && !titled.test(name) && !open.has(name))
	};
});
