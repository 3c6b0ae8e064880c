/** What the organiser does while a gate is stood, and what came of its scans. */
import type { StaffActor } from '#server/actor';
import * as opendays from '#server/opendays';
import { run } from './run.ts';

export type GateActs = {
	endShift?: { actor: StaffActor; shiftId: string };
	withdraw?: { actor: StaffActor; signUpId: string };
	outcome?: { actor: StaffActor; sessionId: string };
};
export type GateOutcome = {
	attended: number;
	walkIns: number;
	conflicts: { kind: string; device: string; nonce: string; first: string | null; over: number }[];
};

await run(async ({ endShift, withdraw, outcome }: GateActs): Promise<GateOutcome | null> => {
	if (endShift) await opendays.endShift(endShift.actor, endShift.shiftId);
	if (withdraw) await opendays.withdrawSeat(withdraw.actor, withdraw.signUpId, '重复报名，已经电话联系本人。');
	if (!outcome) return null;
	const { attended, walkIns } = await opendays.findFigures(outcome.actor, outcome.sessionId);
	const conflicts = await opendays.listConflicts(outcome.actor, outcome.sessionId);
	return {
		...{ attended, walkIns },
		conflicts: conflicts.map(({ kind, event, first, over }) => {
			return { kind, device: event.device, nonce: event.nonce, first: first?.nonce ?? null, over };
		})
	};
});
