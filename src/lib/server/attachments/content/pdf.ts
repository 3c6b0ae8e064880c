import { Worker } from 'node:worker_threads';
import { Refusal } from '#server/actor';
import type { PdfAnswer, PdfTask } from './pdf.worker.ts';

/** A PDF of 300 scanned pages takes one or two; a file made to keep the parser busy takes for ever. */
const seconds = 20;

/**
 * A PDF without document data, scripts, embedded files and actions. It is read in a thread of its own that is ended
 * after 20 seconds, because a hostile file can keep any PDF parser busy and the other requests waiting.
 */
export async function stripPdf(bytes: Uint8Array, name: string): Promise<Uint8Array> {
	// the thread's file says itself where it lies: after bundling nothing else knows
	const { address } = await import('./pdf.worker.ts');
	const pdf = new Uint8Array(bytes);
	const workerData: PdfTask = { pdf };
	const quiet = { stdout: true, stderr: true };
	const answer = await ask(
		new Worker(new URL(address), { workerData, transferList: [pdf.buffer], resourceLimits, ...quiet })
	);
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
