/** A short run of what `tests/surviving/outbox.long.test.ts` plays for long. */
import { expect, test } from '../support/browser.ts';
import { install } from '../support/installation.ts';
import { moment, playSchedule, prepare } from '../support/outbox-faults/schedule.ts';

test.describe.configure({ timeout: 300_000 });

test('over a bad network everything arrives once and in its order', async ({ browser, dialect }) => {
	const data = await install({ dialect, now: moment });
	try {
		const site = await prepare(data);
		const seed = Number(process.env.OUTBOX_SEED ?? Math.floor(Math.random() * 10 ** 8));
		const outcome = await playSchedule(browser, site, seed, 14);
		expect(outcome.wrong, `OUTBOX_SEED=${seed}`).toEqual([]);
	} finally {
		await data.remove();
	}
});
