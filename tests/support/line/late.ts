/** Something that a resident wrote ten minutes before the close and that comes now, where it can still be recorded. */
import type { ResidentActor } from '#server/actor';
import * as activities from '#server/activities';
import * as clock from '#server/clock';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import { demoPeople } from '../demo.ts';

export async function makeLate(resident: ResidentActor, activityId: string): Promise<void> {
	const activity = await activities.find(activityId);
	const corrected = new Date(activity.closesAt.getTime() - 600_000);
	if ((await opinions.obstaclesToLate(resident, activity, corrected, clock.now())).length > 0) return;
	const { hash: consent } = await organisation.privacyNotice();
	const about = {
		clauseId: '',
		stance: 'suggest',
		name: demoPeople.resident.name,
		submitterType: 'person',
		showName: false
	} as const;
	const how = { forMinor: false, ageBand: '', consent, minorConsent: false } as const;
	const text = '在地铁里写的，出站才有网络：接送时段请留出一条让校车走的道。';
	const written = { writtenAt: new Date(corrected.getTime() + 180_000), clockAhead: 180_000, corrected };
	await opinions.arriveLate(resident, activityId, { ...about, ...how, text }, written);
}
