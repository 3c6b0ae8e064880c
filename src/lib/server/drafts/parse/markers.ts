import { numeral, readNumeral } from './numerals.ts';

/** A line that begins with a number of a kind that could make it a clause or an item. */
export type Marker = {
	/** As printed, inner spaces left out: `第二条之一`, `一、`, `（三）`. */
	no: string;
	ordinal: number;
	/** 第二条之一 has 1, 第二条 has 0. */
	sub: number;
	/** How many characters of the line the number takes. */
	length: number;
	/** How sure it is that the number begins a clause, from the characters after it alone. */
	weight: number;
};

export const sure = 4;
export const bare = 2;
export const doubtful = 0.3;

/** No law has more articles; a longer number is a date or a code. */
const highest = 9999;
const spaced = `${numeral}(?:[ \\u3000]?${numeral})*`;
const article = new RegExp(`^第[ \\u3000]*(${spaced})[ \\u3000]*条(?:[ \\u3000]*之[ \\u3000]*(${numeral}+))?`);
const cites = new RegExp(`^\\s*[、，和与及至或到]*(?:以及|或者)?第${numeral}+[条款项章节目]`);
const citesBare =
	/^(?:之|的|中(?!小)|规定|所(?:称|列|指|规定|述)|有关|关于|以(?:外|上|下)|情形|内容|修改|改为|改成|删|增加|作为|作出|等|和|与|及|或|至|，|。|；|“|”|》|）|\))/;
const citesSeparated = /^\s*(?:规定的|所列|所称的|修改为|删去)/;

/** 第二条, 第 十 二 条, 第12条, 第二条之一 at the beginning of a line. */
export function articleAt(text: string): Marker | undefined {
	const found = article.exec(text);
	if (!found) return undefined;
	const ordinal = readNumeral(found[1]!);
	const sub = found[2] === undefined ? 0 : readNumeral(found[2]);
	if (!(ordinal <= highest) || !(sub <= highest)) return undefined;
	const rest = text.slice(found[0].length);
	const stop = /^\s*[、：:.．]/.exec(rest)?.[0].length ?? 0;
	const separated = rest === '' || stop > 0 || /^[\s（(【[〔]/.test(rest);
	const cited = cites.test(rest) || (separated ? citesSeparated.test(rest.slice(stop)) : citesBare.test(rest));
	// 第十八条　第四条规定的情形…: a gap makes it a clause that begins with a reference, if its number is due there.
	const weight = cited ? (/^\s+第/.test(rest) ? bare : doubtful) : separated ? sure : bare;
	return { no: found[0].replace(/\s/g, ''), ordinal, sub, length: found[0].length + stop, weight };
}

const chinese = '[一二三四五六七八九十百]';
const listKinds: RegExp[] = [
	new RegExp(`^(${chinese}+)\\s*[、．.]`),
	new RegExp(`^[（(]\\s*(${chinese}+)\\s*[）)]|^([\\u3220-\\u3229])`),
	/^([\d０-９]{1,3})\s*[.．、](?![\d０-９])|^([\u2488-\u249b])/,
	/^[（(]\s*([\d０-９]{1,3})\s*[）)]|^([\d０-９]{1,3})[)）]|^([\u2474-\u2487])/,
	/^([\u2460-\u2473])/
];
/** 一、 (一) 1. (1) ①, from the outside in. */
export const listDepths = listKinds.length;

export function listMarkerAt(text: string, depth: number): Marker | undefined {
	const found = listKinds[depth]?.exec(text);
	if (!found) return undefined;
	const written = (found[1] ?? found[2] ?? found[3] ?? '').normalize('NFKC').replace(/[().]/g, '');
	const ordinal = readNumeral(written);
	if (Number.isNaN(ordinal) || ordinal === 0) return undefined;
	return { no: found[0].replace(/\s/g, ''), ordinal, sub: 0, length: found[0].length, weight: sure };
}

/** The number of a 项 or 目 with its level 1 to 3. */
export function itemAt(text: string): { no: string; length: number; level: number } | undefined {
	for (let depth = 0; depth < listDepths; depth++) {
		const marker = listMarkerAt(text, depth);
		if (marker) return { no: marker.no, length: marker.length, level: Math.min(Math.max(depth, 1), 3) };
	}
	return undefined;
}

const division = new RegExp(`^第[ \\u3000]*(${spaced})[ \\u3000]*(分编|编|章|节)(?:之(${numeral}+))?`);
const ranks: Record<string, number> = { 编: 1, 分编: 2, 章: 3, 节: 4 };
const sentence = /[。；;！？，：:]$|[。；].|规定的|规定，/;

/** 第一编, 第二章 总 则, 第三节 or a lone 总则/附则: its rank (1 编, 2 分编, 3 章, 4 节) and its text in one spelling. */
export function divisionAt(text: string): { rank: number; title: string } | undefined {
	const lone = text.replace(/\s/g, '');
	if (lone === '附则' || lone === '总则') return { rank: 3, title: lone };
	const found = division.exec(text);
	if (!found || text.length > 60 || sentence.test(text)) return undefined;
	const rest = text.slice(found[0].length).trim();
	if (/^[、和与至或]?第|^(?:和|或|及|至|的|中|所)/.test(rest)) return undefined;
	const number = found[0].replace(/\s/g, '');
	return { rank: ranks[found[2]!]!, title: `${number} ${closeUp(rest)}`.trim() };
}

/** Chinese letters set apart to fill the line (总　则, 法 律 责 任) closed up. */
export function closeUp(text: string): string {
	return /^\S(?:\s+\S)+$/.test(text) ? text.replace(/\s+/g, '') : text.replace(/\s+/g, ' ');
}

/** The name of a clause printed in brackets behind its number: 第二条（适用范围）. */
export function headingAt(rest: string): string | undefined {
	return /^\s*(?:（([^（）。；]{2,30})）|\(([^()。；]{2,30})\)|【([^【】]{2,30})】)/
		.exec(rest)
		?.slice(1)
		.find((group) => group !== undefined);
}

/** 2 or 2.1: the number for matching, however it was written. */
export function labelOf(marker: Marker): string {
	return marker.sub ? `${marker.ordinal}.${marker.sub}` : String(marker.ordinal);
}
