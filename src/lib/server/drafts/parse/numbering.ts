import { printNumber } from './numberformats.ts';
import { attribute, wordTags } from './xml.ts';

type Level = { start: number; format: string; text: string; legal: boolean; restart: number | undefined };
type Numbered = { numId?: string; level?: number };

/** The definitions of word/numbering.xml and the numbering of the paragraph styles in word/styles.xml. */
export type Numbering = {
	levels(numId: string): { list: string; levels: Map<number, Level>; restarts: Map<number, number> } | undefined;
	ofStyle(styleId: string): Numbered;
};

type Abstract = { levels: Map<number, Level>; styleLink?: string; ofStyle: Map<string, number> };
type Instance = { abstract: string; levels: Map<number, Level>; restarts: Map<number, number> };

const freshLevel = (): Level => ({ start: 1, format: 'decimal', text: '', legal: false, restart: undefined });

function readDefinitions(xml: string): { abstracts: Map<string, Abstract>; instances: Map<string, Instance> } {
	const abstracts = new Map<string, Abstract>();
	const instances = new Map<string, Instance>();
	let abstract: Abstract | undefined;
	let instance: Instance | undefined;
	let level: Level | undefined;
	let index = 0;
	let fallback = false;
	for (const tag of wordTags(xml)) {
		if (tag.name === 'mc:Fallback') fallback = tag.kind === 'open';
		if (fallback) continue;
		const value = attribute(tag, 'val') ?? '';
		if (tag.kind === 'close') {
			if (tag.name === 'lvl') level = undefined;
			if (tag.name === 'abstractNum') abstract = undefined;
			if (tag.name === 'num') instance = undefined;
		} else if (tag.name === 'abstractNum') {
			abstract = { levels: new Map(), ofStyle: new Map() };
			abstracts.set(attribute(tag, 'abstractNumId') ?? '', abstract);
		} else if (tag.name === 'numStyleLink' && abstract) abstract.styleLink = value;
		else if (tag.name === 'num') {
			instance = { abstract: '', levels: new Map(), restarts: new Map() };
			instances.set(attribute(tag, 'numId') ?? '', instance);
		} else if (tag.name === 'abstractNumId' && instance) instance.abstract = value;
		else if (tag.name === 'lvlOverride') index = Number(attribute(tag, 'ilvl') ?? 0);
		else if (tag.name === 'startOverride' && instance) instance.restarts.set(index, Number(value));
		else if (tag.name === 'lvl') {
			index = Number(attribute(tag, 'ilvl') ?? 0);
			level = freshLevel();
			(instance ?? abstract)?.levels.set(index, level);
		} else if (level) {
			if (tag.name === 'start') level.start = Number(value);
			// A custom format (001, 002) stands in mc:Choice; its plain neighbour in Fallback is skipped above.
			if (tag.name === 'numFmt') level.format = value === 'custom' ? 'decimal' : value;
			if (tag.name === 'lvlText') level.text = value;
			if (tag.name === 'isLgl') level.legal = value !== '0' && value !== 'false';
			if (tag.name === 'lvlRestart') level.restart = Number(value);
			if (tag.name === 'pStyle') abstract?.ofStyle.set(value, index);
		}
	}
	return { abstracts, instances };
}

function readStyles(xml: string): Map<string, Numbered & { basedOn?: string }> {
	const styles = new Map<string, Numbered & { basedOn?: string }>();
	let style: (Numbered & { basedOn?: string }) | undefined;
	for (const tag of wordTags(xml)) {
		if (tag.name === 'style' && tag.kind === 'close') style = undefined;
		if (tag.kind === 'close') continue;
		if (tag.name === 'style') styles.set(attribute(tag, 'styleId') ?? '', (style = {}));
		if (!style) continue;
		if (tag.name === 'basedOn') style.basedOn = attribute(tag, 'val') ?? '';
		if (tag.name === 'numId') style.numId = attribute(tag, 'val') ?? '';
		if (tag.name === 'ilvl') style.level = Number(attribute(tag, 'val') ?? 0);
	}
	return styles;
}

export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
	const { abstracts, instances } = readDefinitions(numberingXml);
	const styles = readStyles(stylesXml);

	function ofStyle(styleId: string): Numbered {
		for (let id: string | undefined = styleId, depth = 0; id !== undefined && depth < 12; depth++) {
			const style = styles.get(id);
			if (style?.numId !== undefined) {
				const list = abstracts.get(instances.get(style.numId)?.abstract ?? '');
				return { numId: style.numId, level: list?.ofStyle.get(styleId) ?? style.level ?? 0 };
			}
			id = style?.basedOn;
		}
		return {};
	}

	function levels(numId: string, depth = 0): ReturnType<Numbering['levels']> {
		const instance = instances.get(numId);
		const abstract = abstracts.get(instance?.abstract ?? '');
		if (!instance || !abstract) return undefined;
		const linked = abstract.styleLink === undefined ? undefined : styles.get(abstract.styleLink)?.numId;
		if (linked !== undefined && depth < 4) return levels(linked, depth + 1);
		const all = new Map([...abstract.levels, ...instance.levels]);
		return { list: instance.abstract, levels: all, restarts: instance.restarts };
	}
	return { levels: (numId) => levels(numId), ofStyle };
}

/** Counts through a document: call it once for each numbered paragraph, in order; the answer is what Word prints. */
export function counter(numbering: Numbering): (numId: string, level: number) => string {
	const counts = new Map<string, Map<number, number>>();
	const begun = new Set<string>();
	return (numId, at) => {
		const definition = numbering.levels(numId);
		const level = definition?.levels.get(at);
		if (!definition || !level) return '';
		const count = counts.get(definition.list) ?? new Map<number, number>();
		counts.set(definition.list, count);
		// Several w:num share the count of their list; one with an override starts anew where it is first used.
		const restart = begun.has(`${numId}/${at}`) ? undefined : definition.restarts.get(at);
		begun.add(`${numId}/${at}`);
		count.set(at, restart ?? (count.has(at) ? count.get(at)! + 1 : level.start));
		for (const [deeper, { restart: after }] of definition.levels) {
			if (deeper > at && after !== 0 && (after === undefined || at < after)) count.delete(deeper);
		}
		if (level.format === 'bullet') return '';
		return level.text.replace(/%([1-9])/g, (_, digit: string) => {
			const index = Number(digit) - 1;
			const source = definition.levels.get(index);
			const value = count.get(index) ?? source?.start ?? 1;
			return printNumber(value, level.legal ? 'decimal' : (source?.format ?? 'decimal'));
		});
	};
}
