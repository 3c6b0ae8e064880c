/** How often something may be done from one source within an hour or a day; windows begin on the full hour (UTC day). */
import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import * as clock from '#server/clock';
import { db, prepared, transaction, type Slots } from '#server/db';
import { keyedHashes } from '#server/secrets';
import { rateWindows } from './schema.ts';

/** `most` per window of `seconds`. */
export type Rate = { purpose: string; most: number; seconds: number };

/** Takes one of the window's number, inside a transaction; false if none is left. */
export async function spend(rate: Rate, source: string): Promise<boolean> {
	const { keys, window } = windowOf(rate, source);
	const [key, ...former] = keys;
	const most = rate.most - (await countIn(former, window));
	const [taken] = most > 0 ? await take({ key, window, most }) : [];
	return taken !== undefined;
}

const take = prepared((at: Slots<'key' | 'window' | 'most'>) =>
	db
		.insert(rateWindows)
		.values({ key: at.key, window: at.window, count: 1 })
		.onConflictDoUpdate({
			target: [rateWindows.key, rateWindows.window],
			set: { count: sql`${rateWindows.count} + 1` },
			setWhere: lt(rateWindows.count, at.most)
		})
		.returning({ key: rateWindows.key })
);

/** Takes one of the window's number for the network an address belongs to; false if none is left. For pages. */
export function allow(rate: Rate, address: string): Promise<boolean> {
	return transaction(() => spend(rate, networkOf(address)));
}

/** True if the window has none left. Reads only. */
export async function isSpent(rate: Rate, source: string): Promise<boolean> {
	const { keys, window } = windowOf(rate, source);
	return (await countIn(keys, window)) >= rate.most;
}

/** While keys are changed, what was taken under the former one counts as well. */
async function countIn(keys: string[], window: number): Promise<number> {
	if (keys.length === 0) return 0;
	const rows = await db
		.select({ count: rateWindows.count })
		.from(rateWindows)
		.where(and(inArray(rateWindows.key, keys), eq(rateWindows.window, window)));
	return rows.reduce((sum, { count }) => sum + count, 0);
}

/** Windows of the day before yesterday and earlier. The number of a window is its end, in minutes since 1970. */
export const oldWindows = () => lt(rateWindows.window, Math.floor(clock.now().getTime() / 60_000) - 2 * 1440);

/** The network an address belongs to: an IPv6 household has a /64 of its own. */
export function networkOf(address: string): string {
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
	if (mapped) return mapped[1]!;
	if (!address.includes(':')) return address;
	const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
	const left = head ? head.split(':') : [];
	const right = tail ? tail.split(':') : [];
	const gap = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
	const groups = [...left, ...gap, ...right].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
	return `${groups.join(':')}::/64`;
}

function windowOf({ purpose, seconds }: Rate, source: string) {
	const start = Math.floor(clock.now().getTime() / 1000 / seconds) * seconds;
	const keys = keyedHashes('rate', source).map((hash) => `${purpose}:${hash}`) as [string, ...string[]];
	return { keys, window: Math.floor((start + seconds) / 60) };
}
