import { SaxesParser } from 'saxes';
import { UnreadableZip, type Zip } from '#server/zip';

export type Attributes = Readonly<Record<string, string>>;

/** Called with local names (`x:row` is `row`). Return false from `open` to read no further. */
export type Listener = {
	open(name: string, attributes: Attributes): boolean | void;
	text?(text: string): void;
	close?(name: string): void;
};

/** Streams one XML part of an archive through the listener. Document types are refused: no part has any. */
export async function readXml(zip: Zip, part: string, listener: Listener): Promise<void> {
	const parser = new SaxesParser({ xmlns: false, position: false });
	let going = true;
	parser.on('error', (error) => {
		throw new UnreadableZip('damaged', `${part}: ${error.message}`);
	});
	parser.on('doctype', () => {
		throw new UnreadableZip('damaged', `${part}: document type`);
	});
	parser.on('opentag', ({ name, attributes }) => {
		if (going && listener.open(local(name), attributes) === false) going = false;
	});
	parser.on('closetag', ({ name }) => going && listener.close?.(local(name)));
	const onText = (text: string) => going && listener.text?.(text);
	parser.on('text', onText);
	parser.on('cdata', onText);
	let decoder: TextDecoder | undefined;
	for await (const chunk of zip.chunks(part)) {
		decoder ??= new TextDecoder(encoding(chunk));
		parser.write(decoder.decode(chunk, { stream: true }));
		if (!going) return;
	}
	parser.write(decoder?.decode() ?? '');
	parser.close();
}

function encoding([a, b]: Uint8Array): string {
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	return a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
}

function local(name: string): string {
	const colon = name.indexOf(':');
	return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute by its local name, as the relationship id is `r:id` in one file and `d3p1:id` in the next. */
export function attribute(attributes: Attributes, name: string): string | undefined {
	const key = name in attributes ? name : Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
	return key === undefined ? undefined : attributes[key];
}

/** `_x000D_` and the like stand for characters XML cannot hold. */
export function unescaped(text: string): string {
	const plain = text.includes('_x')
		? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
		: text;
	return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}
