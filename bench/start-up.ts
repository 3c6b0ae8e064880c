/** How long a server takes from its command to its first answer, on data that is there. */
import { get } from 'node:http';
import { round } from './load.ts';
import { startTarget, type Command } from './target.ts';

export type StartUp = { milliseconds: number; cpuMs: number };

export async function startUp(command: Command): Promise<StartUp> {
	const runs: StartUp[] = [];
	for (let run = 0; run < 5; run++) {
		const startedAt = performance.now();
		const target = await startTarget(command);
		await answered(`${target.url}${command.name === 'framework' ? '/' : '/healthz'}`);
		runs.push({ milliseconds: round(performance.now() - startedAt, 0), cpuMs: target.cpuMs() });
		await target.stop();
	}
	const middle = (key: keyof StartUp) => runs.map((run) => run[key]).sort((a, b) => a - b)[2]!;
	return { milliseconds: middle('milliseconds'), cpuMs: middle('cpuMs') };
}

function answered(url: string): Promise<void> {
	return new Promise((done, fail) => {
		get(url, { agent: false }, (response) => {
			response.resume().on('end', () => (response.statusCode === 200 ? done() : fail(new Error(`${url} is not well`))));
		}).on('error', fail);
	});
}
