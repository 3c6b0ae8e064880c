/** The durable baseline without http: inserts one after the other, each on the disk before the next. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { durableInsert, type Keys } from './durable.ts';
import { round, type Measured } from './load.ts';
import type { Seeded } from './seed.ts';
import { nameOf, opinionOf } from './texts.ts';

let sent = 0;

export function durableLoop(file: string, keysFolder: string, seeded: Seeded, count: number): Measured {
	const database = new Database(file);
	database.pragma('journal_mode = WAL');
	database.pragma('synchronous = FULL');
	database.pragma('foreign_keys = ON');
	const key = (name: string) => Buffer.from(readFileSync(join(keysFolder, `${name}.key`), 'utf8'), 'hex');
	const keys: Keys = { data: key('data'), lookup: key('lookup'), journal: key('journal') };
	const authors = database.prepare('select id from residents').all() as { id: string }[];
	const insert = durableInsert(database, keys);
	const took: number[] = [];
	const before = process.cpuUsage();
	const startedAt = performance.now();
	for (let left = count; left > 0; left--) {
		const number = sent++;
		const at = performance.now();
		const { target: activityId, clauseIds } = seeded;
		const residentId = authors[number % authors.length]!.id;
		const clauseId = clauseIds[number % clauseIds.length]!;
		insert({ activityId, residentId, clauseId, stance: 'suggest', name: nameOf(number), text: opinionOf(number) });
		took.push(performance.now() - at);
	}
	const seconds = (performance.now() - startedAt) / 1000;
	const { user, system } = process.cpuUsage(before);
	database.close();
	took.sort((a, b) => a - b);
	return {
		requests: count,
		seconds: round(seconds, 2),
		perSecond: Math.round(count / seconds),
		cpuMs: round((user + system) / 1000 / count, 3),
		p50: round(took[count >> 1]!, 1),
		p99: round(took[Math.floor(count * 0.99)]!, 1),
		wrong: 0,
		kilobytes: 0
	};
}
