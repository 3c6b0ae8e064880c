import * as opinions from '#server/opinions';
import { run } from './run.ts';

await run(({ activityId }: { activityId: string }) => opinions.tally(activityId));
