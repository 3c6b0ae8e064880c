/** A tag of an XML text: where it stands, its name, and its attributes as written. */
export type Tag = {
	name: string;
	kind: 'open' | 'close' | 'empty';
	attributes: string;
	start: number;
	end: number;
};

function tagEnd(xml: string, from: number): number {
	let quote = '';
	for (let at = from; at < xml.length; at++) {
		const sign = xml[at]!;
		if (quote) quote = sign === quote ? '' : quote;
		else if (sign === '"' || sign === "'") quote = sign;
		else if (sign === '>') return at;
	}
	return -1;
}

/** The tags of an XML text in order. Enough for the parts of a DOCX, where the positions are needed to write into it. */
export function* tagsOf(xml: string): Generator<Tag> {
	for (let start = xml.indexOf('<'); start >= 0;) {
		const skip = xml.startsWith('<!--', start) ? '-->' : xml.startsWith('<![CDATA[', start) ? ']]>' : '';
		if (skip) {
			const end = xml.indexOf(skip, start);
			if (end < 0) return;
			start = xml.indexOf('<', end + skip.length);
			continue;
		}
		const end = tagEnd(xml, start + 1);
		if (end < 0) return;
		const second = xml[start + 1];
		if (second !== '?' && second !== '!') {
			const close = second === '/';
			const empty = xml[end - 1] === '/';
			const inner = xml.slice(start + (close ? 2 : 1), empty ? end - 1 : end);
			const space = inner.search(/\s/);
			yield {
				name: space < 0 ? inner : inner.slice(0, space),
				kind: close ? 'close' : empty ? 'empty' : 'open',
				attributes: space < 0 ? '' : inner.slice(space),
				start,
				end: end + 1
			};
		}
		start = xml.indexOf('<', end);
	}
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The value of an attribute, whatever its prefix. */
export function attribute(tag: Tag, name: string): string | undefined {
	const found = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*("([^"]*)"|'([^']*)')`).exec(tag.attributes);
	return (found?.[2] ?? found?.[3])?.replace(/&(#x?[\da-fA-F]+|\w+);/g, (whole, code: string) => {
		if (!code.startsWith('#')) return entities[code] ?? whole;
		const point = code.startsWith('#x') ? parseInt(code.slice(2), 16) : parseInt(code.slice(1), 10);
		return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
	});
}

export function escapeXml(text: string): string {
	return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
}

const wordprocessing =
	/xmlns:([\w.-]+)\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/;

/** Names of WordprocessingML without their prefix; names of other vocabularies keep theirs (`mc:Choice`). */
export function* wordTags(xml: string): Generator<Tag> {
	const prefix = `${wordprocessing.exec(xml.slice(0, 20_000))?.[1] ?? 'w'}:`;
	for (const tag of tagsOf(xml)) {
		yield tag.name.startsWith(prefix) ? { ...tag, name: tag.name.slice(prefix.length) } : tag;
	}
}

/** The prefix under which the text writes WordprocessingML, with its colon. */
export function wordPrefix(xml: string): string {
	return `${wordprocessing.exec(xml.slice(0, 20_000))?.[1] ?? 'w'}:`;
}
