import { careFacilities, bridgeDetour, canalWaterfront, schoolTraffic } from './consultations/current.ts';
import { floodPlan, liftSubsidy, parkLighting } from './consultations/finished.ts';
import type { ConsultationContent } from './types.ts';

export const consultations: ConsultationContent[] = [
	careFacilities,
	bridgeDetour,
	canalWaterfront,
	schoolTraffic,
	liftSubsidy,
	parkLighting,
	floodPlan
];
