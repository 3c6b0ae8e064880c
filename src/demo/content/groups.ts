import { schoolTrafficGroups } from './groups/school-traffic.ts';
import type { GroupContent } from './types.ts';

export const groups: GroupContent[] = [...schoolTrafficGroups];
