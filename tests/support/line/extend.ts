import type { StaffActor } from '#server/actor';
import * as consultations from '#server/consultations';
import { run } from './run.ts';

await run(async ({ id, publisher, lastDay }: { id: string; publisher: StaffActor; lastDay: string }) => {
	const reason = '节假日期间不便阅读，应街道请求延长征求意见时间。';
	await consultations.extend(publisher, id, { lastDay, reason });
	return {};
});
