import { bridgeDetour } from './drafts/bridge-detour.ts';
import { canalWaterfront } from './drafts/canal-waterfront.ts';
import { careFacilities } from './drafts/care-facilities.ts';
import { floodPlan } from './drafts/flood-plan.ts';
import { liftSubsidy } from './drafts/lift-subsidy.ts';
import { parkLighting } from './drafts/park-lighting.ts';
import { schoolTraffic } from './drafts/school-traffic.ts';
import type { DraftContent } from './types.ts';

export const drafts: DraftContent[] = [
	careFacilities,
	bridgeDetour,
	canalWaterfront,
	schoolTraffic,
	liftSubsidy,
	parkLighting,
	floodPlan
];
