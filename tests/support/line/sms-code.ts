import * as messages from '#server/messages';
import { run } from './run.ts';

await run(async ({ phone }: { phone: string }) => {
	const newest = (await messages.listRecent(200)).find((message) => message.phone === phone);
	return { code: newest && /\b(\d{6})\b/.exec(newest.text)?.[1] };
});
