import { schoolTrafficGroups } from './groups/school-traffic.ts';
import { liftSubsidyGroups } from './groups/lift-subsidy.ts';
import { parkLightingGroups } from './groups/park-lighting.ts';
import type { GroupContent } from './types.ts';

export const groups: GroupContent[] = [...schoolTrafficGroups, ...liftSubsidyGroups, ...parkLightingGroups];
