/**
 * The words of the privacy notice (个人信息保护法 Art 17): who, for what, which kinds, how long, which rights. The Chinese
 * text is the one that people agree to; the English one is a translation of it. Names and periods stand in it as blanks,
 * so that no text can promise another period than the rules have.
 */
import type { SiteProfile } from './site.ts';

/** `## 小标题` begins a section, every other line is a paragraph. */
export type PrivacyTemplate = { version: string; text: string; english: string };
/** The periods are settings of the rule profile (`contactMonths`, `logMonths`, `dataRequestWorkdays`). */
export type PrivacyFacts = {
	site: SiteProfile;
	contactMonths: number;
	logMonths: number;
	replyWorkdays: number;
};
export type PrivacySection = { title: string; paragraphs: string[] };

export const blanks = ['处理者', '承办', '联系方式', '保存月数', '日志月数', '答复工作日'] as const;
/** Without these nobody learns who handles their data, how they are reached, for how long, and when they answer. */
export const neededBlanks = ['处理者', '联系方式', '保存月数', '日志月数', '答复工作日'] as const;

/** One form for equal texts: blank lines between the lines, none around them, half-width braces. */
export function tidy(text: string): string {
	const lines = text.replaceAll('｛', '{').replaceAll('｝', '}').split('\n');
	return lines
		.map((line) => line.replace(/^#+\s*/, '## ').trim())
		.filter(Boolean)
		.join('\n\n');
}

/** Sections of a tidy text; what stands before the first heading is a section without a title. */
export function sectionsOf(text: string): PrivacySection[] {
	const sections: PrivacySection[] = [];
	for (const line of text.split('\n').filter(Boolean)) {
		if (line.startsWith('## ')) sections.push({ title: line.slice(3), paragraphs: [] });
		else if (sections.length === 0) sections.push({ title: '', paragraphs: [line] });
		else sections.at(-1)!.paragraphs.push(line);
	}
	return sections;
}

/** The text with its blanks filled in. */
export function filled(text: string, facts: PrivacyFacts, language: 'zh-CN' | 'en'): string {
	const values = valuesOf(facts, language);
	return text.replace(/\{([^{}]*)\}/g, (all, name: string) => values[name as keyof typeof values] ?? all);
}

/** Blanks that are not known, and needed ones that are missing. */
export function blanksOf(text: string): { unknown: string[]; missing: string[] } {
	const found = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!);
	return {
		unknown: found.filter((name) => !(blanks as readonly string[]).includes(name)),
		missing: neededBlanks.filter((name) => !found.includes(name))
	};
}

function valuesOf({ site, contactMonths, logMonths, replyWorkdays }: PrivacyFacts, language: 'zh-CN' | 'en') {
	const english = language === 'en';
	const handler = site.sponsor || site.organ || (english ? 'the sponsor of this site' : '本网站的主办单位');
	const operator = site.operator && site.operator !== handler ? site.operator : '';
	return {
		处理者: handler,
		承办: operator && (english ? `; operated by ${operator}` : `，${operator}承办`),
		联系方式: english ? contactInEnglish(site) : contactInChinese(site),
		保存月数: String(contactMonths),
		日志月数: String(logMonths),
		答复工作日: String(replyWorkdays)
	} satisfies Record<(typeof blanks)[number], string>;
}

function contactInChinese(site: SiteProfile): string {
	const ways = [
		site.contactUnit,
		site.telephone && `电话 ${site.telephone}`,
		site.email && `邮箱 ${site.email}`,
		site.address && `地址 ${site.address}`
	].filter(Boolean);
	return ways.length ? `联系：${ways.join('，')}。` : '联系方式见页面底部。';
}

function contactInEnglish(site: SiteProfile): string {
	const ways = [
		site.contactUnit,
		site.telephone && `phone ${site.telephone}`,
		site.email && `e-mail ${site.email}`,
		site.address && `address ${site.address}`
	].filter(Boolean);
	return ways.length ? `Contact: ${ways.join(', ')}.` : 'The contact is at the foot of the page.';
}
