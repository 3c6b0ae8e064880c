/** Every verb × person × phase is really called; a refusal leaves every table as it was. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { NotFound, Refusal } from '#server/actor';
import { currentEngine, transaction } from '#server/db';
import { makeScene, persons, phases, standAt, type Person, type Phase, type Scene, type Stage } from './scene.ts';
import { notVerbs, verbs, type Verb } from './verbs.ts';

const modulesFolder = new URL('../../src/lib/server/', import.meta.url);
const document = new URL('../../docs/permissions.md', import.meta.url);

let scene: Scene;
beforeAll(async () => {
	scene = await makeScene();
}, 120_000);

/** Ends a transaction that did what it should without keeping it. */
class Undo extends Error {}

type Cell = { person: Person; phase: Phase | 'any'; answer: 'yes' | string };

/** Calls the verb as the person; what it did is undone. Answers `yes` or the first refusal code. */
async function tryCell(verb: Verb, person: Person, stage: Stage): Promise<string> {
	standAt(stage);
	const call = () => verb.call(scene.people[person], stage, scene);
	try {
		if (verb.kept && verb.may[person]) {
			await call();
			return 'yes';
		}
		await transaction(async () => {
			await call();
			throw new Undo();
		}, 60_000);
	} catch (reason) {
		if (reason instanceof Undo) return 'yes';
		if (reason instanceof Refusal) return reason.codes.join(' ');
		if (reason instanceof NotFound) return 'notFound';
		throw reason;
	}
	throw new Error('unreachable');
}

/** A digest of every row of every table. */
async function everything(): Promise<string> {
	const raw = (statement: string) => currentEngine().raw(statement);
	const postgres = currentEngine().dialect === 'postgres';
	const tables = postgres
		? await raw("select tablename as name from pg_tables where schemaname = 'public' order by 1")
		: await raw("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by 1");
	const hash = createHash('sha256');
	for (const { name } of tables) {
		const rows = (await raw(`select * from "${String(name)}"`)).map((row) => JSON.stringify(row)).sort();
		hash.update(`${String(name)}\n${rows.join('\n')}\n`);
	}
	return hash.digest('hex');
}

const mayOf = (verb: Verb, person: Person, phase: Phase): boolean => {
	const allowed = verb.may[person];
	return allowed === 'always' || (allowed?.includes(phase) ?? false);
};

async function cellsOf(verb: Verb, whose: readonly Person[]): Promise<Cell[]> {
	const cells: Cell[] = [];
	for (const phase of verb.anyPhase ? (['open'] as const) : phases) {
		for (const person of whose) {
			const answer = await tryCell(verb, person, scene.stages[phase]);
			cells.push({ person, phase: verb.anyPhase ? 'any' : phase, answer });
		}
	}
	return cells;
}

const results = new Map<string, Cell[]>();

describe('the permission matrix', () => {
	test.each(verbs.map((verb) => [verb.name, verb] as const))('%s', { timeout: 120_000 }, async (name, verb) => {
		const before = await everything();
		const keeps = (person: Person) => verb.kept === true && verb.may[person] !== undefined;
		const cells = await cellsOf(
			verb,
			persons.filter((person) => !keeps(person))
		);
		expect(await everything()).toBe(before);
		cells.push(...(await cellsOf(verb, persons.filter(keeps))));
		results.set(name, cells);
		const wrong = cells.filter(({ person, phase, answer }) => {
			const expected = mayOf(verb, person, phase === 'any' ? 'open' : phase);
			return (answer === 'yes') !== expected;
		});
		expect(wrong).toEqual([]);
	});

	test('every writing verb of every module has its row, and every row is a verb', async () => {
		const exported: string[] = [];
		for (const name of readdirSync(modulesFolder)) {
			const index = new URL(`${name}/index.ts`, modulesFolder);
			if (!existsSync(index)) continue;
			const module = (await import(index.href)) as Record<string, unknown>;
			for (const [key, value] of Object.entries(module)) {
				// By the house's names: policies, and reads.
				if (typeof value !== 'function' || /^(mayNot|holds|find|list|count|has)/.test(key)) continue;
				if (/^(async )?(function )?\w*\s*\(\s*actor\b/.test(String(value))) exported.push(`${name}.${key}`);
			}
		}
		const rows = [...verbs.map(({ name }) => name), ...Object.keys(notVerbs)];
		expect(exported.filter((name) => !rows.includes(name)).sort()).toEqual([]);
		expect(rows.filter((name) => !exported.includes(name)).sort()).toEqual([]);
	});

	test('docs/permissions.md says what was found', () => {
		const text = tableOf();
		if (process.env.UPDATE_DOCS) writeFileSync(document, text);
		expect(readFileSync(document, 'utf8')).toBe(text);
	});
});

/** The document: one line a verb, and the words of each refusal left to the interface. */
function tableOf(): string {
	const lines = [
		'# Who may do what, when',
		'',
		'Made by `tests/permissions/permissions.db.test.ts` (`UPDATE_DOCS=1` rewrites it): every cell was really called, on both engines.',
		'Whoever and whatever is not named here is refused. Phases are those of a consultation; *always* means that none is asked.',
		'',
		'| verb | who, and in which phases |',
		'| --- | --- |'
	];
	for (const { name } of verbs) {
		const yes = (results.get(name) ?? []).filter(({ answer }) => answer === 'yes');
		const byPerson = persons.flatMap((person) => {
			const own = yes.filter((cell) => cell.person === person).map(({ phase }) => (phase === 'any' ? 'always' : phase));
			return own.length ? [`${person}: ${own.join(', ')}`] : [];
		});
		lines.push(`| \`${name}\` | ${byPerson.join('<br>') || 'nobody as things stand in the test'} |`);
	}
	lines.push('', '## Not reachable on their own', '', '| function | why |', '| --- | --- |');
	for (const [name, why] of Object.entries(notVerbs)) lines.push(`| \`${name}\` | ${why} |`);
	return `${lines.join('\n')}\n`;
}
