/** What is written on a copy, and on the page that stands in for one that is not there. */

/** `strip`: a line of HTML with `{at}` in it. `pages`: the words above the list of pages that can be opened. */
export type OfflineWords = {
	language: string;
	strip: string;
	pages: string;
	/** For what was written and can neither be sent nor kept. */
	notKept: { title: string; text: string };
};

/** A copy with the time it is from above its content. The policy it was sent with stays with it. */
export function withStrip(html: string, headers: Headers, at: Date, { language, strip }: OfflineWords): Response {
	const time = new Intl.DateTimeFormat(language, {
		timeZone: 'Asia/Shanghai',
		...{ month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
	}).format(at);
	const line = strip.replace('{at}', time);
	return page(html.replace('<main id="main"', `${line}<main id="main"`), headers);
}

/** The page for when there is neither network nor a copy, with the list of what can be opened. */
export async function offlinePage(
	plain: Response,
	pages: { path: string; title: string }[],
	words: OfflineWords
): Promise<Response> {
	const html = await plain.text();
	if (pages.length === 0) return page(html, plain.headers);
	const items = pages.map(({ path, title }) => `<li><a href="${escape(path)}">${escape(title || path)}</a></li>`);
	const list = `<h2>${escape(words.pages)}</h2><ul>${items.join('')}</ul>`;
	return page(html.replace('</main>', `${list}</main>`), plain.headers);
}

/** What was written, to be copied by hand: the device keeps nothing, and there is no network. */
export async function notKeptPage(
	plain: Response,
	fields: readonly [string, string][],
	{ notKept }: OfflineWords
): Promise<Response> {
	const html = await plain.text();
	const heading = `<h1>${escape(notKept.title)}</h1><p>${escape(notKept.text)}</p>${areasOf(fields)}`;
	const body = html.replace(/<h1>[^]*?<\/p>/, () => heading);
	const shown = page(body, plain.headers);
	return new Response(shown.body, { status: 507, headers: shown.headers });
}

/** Where the browser has thrown away even the page for no network: in both languages, with whatever was written. */
export function barePage(fields: readonly (readonly [string, string])[] = []): Response {
	const words = fields.length
		? '<p>没有送出。请把下面的文字复制下来，有网络时再填写。</p><p>Not sent. Please copy the text below and come back when there is a network.</p>'
		: '<p>请检查网络后再试。</p><p>Check the network and try again.</p>';
	const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">';
	const html = `<!doctype html><html lang="zh-CN"><head>${head}<title>现在没有网络</title></head><body><h1>现在没有网络 No network</h1>${words}${areasOf(fields)}</body></html>`;
	const policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
	const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
	return new Response(html, { status: 503, headers });
}

/** What people type in sentences and names, to be copied; the rest are choices and marks of the form. */
function areasOf(fields: readonly (readonly [string, string])[]): string {
	const typed = fields.filter(([name, value]) => value.trim() && (name === 'name' || !/^[\w.:+/=-]*$/.test(value)));
	const areas = typed.map(([, value]) => `<p><textarea readonly rows="5" cols="30">${escapeAll(value)}</textarea></p>`);
	return areas.join('');
}

const escapeAll = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

function page(html: string, headers: Headers): Response {
	const kept = ['content-type', 'content-security-policy', 'content-language'];
	const own = kept.flatMap((name) => (headers.has(name) ? [[name, headers.get(name)!] as [string, string]] : []));
	return new Response(html, { headers: own });
}

/** Titles come out of HTML and are escaped there already; what an address holds is not. */
const escape = (text: string) => text.replace(/&(?!#?\w+;)|[<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
