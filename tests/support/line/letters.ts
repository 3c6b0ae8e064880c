/** Letters keyed in by the clerk at an instant, accepted if that is asked for; answers with their ids and numbers. */
import type { StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import * as opinions from '#server/opinions';
import { run } from './run.ts';

export type Letters = {
	consultationId: string;
	clerk: StaffActor;
	/** ISO instant within the period. */
	at: string;
	accept?: boolean;
	letters: { text: string; clauseNo?: string; name?: string; stance?: 'support' | 'oppose' | 'suggest' | 'question' }[];
};

const usual = { channel: 'letter', submitterType: 'person', phone: '', ageBand: '', forMinor: false } as const;
const nothing = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;

await run(async ({ consultationId, clerk, at, accept, letters }: Letters) => {
	clock.standAt(new Date(at));
	const entered: { id: string; no: string }[] = [];
	for (const { text, clauseNo = '', name = '', stance = 'suggest' } of letters) {
		const about = { ...usual, receivedOn: clock.today(), clauseNo, stance, text, name };
		const { id, no } = await opinions.enterOnBehalf(clerk, consultationId, about);
		entered.push({ id, no });
	}
	const opinionIds = entered.map(({ id }) => id);
	if (accept) await opinions.moderate(clerk, consultationId, { ...nothing, opinionIds, decision: 'accept' });
	return entered;
});
