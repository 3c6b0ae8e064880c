import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as clock from '#server/clock';
import { config } from '#server/config';
import * as consultations from '#server/consultations';
import * as jobs from '#server/jobs';
import { refuseUnlessDemo } from './mode.ts';

export const moves = ['nextDay', 'beforeClose', 'afterClose', 'reset'] as const;
export type Move = (typeof moves)[number];

const file = join(config.dataDir, 'now');

/** The next close by the clock: the open consultation that ends first. */
export async function nextClose(): Promise<{ title: string; closesAt: Date } | undefined> {
	refuseUnlessDemo();
	const open = await consultations.listPublic({ phase: 'open' });
	const [first] = open.sort((a, b) => a.activity.closesAt.getTime() - b.activity.closesAt.getTime());
	return first && { title: first.activity.title, closesAt: first.activity.closesAt };
}

/** Moves the demo's clock; from there it runs on. What the timetable does by itself is done at once. */
export async function move(to: Move): Promise<void> {
	refuseUnlessDemo();
	if (to === 'reset') await rm(file, { force: true });
	else await writeFile(file, (await instantOf(to)).toISOString());
	await jobs.runOnce();
}

async function instantOf(to: Exclude<Move, 'reset'>): Promise<Date> {
	const now = clock.now().getTime();
	const close = to === 'nextDay' ? undefined : await nextClose();
	if (!close) return new Date(now + 86_400_000);
	return new Date(close.closesAt.getTime() + (to === 'beforeClose' ? -60_000 : 1000));
}
