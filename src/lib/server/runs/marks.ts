/**
 * A mark for each run under DATA_DIR/runs, held by a lock of the operating system: what is there and not held belongs to
 * a run that was killed, or whose machine lost its power.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as clock from '#server/clock';
import { config } from '#server/config';
import { createId, hold, Locked } from '#server/db';
import * as journal from '#server/journal';
import * as log from '#server/log';
import { inBoth } from './words.ts';

/** `from`: when it began; `until`: its last sign of life, to half a minute. By the machine's clock. */
export type CutOff = { from: Date; until: Date };
export type Run = { from: Date; pid: number };

const folder = join(config.dataDir, 'runs');
const lastFile = join(folder, 'cut-off.json');
const signMs = 15_000;
/** How much of the journal's end is recomputed after a run that was cut off. */
const lookedAt = 1000;

/**
 * Marks this run, before the database is opened: a run that is killed in the middle of an upgrade is noticed as well.
 * Never keeps the server from starting: where nothing can be written it says so, and that people can only read. `report`
 * says, once the database is open, what became of the last run if it did not end by itself; `end` takes the mark away.
 */
export async function begin(): Promise<{ report(): Promise<void>; end(): void }> {
	let end = () => {};
	let cutOff: CutOff | undefined;
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		cutOff = await collect();
		end = await mark();
	} catch (reason) {
		const code = (reason as { code?: string }).code ?? 'error';
		log.error('run.notMarked', reason, { words: inBoth('runs_notWritable', { code, path: config.dataDir }) });
	}
	return { end, report: async () => void (cutOff && (await report(cutOff))) };
}

/** The last run that was cut off, if it was noticed. */
export function lastCutOff(): CutOff | undefined {
	if (!existsSync(lastFile)) return undefined;
	const { from, until } = JSON.parse(readFileSync(lastFile, 'utf8')) as Record<keyof CutOff, string>;
	return { from: new Date(from), until: new Date(until) };
}

/** The runs that are alive now, oldest first. */
export async function listAlive(): Promise<Run[]> {
	const alive: Run[] = [];
	for (const name of marks()) {
		const release = await taken(name);
		if (release) release();
		else alive.push(runOf(name));
	}
	return alive.sort((a, b) => a.from.getTime() - b.from.getTime());
}

const pattern = /^(\d{13})-(\d+)-\w+\.run$/;
const marks = () => (existsSync(folder) ? readdirSync(folder).filter((name) => pattern.test(name)) : []);

function runOf(name: string): Run {
	const [, at, pid] = pattern.exec(name)!;
	return { from: new Date(Number(at)), pid: Number(pid) };
}

/** The lock of a mark whose run is over; undefined while somebody holds it. */
async function taken(name: string): Promise<(() => void) | undefined> {
	try {
		return await hold(join(folder, name), 0);
	} catch (reason) {
		if (reason instanceof Locked) return undefined;
		throw reason;
	}
}

/** Takes the marks of runs that were cut off away; answers with the last of them. */
async function collect(): Promise<CutOff | undefined> {
	let last: CutOff | undefined;
	for (const name of marks()) {
		const release = await taken(name);
		if (!release) continue;
		const path = join(folder, name);
		const { from } = runOf(name);
		// The time of a file is that of the last tick, a few milliseconds old.
		const until = new Date(Math.max(from.getTime(), statSync(path).mtimeMs));
		const one = { from, until };
		if (!last || one.until > last.until) last = one;
		rmSync(path, { force: true });
		release();
	}
	if (last) remember(last);
	return last;
}

function remember(cutOff: CutOff): void {
	try {
		writeFileSync(lastFile, JSON.stringify(cutOff), { mode: 0o600 });
	} catch (reason) {
		// It is in the log all the same.
		log.warn('run.notRemembered', { code: (reason as { code?: string }).code });
	}
}

async function mark(): Promise<() => void> {
	const path = join(folder, `${clock.machine()}-${process.pid}-${createId()}.run`);
	const release = await hold(path, 0);
	const sign = () => {
		try {
			const now = new Date(clock.machine());
			utimesSync(path, now, now);
		} catch {
			// The disk is read-only for the moment: then the last sign of life is an older one.
		}
	};
	const timer = setInterval(sign, signMs).unref();
	let ended = false;
	const end = () => {
		if (ended) return;
		ended = true;
		clearInterval(timer);
		rmSync(path, { force: true });
		release();
	};
	// A start that is refused ends by itself; a bug does not.
	let crashed = false;
	process.once('uncaughtExceptionMonitor', () => (crashed = true));
	process.once('exit', () => crashed || end());
	return end;
}

/** What was answered is in the database; its end is looked at all the same, because somebody will ask. */
async function report({ from, until }: CutOff): Promise<void> {
	const facts = { from: from.toISOString(), until: until.toISOString() };
	const { ok, entries } = await journal.verifyEnd(lookedAt);
	const told = { from: clock.minuteOf(from), until: clock.minuteOf(until), entries };
	const words = inBoth(ok ? 'runs_cutOff' : 'runs_cutOffDamaged', told);
	log.warn('run.cutOff', { ...facts, journal: ok, words });
}
