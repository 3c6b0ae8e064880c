/** The content of a document as named texts, so that two of them can be held against each other. */
import { changedWords } from '#lib/feedback/changed.ts';
import { refusalLines } from '#lib/opinions/refusals.ts';
import type { ReviewContent } from '#server/supervision';
import type { CatalogueContent, PublicEntry } from '#lib/catalogue/types.ts';
import type { Block } from '#lib/drafts/blocks.ts';
import { stateWords } from '#lib/feedback/words.ts';
import { channels, opinionStates, stances } from '#lib/opinions/types.ts';
import { channelWords, stanceWords } from '#lib/opinions/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { outcomeWords } from '#lib/ui/outcomes.ts';
import { endText, minuteText } from '#lib/ui/time.ts';
import { words } from '#lib/web/words.ts';

/** `key` stays the same from one content to the next. */
export type Part = { key: string; label: string; text: string };

type Notice = NonNullable<Extract<ReviewContent, { kind: 'consultation' }>['now']>;
type Feedback = NonNullable<Extract<ReviewContent, { kind: 'feedback' }>['now']>;

const lines = (texts: readonly (string | null | undefined)[]) => texts.filter(Boolean).join('\n');

/** The short facts of a notice: everything it says beside its texts. */
export function noticeFacts(notice: Notice): Part[] {
	const { contact, draft, signOff } = notice;
	const minute = (instant: string) => minuteText(new Date(instant));
	return [
		{ key: 'unit', label: m.public_fact_unit(), text: notice.unit },
		{
			key: 'period',
			label: m.desk_part_period(),
			text: lines([
				m.desk_part_period_text({ from: notice.opensAt.slice(0, 10), to: notice.lastDay, days: notice.days }),
				m.desk_part_instants({ opens: minute(notice.opensAt), closes: endText(new Date(notice.closesAt)) }),
				m.desk_part_minimum({ days: notice.minimumDays })
			])
		},
		{ key: 'round', label: m.desk_part_round(), text: m.public_round({ no: notice.round }) },
		{ key: 'type', label: m.desk_part_type(), text: words(`notices_type_${notice.documentType}`) },
		{ key: 'basis', label: m.desk_part_basis(), text: notice.basis },
		{ key: 'item', label: m.public_fact_item(), text: notice.itemId ?? '' },
		{
			key: 'contact',
			label: m.desk_part_contact(),
			text: [contact.person, contact.phone, contact.email, contact.address, contact.postcode].filter(Boolean).join('　')
		},
		{ key: 'respondent', label: m.public_way_respondent(), text: notice.respondentNote ?? '' },
		{ key: 'identity', label: m.public_fact_name(), text: words(`notices_identity_${notice.identityPolicy}`) },
		{ key: 'display', label: m.desk_part_display(), text: words(`desk_display_${notice.opinionDisplay}`) },
		{ key: 'answer', label: m.desk_part_answer(), text: words(`notices_mode_${notice.feedbackMode}`) },
		{
			key: 'signOff',
			label: m.public_sign_off(),
			text: `${signOff.unit}　${signOff.on ?? m.desk_part_day_of_publication()}`
		},
		{ key: 'files', label: m.public_fact_files(), text: lines([...draft.files, ...notice.files].map(fileLine)) },
		{ key: 'original', label: m.desk_part_original(), text: m.desk_proof_draft({ no: draft.no, digest: draft.sha256 }) }
	].filter(({ text }) => text);
}

/** One way to respond with everything that letters and mails have to carry. */
export function wayText({ address, recipient, postcode, mark, remark }: Notice['channels'][number]): string {
	const more = [
		recipient && m.public_way_recipient({ name: recipient }),
		postcode && m.public_way_postcode({ code: postcode }),
		mark && m.public_way_mark({ mark }),
		remark
	];
	return [address, ...more].filter(Boolean).join('　');
}

const papers = ['original', 'note', 'feedbackForm', 'annex'];

function fileLine({ purpose, name, sha256 }: Notice['files'][number]): string {
	const kind = papers.includes(purpose) ? words(`public_fact_files_${purpose}`) : m.public_picture();
	return `${kind}　${name}　${m.public_sha({ digest: sha256 })}`;
}

export function noticeParts(notice: Notice): Part[] {
	const { draft } = notice;
	return [
		{ key: 'title', label: m.desk_part_title(), text: notice.title },
		...noticeFacts(notice),
		{ key: 'shortening', label: m.desk_part_shortening(), text: notice.shorteningReason ?? '' },
		{ key: 'summary', label: m.public_gist(), text: notice.summary },
		{ key: 'changes', label: m.public_what_changes(), text: lines(notice.whatChanges) },
		{
			key: 'channels',
			label: m.desk_part_channels(),
			text: lines(notice.channels.map((way) => `${words(`public_way_${way.channel}`)}：${wayText(way)}`))
		},
		{ key: 'guide', label: m.public_guide(), text: lines(notice.guideQuestions) },
		{ key: 'draft', label: m.desk_part_draft(), text: draft.title },
		{ key: 'preamble', label: m.public_preamble(), text: textOf(draft.preamble) },
		...draft.clauses.map(({ no, path, text }) => ({ key: `clause ${no}`, label: no, text: lines([...path, text]) })),
		...draft.annexes.map(({ title, blocks }) => ({ key: `annex ${title}`, label: title, text: textOf(blocks) })),
		{ key: 'note', label: m.desk_part_note(), text: textOf(draft.draftingNote ?? []) }
	];
}

/** What people said, as counts: by state, channel, stance and clause. */
export function saidFacts({ said }: Feedback): Part[] {
	const counted = (pairs: [string, number | undefined][]) =>
		pairs.flatMap(([label, count]) => (count ? [m.desk_feedback_state({ label, count })] : [])).join(m.desk_comma());
	return [
		{
			key: 'states',
			label: m.public_fb_states(),
			text: counted(opinionStates.map((state) => [stateWords[state](), said.byState[state]]))
		},
		{
			key: 'channels',
			label: m.public_fb_channels(),
			text: counted(channels.map((channel) => [channelWords[channel](), said.byChannel[channel]]))
		},
		{
			key: 'stances',
			label: m.public_fb_stances(),
			text: counted(stances.map((stance) => [stanceWords[stance](), said.byStance[stance]]))
		},
		{
			key: 'clauses',
			label: m.public_fb_clauses(),
			text: counted(said.byClause.map(({ clauseNo, count }) => [clauseNo ?? m.public_whole_draft(), count]))
		},
		...refusalLines(said)
	].filter(({ text }) => text);
}

export function feedbackParts(feedback: Feedback): Part[] {
	const { period, said } = feedback;
	const rows = feedback.decided.rows.map((row) => ({
		key: `row ${row.opinions.map(({ no }) => no).sort()[0] ?? row.seq}`,
		label: m.desk_part_row({ seq: row.seq, title: row.title.slice(0, 30) }),
		text: lines([
			row.title,
			row.clauseNo ?? m.public_whole_draft(),
			m.desk_part_row_count({ count: row.count }),
			outcomeWords[row.outcome](),
			row.reason,
			row.changedClause && changedWords(row.changedClause),
			row.changedText,
			...row.opinions.map((one) => `${one.no} ${whoWords(one)} ${channelWords[one.channel]()}：${one.text}`)
		])
	}));
	return [
		{ key: 'title', label: m.desk_part_title(), text: lines([feedback.title, feedback.unit]) },
		{
			key: 'received',
			label: m.desk_part_period(),
			text: m.desk_feedback_received({ from: period.opensOn, to: period.lastDay, count: said.received })
		},
		{ key: 'narrative', label: m.desk_part_narrative(), text: feedback.narrative },
		...saidFacts(feedback),
		{ key: 'next', label: m.desk_part_next(), text: feedback.nextStep },
		...rows
	];
}

/** Who said it, as the public reads it. */
export const whoWords = ({ submitter, forMinor }: Feedback['decided']['rows'][number]['opinions'][number]) =>
	[submitter || m.public_nameless(), forMinor && m.public_for_minor()].filter(Boolean).join('　');

export function catalogueParts(catalogue: CatalogueContent): Part[] {
	return [
		{ key: 'title', label: m.desk_part_title(), text: lines([catalogue.title, catalogue.organ]) },
		{ key: 'docNo', label: m.desk_part_docNo(), text: lines([catalogue.docNo, catalogue.issuedOn]) },
		{ key: 'version', label: m.desk_part_version(), text: versionWords(catalogue) },
		{ key: 'basis', label: m.desk_part_basis(), text: catalogue.basisText ?? '' },
		...catalogue.entries.map((entry) => ({
			key: entry.itemId,
			label: `${entry.seq}　${entry.title ?? m.catalogue_stub()}`,
			text: lines([
				entry.removed ? words('catalogue_adjustment_remove') : '',
				...entryFacts(entry).map(({ label, text }) => `${label}：${text}`)
			])
		})),
		...catalogue.adjustments.map((one) => ({
			key: `adjustment ${one.itemId} ${one.kind}`,
			label: `${words(`catalogue_adjustment_${one.kind}`)}　${one.seq}　${one.title ?? m.catalogue_stub()}`,
			text: lines([one.reasonPublic, adjustmentWords(one)])
		}))
	];
}

export const versionWords = ({ year, version }: CatalogueContent) =>
	`${year}　${m.public_catalogue_version({ no: version })}`;

/** From when an adjustment holds, and which unit asked for it. */
export const adjustmentWords = ({ effectiveOn, applicantUnit }: CatalogueContent['adjustments'][number]) =>
	[effectiveOn, applicantUnit?.name].filter(Boolean).join('　');

/** Everything that is published of an item, named. */
export function entryFacts(entry: PublicEntry): Part[] {
	const { affects, contact } = entry;
	const names = (list: readonly (string | false)[]) => list.filter(Boolean).join('、');
	const fields: [string, string | null | undefined][] = [
		['title', entry.title],
		['kind', entry.kind && words(`catalogue_kind_${entry.kind}`)],
		['leadUnit', entry.leadUnit.name],
		['coUnits', names(entry.coUnits.map(({ name }) => name))],
		['legalBasis', entry.legalBasis.join('；')],
		['participation', names(entry.participation.map((method) => words(`catalogue_method_${method}`)))],
		['expertReview', entry.expertReview && m.desk_part_yes()],
		['riskAssessment', entry.riskAssessment && m.desk_part_yes()],
		['fairCompetition', entry.fairCompetition && m.desk_part_yes()],
		['hearing', entry.hearing && words(`catalogue_hearing_${entry.hearing}`)],
		['hearingBasis', entry.hearingBasis],
		['plannedDecisionMonth', entry.plannedDecisionMonth],
		['stagePlan', names(entry.stagePlan.map((one) => `${words(`dossier_stage_${one.stage}`)} ${one.plannedMonth}`))],
		[
			'affects',
			names([
				...affects.groups,
				affects.business && m.public_item_business(),
				affects.minors && m.public_item_minors(),
				affects.region
			])
		],
		['contact', `${contact.name} ${contact.phone}`.trim()],
		['exemption', entry.exemption === 'stub' && words('catalogue_exemption_stub')],
		['exemptionBasis', entry.exemptionBasis],
		['exemptionApprover', entry.exemptionApprover]
	].map(([name, text]) => [String(name), text ? String(text) : '']);
	return fields.flatMap(([key, text]) => (text ? [{ key, label: words(`catalogue_field_${key}`), text }] : []));
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
