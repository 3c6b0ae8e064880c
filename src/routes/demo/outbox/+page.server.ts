import * as clock from '#server/clock';
import { outbox } from '../../../demo/site/index.ts';
import { page } from '#lib/web/page.ts';

export const load = page(async () => ({ ...(await outbox()), now: clock.now() }));
