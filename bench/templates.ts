/** The pages of the bare baseline: the same facts as the product's, in plain templates. */

export type Listed = {
	id: string;
	title: string;
	unit: string;
	opens_at: number;
	closes_at: number;
	received: number;
};
export type Notice = Omit<Listed, 'received'> & {
	draft_version_id: string;
	summary_plain: string;
	channels: string;
	what_changes: string;
};
export type Clause = { clause_id: string; no: string; text: string };
export type Voice = {
	no: string;
	clause_key: string;
	stance: string;
	submitter_shown: string;
	text: string;
	received_at: number;
};
export type Own = Voice & {
	lookup_hash: string;
	title: string;
	state: string;
	clause_no: string | null;
	clause_text: string | null;
};

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string) => text.replace(/[&<>"]/g, (mark) => marks[mark]!);
const day = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

const page = (title: string, body: string, reader = '') =>
	`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${safe(title)}</title></head>` +
	`<body><header><a href="/">问计</a>${reader && `<span>${safe(reader)}</span>`}</header><main>${body}</main></body></html>`;

export function listHtml(rows: Listed[]): string {
	const items = rows.map(
		(row) =>
			`<li><h2><a href="/consultations/${row.id}">${safe(row.title)}</a></h2><p>${safe(row.unit)} ` +
			`<time>${day(row.opens_at)}</time>—<time>${day(row.closes_at)}</time></p><p>${row.received} 条意见</p></li>`
	);
	return page('意见征集', `<h1>意见征集</h1><ul>${items.join('')}</ul>`);
}

export function detailHtml(notice: Notice, clauses: Clause[], opinions: Voice[], reader: string): string {
	const byClause = new Map<string, string>();
	for (const row of opinions) byClause.set(row.clause_key, (byClause.get(row.clause_key) ?? '') + voice(row));
	const ways = (JSON.parse(notice.channels) as { channel: string; address: string }[]).map(
		(way) => `<li>${way.channel}: ${safe(way.address)}</li>`
	);
	const changes = (JSON.parse(notice.what_changes) as string[]).map((change) => `<li>${safe(change)}</li>`);
	const articles = clauses.map(
		(row) =>
			`<section id="${row.clause_id}"><h3>${safe(row.no)}</h3><p>${safe(row.text)}</p>` +
			`<a href="/consultations/${notice.id}/say?clause=${row.clause_id}">说一句</a>${byClause.get(row.clause_id) ?? ''}</section>`
	);
	const head =
		`<h1>${safe(notice.title)}</h1><p>${safe(notice.unit)} ${day(notice.opens_at)}—${day(notice.closes_at)}</p>` +
		`<p>${safe(notice.summary_plain)}</p><ul>${changes.join('')}</ul><ul>${ways.join('')}</ul>`;
	return page(notice.title, head + articles.join('') + (byClause.get('') ?? ''), reader);
}

const voice = (row: Voice) =>
	`<blockquote><p>${safe(row.text)}</p><footer>${row.stance} ${safe(row.submitter_shown)} ${row.no} ${day(row.received_at)}</footer></blockquote>`;

export const ownHtml = (row: Own) =>
	page(
		row.no,
		`<h1>${row.no}</h1><p>${safe(row.title)}</p><h2>${safe(row.clause_no ?? '')}</h2><p>${safe(row.clause_text ?? '')}</p>${voice(row)}<p>${row.state}</p>`
	);

export type Published = { content: string; digest: string };
type Option = { label: string; count: number; percent: number };
type Question = {
	no: number;
	label: string;
	asked: number;
	n: number;
	options: Option[];
	rows?: { label: string; options: Option[] }[];
};

/** The published figures of a survey with what people wrote. */
export function resultsHtml({ content, digest }: Published, opinions: Voice[]): string {
	const { title, analysis, nextStep, result } = JSON.parse(content) as {
		title: string;
		analysis: string;
		nextStep: string;
		result: { questions: Question[] };
	};
	const line = ({ label, count, percent }: Option) =>
		`<tr><td>${safe(label)}</td><td>${count}</td><td>${percent}%</td></tr>`;
	const tables = result.questions.map(
		({ no, label, asked, n, options, rows }) =>
			`<h3>${no}. ${safe(label)}</h3><table>${(rows ?? [{ label: '', options }])
				.map((row) => `<tr><th>${safe(row.label)}</th></tr>${row.options.map(line).join('')}`)
				.join('')}</table><p>${n}/${asked}</p>`
	);
	const head = `<h1>${safe(title)}</h1><p>${safe(analysis)}</p><p>${safe(nextStep)}</p>`;
	return page(title, `${head}${tables.join('')}${opinions.map(voice).join('')}<p>${digest}</p>`);
}
