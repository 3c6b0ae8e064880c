import type { Stage } from '#lib/catalogue/types.ts';
import type { ActivityFact } from './facts.ts';

const stageByKind: Record<string, Stage> = { hearing: 'hearing', meeting: 'deliberation' };

/** The stage in which an activity of this kind stands. */
export function heldIn(kind: string): Stage {
	return stageByKind[kind] ?? 'participation';
}

/** What the activities of a stage make of it: all over is done; null if none counts (all were cancelled). */
export function activityState(held: readonly Pick<ActivityFact, 'phase'>[]): 'done' | 'now' | 'next' | null {
	const has = (phase: ActivityFact['phase']) => held.some((one) => one.phase === phase);
	if (has('open') || (has('closed') && has('upcoming'))) return 'now';
	if (has('upcoming')) return 'next';
	return has('closed') ? 'done' : null;
}
