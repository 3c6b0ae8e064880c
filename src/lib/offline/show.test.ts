import { expect, test } from 'vitest';
import { barePage, notKeptPage } from './show.ts';

const fields: [string, string][] = [
	['stance', 'suggest'],
	['clauseId', '6bm1f86g0c4bfk'],
	['text', '第三条 <b>写清楚</b> & 谁来修'],
	['name', 'Anna']
];
const words = { language: 'zh-CN', strip: '', pages: '', notKept: { title: '没有送出', text: '请复制' } };

test('what could not be kept is shown to be copied, as text', async () => {
	const plain = new Response(
		'<main><p class="service">问计</p><h1>没有网络</h1><p>请检查</p><p><a href="">再试</a></p></main>'
	);
	const page = await notKeptPage(plain, fields, words);
	const html = await page.text();
	expect(page.status).toBe(507);
	expect(html).toContain('<h1>没有送出</h1><p>请复制</p>');
	expect(html).toContain('>第三条 &#60;b&#62;写清楚&#60;/b&#62; &#38; 谁来修</textarea>');
	expect(html).toContain('>Anna</textarea>');
	expect(html).not.toMatch(/suggest|6bm1f86g0c4bfk/);
});

test('without any copy the words are there all the same, in both languages', async () => {
	const html = await barePage(fields).text();
	expect(html).toContain('写清楚');
	expect(html).toContain('Please copy');
	expect(await barePage().text()).toContain('Check the network');
});
