import * as clock from '#server/clock';
import * as identity from '#server/identity';
import * as opendays from '#server/opendays';
import { refuseUnlessDemo } from './mode.ts';

export type NextSession = {
	title: string;
	unit: string;
	startsAt: Date;
	eventId: string;
	account: string;
	who: string;
};

/** The session that runs now or is next on the spot, and somebody of its unit who may open a gate for it. */
export async function nextSession(): Promise<NextSession | undefined> {
	refuseUnlessDemo();
	const now = clock.now();
	const coming = await opendays.listPublic({ from: new Date(now.getTime() - 86_400_000) });
	const staff = (await identity.listStaff()).filter(({ disabledAt }) => disabledAt === null);
	for (const { endsAt, startsAt, phase, mode, activity, unitName, eventId } of coming) {
		if (endsAt <= now || phase === 'cancelled' || mode !== 'onSite') continue;
		const host = staff.find(({ unitId, roles }) => unitId === activity.hostUnitId && roles.includes('eventStaff'));
		if (!host) continue;
		return { title: activity.title, unit: unitName, startsAt, eventId, account: host.account, who: host.name };
	}
	return undefined;
}
