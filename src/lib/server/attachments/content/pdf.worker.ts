import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { PDFDict, PDFName, PDFParser, PDFStreamWriter, PDFWriter } from '@cantoo/pdf-lib';
import { inflatesTooFar } from './pdf-bombs.ts';
import { clean } from './pdf-clean.ts';

export type PdfTask = { pdf: Uint8Array };
export type PdfAnswer = { bytes: Uint8Array } | { refused: 'damaged' | 'encryptedPdf' | 'bomb' | 'tooComplicated' };

/** Where this file lies, as source or bundled. */
export const address = import.meta.url;

const objectsPerTurn = 1000;

if (!isMainThread && isPdfTask(workerData)) {
	strip(workerData.pdf).then(
		(answer) => parentPort?.postMessage(answer),
		() => parentPort?.postMessage({ refused: 'damaged' } satisfies PdfAnswer)
	);
}

function isPdfTask(data: unknown): data is PdfTask {
	return typeof data === 'object' && data !== null && 'pdf' in data && data.pdf instanceof Uint8Array;
}

async function strip(pdf: Uint8Array): Promise<PdfAnswer> {
	if (inflatesTooFar(pdf)) return { refused: 'bomb' };
	const context = await PDFParser.forBytesWithOptions(pdf, objectsPerTurn).parseDocument();
	if (context.trailerInfo.Encrypt) return { refused: 'encryptedPdf' };
	const catalog = context.lookup(context.trailerInfo.Root);
	if (!(catalog instanceof PDFDict) || !catalog.has(PDFName.of('Pages'))) return { refused: 'damaged' };
	clean(context);
	// object streams came with 1.5
	const [major = 1, minor = 0] = context.header.getVersionString().split('.').map(Number);
	const Writer = major > 1 || minor >= 5 ? PDFStreamWriter : PDFWriter;
	return { bytes: await Writer.forContext(context, objectsPerTurn).serializeToBuffer() };
}
