import { comingOpenDays } from './open-days/coming.ts';
import { moreComingOpenDays } from './open-days/coming-more.ts';
import { heldOpenDays } from './open-days/held.ts';
import { moreHeldOpenDays } from './open-days/held-more.ts';
import { sortingOpenDays } from './open-days/sorting.ts';
import { moreSortingOpenDays } from './open-days/sorting-more.ts';
import { laterOpenDays } from './open-days/later.ts';
import { water } from './open-days/water.ts';
import type { OpenDayContent } from './types.ts';

/** The frame of days under which the units invite. */
export const openMonth = {
	title: '云汐区政务公开月',
	introduction:
		'这一个月，全区三十四个单位把门打开：看一看、试一试、坐下来谈一谈。每一场都有座谈或者问卷，您说的每一条都会有答复，答复公布在这里。',
	from: -21,
	until: 24
};

export const openDays: OpenDayContent[] = [
	water,
	...heldOpenDays,
	...moreHeldOpenDays,
	...sortingOpenDays,
	...moreSortingOpenDays,
	...comingOpenDays,
	...moreComingOpenDays,
	...laterOpenDays
];
