/** The content of a document as named texts, so that two of them can be held against each other. */
import type { ReviewContent } from '#server/supervision';
import type { CatalogueContent, PublicEntry } from '#lib/catalogue/types.ts';
import type { Block } from '#lib/drafts/blocks.ts';
import { m } from '#lib/paraglide/messages.js';
import { outcomeWords } from '#lib/ui/outcomes.ts';
import { words } from '#lib/web/words.ts';

/** `key` stays the same from one content to the next. */
export type Part = { key: string; label: string; text: string };

type Notice = NonNullable<Extract<ReviewContent, { kind: 'consultation' }>['now']>;
type Feedback = NonNullable<Extract<ReviewContent, { kind: 'feedback' }>['now']>;

const lines = (texts: readonly (string | null | undefined)[]) => texts.filter(Boolean).join('\n');

export function noticeParts(notice: Notice): Part[] {
	const { contact, draft } = notice;
	return [
		{ key: 'title', label: m.desk_part_title(), text: notice.title },
		{ key: 'basis', label: m.desk_part_basis(), text: notice.basis },
		{
			key: 'period',
			label: m.desk_part_period(),
			text: m.desk_part_period_text({ from: notice.opensAt.slice(0, 10), to: notice.lastDay, days: notice.days })
		},
		{ key: 'shortening', label: m.desk_part_shortening(), text: notice.shorteningReason ?? '' },
		{ key: 'summary', label: m.public_gist(), text: notice.summary },
		{ key: 'changes', label: m.public_what_changes(), text: lines(notice.whatChanges) },
		{
			key: 'channels',
			label: m.desk_part_channels(),
			text: lines(
				notice.channels.map((way) => `${words(`public_way_${way.channel}`)}：${way.address} ${way.remark ?? ''}`.trim())
			)
		},
		{
			key: 'contact',
			label: m.desk_part_contact(),
			text: [contact.person, contact.phone, contact.email, contact.address, contact.postcode].filter(Boolean).join(' ')
		},
		{ key: 'guide', label: m.public_guide(), text: lines(notice.guideQuestions) },
		{ key: 'display', label: m.desk_part_display(), text: words(`desk_display_${notice.opinionDisplay}`) },
		{ key: 'preamble', label: m.public_preamble(), text: textOf(draft.preamble) },
		...draft.clauses.map(({ no, text }) => ({ key: `clause ${no}`, label: no, text })),
		...draft.annexes.map(({ title, blocks }) => ({ key: `annex ${title}`, label: title, text: textOf(blocks) })),
		{ key: 'note', label: m.desk_part_note(), text: textOf(draft.draftingNote ?? []) }
	];
}

export function feedbackParts(feedback: Feedback): Part[] {
	const rows = feedback.decided.rows.map((row) => ({
		key: `row ${row.opinions.map(({ no }) => no).sort()[0] ?? row.seq}`,
		label: m.desk_part_row({ seq: row.seq, title: row.title.slice(0, 30) }),
		text: lines([
			m.desk_part_row_count({ count: row.count }),
			outcomeWords[row.outcome](),
			row.reason,
			row.changedClause && m.public_changed_clause({ clause: row.changedClause }),
			row.changedText,
			...row.opinions.map(({ submitter, text }) => `${submitter}：${text}`)
		])
	}));
	return [
		{ key: 'narrative', label: m.desk_part_narrative(), text: feedback.narrative },
		{ key: 'next', label: m.desk_part_next(), text: feedback.nextStep },
		...rows
	];
}

export function catalogueParts(catalogue: CatalogueContent): Part[] {
	return [
		{ key: 'title', label: m.desk_part_title(), text: catalogue.title },
		{ key: 'docNo', label: m.desk_part_docNo(), text: lines([catalogue.docNo, catalogue.issuedOn]) },
		{ key: 'basis', label: m.desk_part_basis(), text: catalogue.basisText ?? '' },
		...catalogue.entries.map((entry) => ({
			key: entry.itemId,
			label: `${entry.seq}　${entry.title ?? m.catalogue_stub()}`,
			text: entryText(entry)
		}))
	];
}

function entryText(entry: PublicEntry): string {
	const field = (name: string, text: string | null | undefined) =>
		text ? `${words(`catalogue_field_${name}`)}：${text}` : '';
	return lines([
		entry.removed ? words('catalogue_adjustment_remove') : '',
		field('title', entry.title),
		field('kind', entry.kind && words(`catalogue_kind_${entry.kind}`)),
		field('leadUnit', entry.leadUnit.name),
		field('coUnits', entry.coUnits.map(({ name }) => name).join('、')),
		field('legalBasis', entry.legalBasis.join('；')),
		field('participation', entry.participation.map((method) => words(`catalogue_method_${method}`)).join('、')),
		field('hearing', entry.hearing && words(`catalogue_hearing_${entry.hearing}`)),
		field('plannedDecisionMonth', entry.plannedDecisionMonth),
		field('contact', `${entry.contact.name} ${entry.contact.phone}`.trim())
	]);
}

/** The words of blocks, one paragraph a line. */
export function textOf(blocks: readonly Block[]): string {
	return blocks
		.map((block) => {
			if (block.kind === 'image') return '';
			if (block.kind === 'table')
				return block.rows.map((row) => row.map((cell) => textOf(cell.blocks)).join(' | ')).join('\n');
			return `${block.kind === 'item' ? block.no : ''}${block.runs.map(({ text }) => text).join('')}`;
		})
		.filter(Boolean)
		.join('\n');
}
