import { NotFound, type Actor } from '#server/actor';
import { writeXlsx, type WritableCell } from '#server/spreadsheets';
import type { PublicEntry } from '#lib/catalogue/types.ts';
import { publicEntry } from './content.ts';
import { draftOf, entriesOf } from './drafts.ts';
import type { Entry } from './entry.ts';
import { columns, removedWord, titleOf, type ColumnKey } from './import/columns.ts';
import { disclosureWords, exemptionWords, hearingWords, kindWords, methodWords, stageWords } from './import/words.ts';
import { mayNotSeeDraft } from './policy.ts';
import { contentOf } from './queries.ts';
import { namesOf } from './review.ts';

const unused: readonly ColumnKey[] = ['year', 'units'];
const widths: Partial<Record<ColumnKey, number>> = { seq: 6, title: 44, legalBasis: 44, plan: 28, procedures: 40 };
const stubWord = '依法不予公开的事项';

/**
 * The version as an XLSX workbook that `importEntries` reads back row by row: of a published version what the public
 * may know, of an unpublished one everything, for those who may see it.
 */
export async function exportXlsx(versionId: string, actor?: Actor): Promise<Uint8Array> {
	const { version, catalogue, release } = await draftOf(versionId);
	const keys = columns.map(({ key }) => key).filter((key) => !unused.includes(key));
	let rows: Record<ColumnKey, WritableCell>[];
	if (version.publishedAt) rows = (await contentOf(versionId)).entries.map((entry) => cellsOf(entry));
	else {
		if (!actor || mayNotSeeDraft(actor, release).length > 0) throw new NotFound(`catalogue version ${versionId}`);
		const entries = await entriesOf(versionId);
		const names = await namesOf(entries);
		rows = entries.map((entry) => cellsOf(publicEntry({ ...entry, exemption: 'none' }, names), entry));
	}
	return writeXlsx([
		{
			name: `${catalogue.year}年目录第${version.no}版`,
			columns: keys.map((key) => ({ title: titleOf(key), width: widths[key] ?? 18 })),
			rows: rows.map((cells) => keys.map((key) => cells[key]))
		}
	]);
}

/** @param stored the row as it is stored, when the reader may know what is exempt */
function cellsOf(entry: PublicEntry, stored?: Entry): Record<ColumnKey, WritableCell> {
	const exemption = stored?.exemption ?? entry.exemption;
	const yes = (value: boolean) => (value ? '是' : '否');
	return {
		year: null,
		units: null,
		seq: entry.seq,
		title: entry.title ?? stubWord,
		kind: entry.kind ? kindWords[entry.kind][0] : null,
		lead: entry.leadUnit.name,
		co: entry.coUnits.map(({ name }) => name).join('、'),
		legalBasis: entry.legalBasis.join('\n'),
		participation: entry.participation.map((method) => methodWords[method][0]).join('、'),
		procedures: proceduresOf(entry),
		hearing: entry.hearing ? hearingWords[entry.hearing][0] : null,
		hearingBasis: entry.hearingBasis,
		month: entry.plannedDecisionMonth,
		plan: entry.stagePlan.map(({ stage, plannedMonth }) => `${stageWords[stage][0]}：${plannedMonth}`).join('\n'),
		groups: entry.affects.groups.join('\n'),
		business: yes(entry.affects.business),
		minors: yes(entry.affects.minors),
		region: entry.affects.region,
		disclosure: stored ? disclosureWords[stored.disclosure][0] : null,
		exemption: exemptionWords[exemption][0],
		exemptionBasis: stored?.exemptionBasis ?? entry.exemptionBasis,
		exemptionApprover: stored?.exemptionApprover ?? entry.exemptionApprover,
		contactName: entry.contact.name,
		contactPhone: entry.contact.phone,
		state: entry.removed ? removedWord : null
	};
}

/** The ways of taking part have a column of their own; legality and collective deliberation are always due. */
function proceduresOf(entry: PublicEntry): string {
	const words = ['公众参与'];
	if (entry.expertReview) words.push('专家论证');
	if (entry.riskAssessment) words.push('风险评估');
	if (entry.fairCompetition) words.push('公平竞争审查');
	return [...words, '合法性审查', '集体讨论决定'].join('、');
}
