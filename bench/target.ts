/** A server under measurement: a process of its own, whose CPU time and memory the kernel tells (Linux). */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type Target = {
	name: string;
	url: string;
	/** CPU time of all its threads since it began, in milliseconds. */
	cpuMs(): number;
	/** Resident memory now and at its highest, in MB. */
	memory(): { rss: number; peak: number };
	stop(): Promise<void>;
};
export type Command = { name: string; args: string[]; cwd?: string; env: Record<string, string> };

/** The kernel counts in hundredths of a second, whatever the machine. */
const tickMs = 10;

/** Starts it and waits until it listens. */
export function startTarget({ name, args, cwd, env }: Command): Promise<Target> {
	const child = spawn(process.execPath, args, {
		...(cwd && { cwd }),
		env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', ...env },
		stdio: ['ignore', 'ignore', 'inherit', 'ipc']
	});
	const ended = new Promise<void>((done) => child.once('exit', () => done()));
	const stop = () => {
		if (child.connected && name !== 'product') child.disconnect();
		else child.kill('SIGTERM');
		return ended;
	};
	return new Promise((done, fail) => {
		child.once('error', fail);
		child.once('exit', (code) => fail(new Error(`${name} ended with ${code}`)));
		child.on('message', (message) => {
			const url = (message as { listening?: string }).listening;
			if (url) done({ name, url, cpuMs: () => cpuMs(child.pid!), memory: () => memory(child.pid!), stop });
		});
	});
}

function cpuMs(pid: number): number {
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	// The command's name, in parentheses, may hold anything: counted from behind it.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[11]) + Number(fields[12])) * tickMs;
}

function memory(pid: number) {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	const mb = (field: string) => Math.round(Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024);
	return { rss: mb('VmRSS'), peak: mb('VmHWM') };
}
