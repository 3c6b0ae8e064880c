/** Messages to those who signed up: in the transaction of the change, one a sign-up. */
import * as clock from '#server/clock';
import * as messages from '#server/messages';
import * as organisation from '#server/organisation';
import type { SessionView } from './queries.ts';
import type { SignUp } from './sign-up-queries.ts';

type Words = { template: messages.Template; facts?: Record<string, string | number> };

/** Whose number is deleted is not written to. */
export async function tellEach(
	session: SessionView,
	signUps: readonly SignUp[],
	wordsFor: (signUp: SignUp) => Words
): Promise<void> {
	if (signUps.length === 0) return;
	const { name: site } = await organisation.site();
	const { title, hostUnitId: unitId } = session.activity;
	const list = signUps.flatMap((signUp) => {
		if (!signUp.phoneCipher) return [];
		const { phoneCipher, residentId, no, seats } = signUp;
		const { template, facts } = wordsFor(signUp);
		const known = { site, no, seats, title, time: clock.minuteOf(session.startsAt), place: session.place };
		return [{ phoneCipher, residentId, unitId, about: no, template, facts: { ...known, ...facts } }];
	});
	await messages.queueAll(list);
}
