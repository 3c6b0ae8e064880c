/** Figures for a watcher (Prometheus text format): the process, its requests, what waits. No personal data. */
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import * as journal from '#server/journal';
import * as messages from '#server/messages';

const registry = new Registry();
collectDefaultMetrics({ register: registry });

const requests = new Histogram({
	name: 'wenji_http_request_seconds',
	help: 'Time from the first byte of a request to its answer, by route and class of status',
	labelNames: ['method', 'route', 'status'] as const,
	buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
	registers: [registry]
});

new Gauge({
	name: 'wenji_messages',
	help: 'Messages to people that wait to be sent, and that were given up',
	labelNames: ['state'] as const,
	registers: [registry],
	async collect() {
		const { waiting, givenUp } = await messages.countWaiting();
		this.set({ state: 'waiting' }, waiting);
		this.set({ state: 'given_up' }, givenUp);
	}
});

new Gauge({
	name: 'wenji_journal_entries',
	help: 'Entries of the journal',
	registers: [registry],
	async collect() {
		this.set((await journal.newest())?.seq ?? 0);
	}
});

/** `route`: the route's pattern, never the address; unknown addresses share one. `seconds`: wall time. */
export function observeRequest(method: string, route: string | null, status: number, seconds: number): void {
	requests.observe({ method, route: route ?? 'unknown', status: `${Math.floor(status / 100)}xx` }, seconds);
}

export async function collect(): Promise<{ type: string; text: string }> {
	return { type: registry.contentType, text: await registry.metrics() };
}
