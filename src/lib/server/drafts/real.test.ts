import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { squeeze } from '#server/text';
import { compareDrafts } from './compare/index.ts';
import { parseDraft } from './parse/index.ts';

const data = new URL('../../../../../shared/data/', import.meta.url);
const load = async (path: string) =>
	parseDraft({ name: path.replace(/^.*\//, ''), bytes: readFileSync(new URL(encodeURI(path), data)) });
const lines = (path: string) =>
	readFileSync(new URL(encodeURI(path), data), 'utf8')
		.trim()
		.split('\n');

describe.skipIf(!existsSync(data))('real laws', () => {
	it('has the number of articles of the index for every law', async () => {
		const index = lines('laws-md/INDEX.csv')
			.slice(1)
			.map((line) => line.split(','));
		expect(index.length).toBe(readdirSync(new URL('laws-md/', data)).filter((name) => /\)\.md$/.test(name)).length);
		for (const [file, articles, last] of index) {
			const draft = await load(`laws-md/${file}`);
			expect([file, draft.clauses.length, draft.clauses.at(-1)!.no, draft.warnings]).toEqual([
				file,
				Number(articles),
				last,
				[]
			]);
			expect(draft.preamble.length).toBeGreaterThan(0);
		}
	});

	it('has every article of 100 more; four files of the set hold no articles at all', async () => {
		const packed = readFileSync(new URL(encodeURI('laws-md/bulk_重庆.jsonl.gz'), data));
		const without: string[] = [];
		const warned = new Map<string, string[]>();
		for (const line of gunzipSync(packed).toString().trim().split('\n')) {
			const { title, text } = JSON.parse(line) as { title: string; text: string };
			const expected = text
				.split('\n')
				.filter((each) => /^第[一二三四五六七八九十百零〇]+条/.test(squeeze(each))).length;
			const draft = await parseDraft({ name: `${title}.md`, bytes: Buffer.from(text) }).catch(() => undefined);
			expect([title, draft?.clauses.length ?? 0]).toEqual([title, expected]);
			if (!draft) without.push(title);
			else if (draft.warnings.length)
				warned.set(
					title,
					draft.warnings.map((warning) => warning.code)
				);
		}
		expect(without).toHaveLength(4);
		// Two print their contents without the word 目录; in one the numbers 31 and 51 are missing in print.
		expect(Object.fromEntries(warned)).toEqual({
			彭水苗族土家族自治县城乡建设管理条例: ['drafts_warnGap', 'drafts_warnGap'],
			重庆市各级人民代表大会常务委员会人事任免工作条例: ['drafts_warnContents'],
			重庆市长江防护林体系管理条例: ['drafts_warnContents']
		});
	});

	it.each([
		['中华人民共和国义务教育法.docx', '义务教育法(2018-12-29).md', 63],
		['劳动合同法实施条例.docx', '劳动合同法实施条例(2008-09-18).md', 38]
	])('reads the same articles from %s as from its Markdown', async (word, markdown, articles) => {
		const fromWord = await load(`laws-docx-pdf/${word}`);
		const fromMarkdown = await load(`laws-docx-pdf/${markdown}`);
		const plain = (draft: typeof fromWord) => draft.clauses.map(({ no, text }) => [no, squeeze(text)]);
		expect(plain(fromWord)).toEqual(plain(fromMarkdown));
		expect([fromWord.clauses.length, fromWord.warnings]).toEqual([articles, []]);
	});

	it('compares 北京市机动车停车条例 2021 and 2024: three changed, the rest kept', async () => {
		const old = await load('laws-md/北京市机动车停车条例(2021-09-24).md');
		const fresh = await load('laws-md/北京市机动车停车条例(2024-03-29).md');
		const { changes: _, pairs: __, ...lists } = compareDrafts(old, fresh);
		expect({ ...lists, kept: lists.kept.length }).toEqual({
			kept: 40,
			edited: ['第二十三条', '第二十九条', '第三十九条'],
			added: [],
			removed: [],
			moved: [],
			split: [],
			merged: []
		});
	});

	it('compares 立法法 2015 and 2023, as read article by article', async () => {
		const old = await load('laws-md/立法法(2015-03-15).md');
		const fresh = await load('laws-md/立法法(2023-03-13).md');
		const started = performance.now();
		const found = compareDrafts(old, fresh);
		expect(performance.now() - started).toBeLessThan(1000);
		expect([found.kept.length, found.edited.length, found.removed, found.moved, found.merged]).toEqual([
			63,
			41,
			[],
			[],
			[]
		]);
		expect(found.split).toEqual(['第七十二条']);
		expect(found.added.join()).toBe(
			'第四条,第八条,第九条,第五十五条,第六十八条,第七十条,第七十一条,第七十九条,第八十三条,第九十条,第一百一十一条,第一百一十五条,第一百一十六条,第一百一十八条'
		);
		const partner = (no: string) => found.pairs.find((pair) => pair.oldNo === no)?.newNo;
		expect([partner('第三条'), partner('第十三条'), partner('第七十二条'), partner('第一百零五条')]).toEqual([
			'第三条',
			'第十六条',
			'第八十一条',
			'第一百二十条'
		]);
	});
});
