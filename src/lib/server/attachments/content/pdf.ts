import { Worker } from 'node:worker_threads';
import { Refusal } from '#server/actor';
import type { PdfAnswer, PdfTask } from './pdf.worker.ts';

/** Ordinary files take less than one; a file made to keep the parser busy takes for ever. */
const seconds = 10;
/** How many are read at a time; the others wait, so that some hostile files do not take every core. */
const mostAtOnce = 2;

/**
 * A PDF without document data, scripts, embedded files and actions. It is read in a thread of its own that is ended
 * after 10 seconds, because a hostile file can keep any PDF parser busy and the other requests waiting.
 */
export async function stripPdf(bytes: Uint8Array, name: string): Promise<Uint8Array> {
	// the thread's file says itself where it lies: after bundling nothing else knows
	const { address } = await import('./pdf.worker.ts');
	const pdf = new Uint8Array(bytes);
	const workerData: PdfTask = { pdf };
	const quiet = { stdout: true, stderr: true };
	await turn();
	const answer = await ask(
		new Worker(new URL(address), { workerData, transferList: [pdf.buffer], resourceLimits, ...quiet })
	).finally(done);
	if ('bytes' in answer) return answer.bytes;
	throw new Refusal(`attachments_${answer.refused}`, { facts: { name } });
}

/** Megabytes. */
const resourceLimits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64 };

function ask(worker: Worker): Promise<PdfAnswer> {
	return new Promise((resolve) => {
		const finish = (answer: PdfAnswer) => {
			clearTimeout(timer);
			resolve(answer);
			void worker.terminate();
		};
		const timer = setTimeout(() => finish({ refused: 'tooComplicated' }), seconds * 1000);
		worker.once('message', finish);
		worker.once('error', () => finish({ refused: 'tooComplicated' }));
		worker.once('exit', () => finish({ refused: 'damaged' }));
	});
}

let busy = 0;
const waiting: (() => void)[] = [];

async function turn(): Promise<void> {
	if (busy >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
	else busy++;
}

/** Hands the place to the next one, if any waits. */
function done(): void {
	const next = waiting.shift();
	if (next) next();
	else busy--;
}
