import type { FeedbackContent } from '#server/feedback';
import type { SheetToWrite } from '#server/spreadsheets';
import { stateWords } from '#lib/feedback/words.ts';
import { channels, opinionStates, stances } from '#lib/opinions/types.ts';
import { groundCounts, targetCounts } from '#lib/opinions/refusals.ts';
import { channelWords, stanceWords } from '#lib/opinions/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { outcomeKinds, outcomeWords } from '#lib/ui/outcomes.ts';

type Sheet = Pick<SheetToWrite, 'columns' | 'rows'>;

/** One line an opinion, in the order of the table. */
export function rowsSheet({ decided }: FeedbackContent): Sheet {
	const titles = [
		m.public_fb_col_seq(),
		m.public_csv_no(),
		m.public_csv_submitter(),
		m.public_for_minor(),
		m.public_csv_channel(),
		m.public_csv_text(),
		m.public_csv_group(),
		m.public_csv_clause(),
		m.public_csv_outcome(),
		m.public_csv_reason(),
		m.public_csv_changed_clause(),
		m.public_csv_changed_text()
	];
	const rows = decided.rows.flatMap((row) =>
		row.opinions.map((opinion) => [
			row.seq,
			opinion.no,
			opinion.submitter || m.public_nameless(),
			opinion.forMinor ? '✓' : '',
			channelWords[opinion.channel](),
			opinion.text,
			row.title,
			row.clauseNo ?? m.public_whole_draft(),
			outcomeWords[row.outcome](),
			row.reason ?? '',
			row.changedClause ?? '',
			row.changedText ?? ''
		])
	);
	return { columns: titles.map((title) => ({ title })), rows };
}

/** Every figure of the two documents, one line each. */
export function saidSheet({ said, decided }: FeedbackContent): Sheet {
	const part = (section: string, items: [string, number][]) => items.map(([item, n]) => [section, item, n]);
	const rows = [
		...part(
			m.public_fb_states(),
			opinionStates.map((state) => [stateWords[state](), said.byState[state]])
		),
		...part(
			m.public_fb_channels(),
			channels.map((channel) => [channelWords[channel](), said.byChannel[channel] ?? 0])
		),
		...part(
			m.public_fb_stances(),
			stances.map((stance) => [stanceWords[stance](), said.byStance[stance] ?? 0])
		),
		...part(
			m.public_fb_clauses(),
			said.byClause.map(({ clauseNo, count }) => [clauseNo ?? m.public_whole_draft(), count])
		),
		...part(m.public_refused_grounds(), groundCounts(said)),
		...part(m.public_refused_targets(), targetCounts(said)),
		...part(m.public_refused_appeals(), [
			[m.public_refused_made(), said.appeals.made],
			[m.public_refused_granted(), said.appeals.granted]
		]),
		...part(
			m.public_fb_doc_decided(),
			outcomeKinds.map((kind) => [outcomeWords[kind](), decided.totals[kind]])
		)
	];
	const columns = [m.public_csv_section(), m.public_csv_item(), m.public_csv_count()].map((title) => ({ title }));
	return { columns, rows };
}
