import { transaction } from '#server/db';
import { digest } from '#server/text';
import { privacySections, privacyVersion, type PrivacySection } from '#lib/organisation/privacy.ts';
import { keepSetting, readSetting } from './settings.ts';
import { ruleProfile } from './rules.ts';
import { site } from './site.ts';

/** `hash` is the SHA-256 of the Chinese text, which is the one people agree to, in whatever language it is shown. */
export type PrivacyNotice = { version: string; sections: PrivacySection[]; text: string; hash: string };

/** The notice in force, filled with this site's facts and the periods of its rule profile (个人信息保护法 Art 17). */
export async function privacyNotice(language: 'zh-CN' | 'en' = 'zh-CN'): Promise<PrivacyNotice> {
	const { values } = await ruleProfile();
	const facts = {
		site: await site(),
		contactMonths: values.contactMonths,
		logMonths: values.logMonths,
		replyWorkdays: values.dataRequestWorkdays
	};
	const key = JSON.stringify([language, facts]);
	if (written?.key !== key) written = { key, notice: write(facts, language) };
	return written.notice;
}

/** It is asked for at every opinion, and changes with the site's facts: the words of the same facts are kept. */
let written: { key: string; notice: PrivacyNotice } | undefined;

function write(facts: Parameters<typeof privacySections>[0], language: 'zh-CN' | 'en'): PrivacyNotice {
	const text = plain(privacySections(facts, 'zh-CN'));
	return { version: privacyVersion, sections: privacySections(facts, language), text, hash: digest(text) };
}

/** Keeps the words of the notice in force, so that what was agreed to can be shown years later. */
export async function keepNotice(): Promise<PrivacyNotice> {
	const notice = await privacyNotice();
	await transaction(() => keepSetting(`privacy:${notice.hash}`, { version: notice.version, text: notice.text }));
	return notice;
}

/** The words behind a hash that somebody has agreed to; undefined if nobody has. */
export async function noticeOf(hash: string): Promise<{ version: string; text: string } | undefined> {
	return (await readSetting(`privacy:${hash}`)) as { version: string; text: string } | undefined;
}

function plain(sections: PrivacySection[]): string {
	const blocks = sections.flatMap(({ title, paragraphs }) => [`## ${title}`, ...paragraphs]);
	return [`版本 ${privacyVersion}`, ...blocks].join('\n\n');
}
