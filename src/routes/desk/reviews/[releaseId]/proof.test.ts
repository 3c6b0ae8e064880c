/**
 * What is published is what was reviewed: every field of a document's content stands in the proof that reviewers read,
 * and in the parts that later rounds are compared by. A field that is added to a content fails here until it is shown.
 */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Component } from 'svelte';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NoticeContent } from '#server/consultations';
import type { FeedbackContent } from '#server/feedback';
import type { CatalogueContent } from '#lib/catalogue/types.ts';
import type { Block } from '#lib/drafts/blocks.ts';
import { catalogueParts, feedbackParts, noticeParts, type Part } from './parts.ts';

let vite: ViteDevServer;
let draw: (content: { kind: string; now: unknown; before: null }) => string;

beforeAll(async () => {
	vite = await createServer({
		configFile: false,
		logLevel: 'silent',
		plugins: [svelte({ configFile: false })],
		server: { middlewareMode: true, hmr: false, ws: false, watch: null },
		optimizeDeps: { noDiscovery: true }
	});
	const { default: Proof } = await vite.ssrLoadModule(`${import.meta.dirname}/Proof.svelte`);
	const { render } = (await vite.ssrLoadModule('svelte/server')) as typeof import('svelte/server');
	draw = (content) => {
		const { body } = render(Proof as Component<Record<string, unknown>>, {
			props: { content, digest: 'd1935701', pictures: { pic: '/files/pic' } }
		});
		return body.replace(/<!--.*?-->/g, '');
	};
}, 60_000);
afterAll(() => vite.close());

const blocks = (text: string): Block[] => [{ kind: 'paragraph', runs: [{ text }] }];

const notice: NoticeContent = {
	title: '公告标题甲',
	unit: '区某局甲',
	basis: '依据甲',
	opensAt: '2026-03-02T09:07:00+08:00',
	closesAt: '2026-04-02T00:00:00+08:00',
	lastDay: '2026-04-01',
	days: 17,
	minimumDays: 31,
	shorteningReason: '缩短的理由甲',
	summary: '通俗的摘要甲',
	whatChanges: ['变化甲', '变化乙'],
	channels: [
		{
			channel: 'letter',
			address: '春和路8号',
			remark: '备注甲',
			recipient: '收件人甲',
			postcode: '100081',
			mark: '字样甲'
		},
		{ channel: 'fax', address: '传真号甲' }
	],
	contact: { person: '联系人甲', phone: '0000-7', email: 'a@yunxi.example', address: '地址甲', postcode: '100082' },
	guideQuestions: ['引导问题甲'],
	opinionDisplay: 'withFeedback',
	identityPolicy: 'requireRealName',
	feedbackMode: 'withPublication',
	documentType: 'normativeBusiness',
	itemId: 'item0000000001',
	round: 6,
	respondentNote: '注明什么甲',
	signOff: { unit: '落款单位甲', on: '2026-02-27' },
	files: [{ purpose: 'feedbackForm', name: '反馈表甲.docx', sha256: 'a1'.repeat(32) }],
	draft: {
		title: '草案标题甲',
		no: 5,
		sha256: 'b2'.repeat(32),
		preamble: blocks('序言甲'),
		clauses: [
			{
				no: '第一条',
				path: ['第一章 总则甲'],
				text: '条文甲',
				blocks: [...blocks('条文甲'), { kind: 'image', imageId: 'pic', alt: '图甲' }]
			}
		],
		annexes: [{ title: '附件甲', blocks: blocks('附件内容甲') }],
		draftingNote: blocks('起草说明甲'),
		files: [{ purpose: 'original', name: '原件甲.docx', sha256: 'c3'.repeat(32) }]
	}
};
/** What stands on the page for a word of the code. */
const noticeWords: Record<string, string> = {
	opensAt: '2026-03-02 09:07',
	closesAt: '2026-04-01 24:00',
	days: '17 日',
	minimumDays: '31 日',
	opinionDisplay: '和反馈一起公开',
	identityPolicy: '须填真实姓名',
	feedbackMode: '和决策同批公布',
	documentType: '涉及市场主体的规范性文件',
	round: '第 6 轮',
	'draft.no': '第 5 版',
	'channels.0.channel': '信函',
	'channels.1.channel': '传真',
	'files.0.purpose': '意见反馈表',
	'draft.files.0.purpose': '草案原文件'
};

const feedback: FeedbackContent = {
	title: '反馈标题甲',
	unit: '承办单位甲',
	period: { opensOn: '2026-03-02', lastDay: '2026-04-01' },
	said: {
		received: 213,
		byState: { pending: 0, withdrawn: 31, duplicate: 32, rejected: 33, redirected: 34, valid: 83 },
		byChannel: { letter: 41, online: 42 },
		byStance: { oppose: 51, question: 32 },
		byClause: [{ clauseNo: '第九条', count: 61 }],
		byGround: { insult: 21, unrelated: 12 },
		byTarget: { petition: 36 },
		appeals: { made: 17, granted: 16 }
	},
	decided: {
		totals: { adopted: 71, partiallyAdopted: 72, notAdopted: 73, explained: 74 },
		rows: [
			{
				seq: 91,
				opinions: [{ no: '2026018-0042', submitter: '周**', forMinor: true, channel: 'kiosk', text: '原话甲' }],
				count: 1,
				title: '意见标题甲',
				clauseNo: '第八条',
				outcome: 'partiallyAdopted',
				reason: '理由甲',
				changedClause: '第七条',
				changedText: '改后的条文甲'
			}
		]
	},
	zero: false,
	narrative: '征集情况甲',
	nextStep: '下一步甲'
};
const feedbackWords: Record<string, string> = {
	...{ 'said.byState.pending': '', zero: '', 'decided.rows.0.count': '1 条' },
	...{ 'decided.rows.0.opinions.0.forMinor': '代提', 'decided.rows.0.opinions.0.channel': '专区' },
	'decided.rows.0.outcome': '部分采纳'
};

const catalogue: CatalogueContent = {
	year: 2031,
	title: '目录标题甲',
	organ: '区政府甲',
	version: 9,
	docNo: '云政办〔2031〕9号',
	issuedOn: '2031-04-08',
	basisText: '目录依据甲',
	entries: [
		{
			itemId: 'item0000000002',
			seq: 37,
			exemption: 'stub',
			exemptionBasis: '不公开依据甲',
			exemptionApprover: '批准人甲',
			leadUnit: { id: 'unit1', name: '牵头单位甲' },
			removed: true,
			title: '事项名称甲',
			kind: 'resourceProtection',
			coUnits: [{ id: 'unit2', name: '配合单位甲' }],
			legalBasis: ['法律依据甲'],
			participation: ['fieldVisit'],
			expertReview: true,
			riskAssessment: true,
			fairCompetition: true,
			hearing: 'optional',
			hearingBasis: '听证依据甲',
			plannedDecisionMonth: '2031-10',
			stagePlan: [{ stage: 'expertReview', plannedMonth: '2031-06' }],
			affects: { groups: ['人群甲'], business: true, minors: true, region: '区域甲' },
			contact: { name: '联系科室甲', phone: '0000-9' }
		}
	],
	adjustments: [
		{
			itemId: 'item0000000002',
			seq: 37,
			title: '事项名称甲',
			kind: 'postpone',
			reasonPublic: '调整理由甲',
			applicantUnit: { id: 'unit3', name: '申请单位甲' },
			effectiveOn: '2031-09-08'
		}
	]
};
const inFirst = (words: Record<string, string>) =>
	Object.fromEntries(Object.entries(words).map(([key, word]) => [`entries.0.${key}`, word]));
const catalogueWords: Record<string, string> = {
	...inFirst({ itemId: '', 'leadUnit.id': '', 'coUnits.0.id': '', exemption: '只列序号和单位', removed: '调出' }),
	...inFirst({ kind: '资源保护和利用', 'participation.0': '走访', hearing: '必要时' }),
	...inFirst({ expertReview: '专家论证', riskAssessment: '风险评估', fairCompetition: '公平竞争审查' }),
	...inFirst({ 'affects.business': '市场主体', 'affects.minors': '未成年', 'stagePlan.0.stage': '专家论证' }),
	'adjustments.0.itemId': '',
	'adjustments.0.applicantUnit.id': '',
	'adjustments.0.kind': '延期'
};

/** Every leaf of the content by its path. */
function leaves(value: unknown, path = ''): [string, string][] {
	if (value !== null && typeof value === 'object') {
		return Object.entries(value).flatMap(([key, item]) => leaves(item, path ? `${path}.${key}` : key));
	}
	return [[path, String(value)]];
}
/** Kinds and formats inside a draft's blocks are how a text looks, not what it says. */
const ofBlocks = /\.(kind|imageId|alt|level)$/;

function missingIn(shown: string, content: unknown, said: Record<string, string>): string[] {
	return leaves(content)
		.filter(([path]) => !(ofBlocks.test(path) && /(preamble|blocks|draftingNote)\./.test(path)))
		.filter(([path, text]) => !shown.includes(said[path] ?? text))
		.map(([path, text]) => `${path} (${said[path] ?? text})`);
}
const textOf = (parts: readonly Part[]) => parts.map(({ label, text }) => `${label}\n${text}`).join('\n');

describe('the proof shows every field that is published', () => {
	test.each([
		['consultation', notice, noticeWords],
		['feedback', feedback, feedbackWords],
		['catalogue', catalogue, catalogueWords]
	] as const)('of a %s', (kind, now, said) => {
		const html = draw({ kind, now, before: null });
		expect(missingIn(html, now, said)).toEqual([]);
		expect(html).toContain('d1935701');
	});

	test('its pictures are to be seen', () => {
		expect(draw({ kind: 'consultation', now: notice, before: null })).toContain('src="/files/pic"');
	});
});

describe('what a later round is compared by holds every field', () => {
	test('of a notice, a feedback, a catalogue', () => {
		expect(missingIn(textOf(noticeParts(notice)), notice, noticeWords)).toEqual([]);
		// Totals are the sums of the rows.
		const totals = { 'decided.totals.adopted': '', 'decided.totals.partiallyAdopted': '' };
		const sums = { ...totals, 'decided.totals.notAdopted': '', 'decided.totals.explained': '' };
		expect(missingIn(textOf(feedbackParts(feedback)), feedback, { ...feedbackWords, ...sums })).toEqual([]);
		expect(missingIn(textOf(catalogueParts(catalogue)), catalogue, catalogueWords)).toEqual([]);
	});
});
