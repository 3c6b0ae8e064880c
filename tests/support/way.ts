/** A network between a browser and a server that can fail in every way a network fails. */
import { createServer, request as ask, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';

export type Way = {
	url: string;
	/** Nothing gets through. */
	cut: boolean;
	/** The worker is another one from that moment on, as after an upgrade. */
	later: boolean;
	/** What becomes of a request: it passes, its answer is lost on the way back, or it never arrives. */
	fate: (request: IncomingMessage) => 'passes' | 'answer lost' | 'never arrives';
	/** Where the server is now. */
	target: string;
	close: () => void;
};

/** The worker's own requests are without network as well when it is cut. */
export async function wayTo(server: { url: string }): Promise<Way> {
	const way: Way = {
		...{ url: '', cut: false, later: false, target: server.url },
		fate: () => 'passes',
		close: () => {}
	};
	const between = createServer((request, response) => {
		const fate = way.cut ? 'never arrives' : way.fate(request);
		if (fate === 'never arrives') return void request.socket.destroy();
		const { hostname, port } = new URL(way.target);
		const worker = way.later && request.url === '/service-worker.js';
		const headers = { ...request.headers, ...(worker && { 'if-none-match': '', 'accept-encoding': '' }) };
		const onward = ask({ hostname, port, path: request.url, method: request.method, headers });
		onward.on('error', () => request.socket.destroy());
		onward.on('response', (answer) => {
			if (fate === 'answer lost') {
				answer.resume();
				return void answer.on('end', () => request.socket.destroy());
			}
			const { 'content-length': _length, ...rest } = answer.headers;
			response.writeHead(answer.statusCode!, rest);
			answer.on('data', (part) => response.write(part));
			answer.on('end', () => response.end(worker ? '\n// a later version' : undefined));
			answer.on('error', () => request.socket.destroy());
		});
		request.pipe(onward);
	});
	await new Promise<void>((listening) => between.listen(0, '127.0.0.1', listening));
	way.url = `http://127.0.0.1:${(between.address() as AddressInfo).port}`;
	way.close = () => {
		between.closeAllConnections();
		between.close();
	};
	return way;
}

/** Waits until the worker answers for the page. */
export async function ready(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (navigator.serviceWorker.controller) return;
		await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
	});
}
