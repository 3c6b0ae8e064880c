/** Offline opinions in bulk, from XLSX or CSV: a preview with each row's fault, then all good rows or none. */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Refusal, type Actor } from '#server/actor';
import * as clock from '#server/clock';
import { transaction } from '#server/db';
import * as organisation from '#server/organisation';
import { matchColumns, readTable, type Cell, type WantedColumn } from '#server/spreadsheets';
import { fold } from '#server/text';
import type { PaperInput } from '../../opinions/forms.ts';
import { paperChannels, stances, type PaperChannel, type Stance } from '../../opinions/types.ts';
import { insertBundle, unsaid } from './bundle.ts';
import { prepareOpinion, type PreparedOpinion } from './insert.ts';
import { paperDesk, paperFacts, reopenReview } from './paper.ts';

export type ImportedRows = {
	/** Rows that held something, without the header. */
	rows: number;
	accepted: number;
	/** Rows that say what the same person has said already, in the file or before. */
	duplicates: number;
	/** Line of the sheet, and why: a refusal code with what fills its message. */
	rejected: { row: number; reason: string; facts: Readonly<Record<string, string | number>> }[];
};
export type ImportOptions = { channel: PaperChannel; dryRun?: boolean };

type Key = 'text' | 'title' | 'channel' | 'receivedOn' | 'clause' | 'stance' | 'name' | 'unit' | 'phone';
const wanted: WantedColumn<Key>[] = [
	{
		key: 'text',
		names: ['意见内容', '意见', '内容', '详情', '留言详情', '意见建议', '意见和建议', 'text'],
		required: true
	},
	{ key: 'title', names: ['主题', '标题', '留言主题'] },
	{ key: 'channel', names: ['渠道', '来件方式', '方式', 'channel'] },
	{ key: 'receivedOn', names: ['收到日期', '邮戳日期', '来信日期', '来电日期', '接收日期', '日期', 'date'] },
	{ key: 'clause', names: ['条款', '对应条款', '条文', '所提条款', 'clause'] },
	{ key: 'stance', names: ['态度', '立场', '意见类型', 'stance'] },
	{ key: 'name', names: ['姓名', '提出人', '反馈人', '留言用户', '联系人', 'name'] },
	{ key: 'unit', names: ['单位', '单位名称', '提出单位', 'unit'] },
	{ key: 'phone', names: ['电话', '联系电话', '联系方式', '手机', 'phone'] }
];

const stanceWords: Record<string, Stance> = {
	...Object.fromEntries(stances.map((stance) => [stance, stance])),
	...{ 赞成: 'support', 支持: 'support', 同意: 'support', 反对: 'oppose', 不同意: 'oppose', 不赞成: 'oppose' },
	...{ 建议: 'suggest', 意见: 'suggest', 提问: 'question', 疑问: 'question', 咨询: 'question' }
};
const channelWords: Record<string, PaperChannel> = {
	...Object.fromEntries(paperChannels.map((channel) => [channel, channel])),
	...{
		信函: 'letter',
		来信: 'letter',
		信件: 'letter',
		电子邮件: 'email',
		邮件: 'email',
		邮箱: 'email',
		电话: 'phone',
		来电: 'phone'
	},
	...{
		现场: 'onsite',
		来访: 'onsite',
		座谈会: 'symposium',
		座谈: 'symposium',
		听证会: 'hearing',
		听证: 'hearing',
		专区: 'kiosk'
	}
};

/**
 * Enters the rows of a table as paper opinions. A row without a day was received today, one without a stance is a
 * suggestion; a word that is not understood is refused, not guessed. `dryRun` tells what would happen and writes nothing.
 */
export async function importPaper(
	actor: Actor,
	activityId: string,
	file: { name: string; bytes: Uint8Array },
	options: ImportOptions
): Promise<ImportedRows> {
	const desk = await paperDesk(actor, activityId);
	const table = await readTable(file, { header: wanted.flatMap(({ names }) => names) });
	const match = matchColumns(table.header, wanted);
	if (match.missing.length)
		throw new Refusal('opinions_importColumns', { facts: { missing: match.missing.join('、') } });
	const cellOf = (cells: Cell[], key: Key) => (match.at[key] === undefined ? undefined : cells[match.at[key]]);
	const fileDigest = createHash('sha256').update(file.bytes).digest('hex').slice(0, 32);
	const result: ImportedRows = { rows: table.rows.length, accepted: 0, duplicates: 0, rejected: [] };
	const bundle: PreparedOpinion[] = [];
	const words = await organisation.holdWords();
	for (const [index, { line, cells }] of table.rows.entries()) {
		// A thousand letters are half a second's work: others are answered in between.
		if (index % 25 === 24) await setImmediate();
		const texts = Object.fromEntries(wanted.map(({ key }) => [key, cellOf(cells, key)?.text.trim() ?? ''])) as Texts;
		try {
			const input = inputOf(texts, cellOf(cells, 'receivedOn')?.date, options.channel);
			bundle.push(prepareOpinion(desk.activity, paperFacts(desk, input, `${fileDigest}:${line}`), words));
		} catch (reason) {
			if (!(reason instanceof Refusal)) throw reason;
			result.rejected.push({ row: line, reason: reason.codes[0]!, facts: reason.facts });
		}
	}
	result.accepted = options.dryRun
		? (await unsaid(activityId, bundle)).length
		: await transaction(() => write(actor, activityId, bundle), 600_000);
	result.duplicates = bundle.length - result.accepted;
	return result;
}

/** All that could be worked out is: nobody else's writing waits for this any longer than it must. */
async function write(actor: Actor, activityId: string, bundle: readonly PreparedOpinion[]): Promise<number> {
	// The desk may have closed since it was opened.
	const { activity } = await paperDesk(actor, activityId);
	const { length: accepted } = await insertBundle(actor, activity, bundle);
	if (accepted > 0) await reopenReview(actor, activityId);
	return accepted;
}

type Texts = Record<Key, string>;

function inputOf(texts: Texts, day: string | undefined, usual: PaperChannel): PaperInput {
	if (texts.receivedOn && !day)
		throw new Refusal('opinions_importDate', { facts: { value: texts.receivedOn.slice(0, 40) } });
	return {
		channel: word(channelWords, texts.channel, usual, 'opinions_importChannel'),
		receivedOn: day ?? clock.today(),
		clauseNo: texts.clause,
		stance: word(stanceWords, texts.stance, 'suggest', 'opinions_importStance'),
		text: texts.title && !fold(texts.text).startsWith(fold(texts.title)) ? `${texts.title}\n${texts.text}` : texts.text,
		submitterType: texts.unit && !texts.name ? 'unit' : 'person',
		name: texts.name || texts.unit,
		phone: texts.phone,
		ageBand: '',
		forMinor: false
	};
}

function word<Word>(known: Record<string, Word>, text: string, otherwise: Word, code: string): Word {
	if (text === '') return otherwise;
	const found = Object.hasOwn(known, text.trim()) ? known[text.trim()] : known[fold(text)];
	if (!found) throw new Refusal(code, { facts: { value: text.slice(0, 40) } });
	return found;
}
