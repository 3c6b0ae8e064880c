import { schoolTraffic1 } from './opinions/school-traffic-1.ts';
import { schoolTraffic2 } from './opinions/school-traffic-2.ts';
import { schoolTraffic3 } from './opinions/school-traffic-3.ts';
import { schoolTraffic4 } from './opinions/school-traffic-4.ts';
import { schoolTraffic5 } from './opinions/school-traffic-5.ts';
import { schoolTraffic6 } from './opinions/school-traffic-6.ts';
import { schoolTraffic7 } from './opinions/school-traffic-7.ts';
import { schoolTraffic8 } from './opinions/school-traffic-8.ts';
import { careFacilities1 } from './opinions/care-facilities-1.ts';
import { careFacilities2 } from './opinions/care-facilities-2.ts';
import { careFacilities3 } from './opinions/care-facilities-3.ts';
import { bridgeDetour1 } from './opinions/bridge-detour-1.ts';
import { bridgeDetour2 } from './opinions/bridge-detour-2.ts';
import { liftSubsidy1 } from './opinions/lift-subsidy-1.ts';
import { liftSubsidy2 } from './opinions/lift-subsidy-2.ts';
import { liftSubsidy3 } from './opinions/lift-subsidy-3.ts';
import { parkLighting1 } from './opinions/park-lighting-1.ts';
import type { OpinionContent } from './types.ts';

/** By consultation. A consultation that is not listed has none. */
export const opinions: Record<string, OpinionContent[]> = {
	'school-traffic': [
		...schoolTraffic1,
		...schoolTraffic2,
		...schoolTraffic3,
		...schoolTraffic4,
		...schoolTraffic5,
		...schoolTraffic6,
		...schoolTraffic7,
		...schoolTraffic8
	],
	'care-facilities': [...careFacilities1, ...careFacilities2, ...careFacilities3],
	'bridge-detour': [...bridgeDetour1, ...bridgeDetour2],
	'lift-subsidy': [...liftSubsidy1, ...liftSubsidy2, ...liftSubsidy3],
	'park-lighting': [...parkLighting1]
};
