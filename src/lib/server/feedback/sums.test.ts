import { describe, expect, test } from 'vitest';
import type { FeedbackContent } from './content.ts';
import { checkSums } from './sums.ts';

const said = (no: string) => ({ no, submitter: '王**', forMinor: false, channel: 'online' as const, text: '太暗' });
const row = { seq: 1, title: '太暗', clauseNo: '第一条', reason: null, changedClause: '第一条', changedText: '加灯' };

function content(): Pick<FeedbackContent, 'said' | 'decided'> {
	const byState = { pending: 0, withdrawn: 1, duplicate: 0, rejected: 1, redirected: 0, valid: 3 };
	return {
		said: {
			received: 5,
			byState,
			byChannel: { online: 3 },
			byStance: { suggest: 3 },
			byClause: [{ clauseNo: '第一条', count: 3 }],
			byGround: { unrelated: 1 },
			byTarget: {},
			appeals: { made: 1, granted: 0 }
		},
		decided: {
			totals: { adopted: 2, partiallyAdopted: 0, notAdopted: 0, explained: 1 },
			rows: [
				{ ...row, outcome: 'adopted', count: 2, opinions: [said('2026001-0001'), said('2026001-0002')] },
				{ ...row, seq: 2, outcome: 'explained', count: 1, opinions: [said('2026001-0003')] }
			]
		}
	};
}

describe('sums of a published feedback', () => {
	test('agree where every valid opinion stands in one row', () => {
		expect(checkSums(content())).toEqual({ rows: 2, opinions: 3, totals: content().decided.totals, faults: [] });
	});

	test.each<[string, (wrong: ReturnType<typeof content>) => void, string[]]>([
		['a published total', ({ decided }) => (decided.totals.adopted = 3), ['totals']],
		[
			'a row that counts more than it names',
			({ decided }) => (decided.rows[0]!.count = 3),
			['rowCounts', 'totals', 'valid']
		],
		['a row left out', ({ decided }) => decided.rows.pop(), ['totals', 'valid']],
		['an opinion in two rows', ({ decided }) => (decided.rows[1]!.opinions[0]!.no = '2026001-0001'), ['twice']],
		['a state left out of the received ones', ({ said }) => (said.received = 4), ['received']],
		['a channel', ({ said }) => (said.byChannel.letter = 1), ['channels']],
		['a stance', ({ said }) => (said.byStance.oppose = 1), ['stances']],
		['a ground of refusal', ({ said }) => (said.byGround.insult = 1), ['grounds']],
		['a clause', ({ said }) => (said.byClause[0]!.count = 2), ['clauses']]
	])('%s that does not fit is found', (_, spoil, faults) => {
		const wrong = content();
		spoil(wrong);
		expect(checkSums(wrong).faults).toEqual(faults);
	});
});
