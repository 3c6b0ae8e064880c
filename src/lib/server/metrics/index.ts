/** Figures for a watcher (Prometheus text format): the process, its requests, what waits. No personal data. */
import { statfs } from 'node:fs/promises';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import * as backup from '#server/backup';
import * as clock from '#server/clock';
import { config } from '#server/config';
import { dialect, migrationState } from '#server/db';
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

/** Seconds since the instant; 0 where there is none. */
const ageOf = (from: Date | null | undefined) =>
	from ? Math.max(0, (clock.now().getTime() - from.getTime()) / 1000) : 0;

new Gauge({
	name: 'wenji_oldest_unsent_seconds',
	help: 'Age of the oldest message that waits to be sent, and of the oldest announcement without its messages; 0 if none',
	labelNames: ['queue'] as const,
	registers: [registry],
	async collect() {
		const { message, announcement } = await messages.waitingSince();
		this.set({ queue: 'messages' }, ageOf(message));
		this.set({ queue: 'announcements' }, ageOf(announcement));
	}
});

new Gauge({
	name: 'wenji_backup_age_seconds',
	help: 'Age of the newest backup that the program made by itself; -1 if there is none',
	registers: [registry],
	async collect() {
		const newest = (await backup.listKept()).at(-1);
		this.set(newest ? ageOf(newest.at) : -1);
	}
});

new Gauge({
	name: 'wenji_disk_free_bytes',
	help: 'Room left for the data folder',
	registers: [registry],
	async collect() {
		const { bavail, bsize } = await statfs(config.dataDir);
		this.set(bavail * bsize);
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

/** Whether the database answers and its tables are those of the program. Throws where it cannot be reached. */
export async function health() {
	const migrations = await migrationState();
	return { ok: migrations.known === migrations.applied, database: dialect, migrations };
}
