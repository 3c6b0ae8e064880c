import { desc, eq } from 'drizzle-orm';
import * as clock from '#server/clock';
import { db, prepared, transaction, type Slots } from '#server/db';
import { digest } from '#server/text';
import { builtIn } from '#lib/organisation/privacy-text.ts';
import {
	filled,
	sectionsOf,
	type PrivacyFacts,
	type PrivacySection,
	type PrivacyTemplate
} from '#lib/organisation/privacy.ts';
import { privacyEditions } from './schema.ts';
import { readSetting } from './settings.ts';
import { ruleProfile } from './rules.ts';
import { site } from './site.ts';

/** `hash` is the SHA-256 of the Chinese text, which is the one people agree to, in whatever language it is shown. */
export type PrivacyNotice = { version: string; sections: PrivacySection[]; text: string; hash: string };
/** A text that was in force, as it was agreed to; `until` is null for the one that still is. */
export type PrivacyEdition = { hash: string; version: string; from: Date; until: Date | null };

export const templateKey = 'privacyNotice';

/** The words as they were put in force, with their blanks; those of the program until a place has its own. */
export async function privacyTemplate(): Promise<PrivacyTemplate> {
	return ((await readSetting(templateKey)) as PrivacyTemplate | undefined) ?? builtIn;
}

/** The notice in force, filled with this site's facts and the periods of its rule profile (个人信息保护法 Art 17). */
export async function privacyNotice(language: 'zh-CN' | 'en' = 'zh-CN'): Promise<PrivacyNotice> {
	const [template, facts] = [await privacyTemplate(), await privacyFacts()];
	const key = JSON.stringify([language, template, facts]);
	if (written?.key !== key) written = { key, notice: write(template, facts, language) };
	return written.notice;
}

/** It is asked for at every opinion, and changes with the site's facts: the words of the same facts are kept. */
let written: { key: string; notice: PrivacyNotice } | undefined;

/** What the blanks are filled with today. */
export async function privacyFacts(): Promise<PrivacyFacts> {
	const { values } = await ruleProfile();
	return {
		site: await site(),
		contactMonths: values.contactMonths,
		logMonths: values.logMonths,
		replyWorkdays: values.dataRequestWorkdays
	};
}

export function write(template: PrivacyTemplate, facts: PrivacyFacts, language: 'zh-CN' | 'en'): PrivacyNotice {
	const { version } = template;
	const chinese = filled(template.text, facts, 'zh-CN');
	const text = `版本 ${version}\n\n${chinese}`;
	const shown = language === 'en' ? filled(template.english, facts, 'en') : chinese;
	return { version, sections: sectionsOf(shown), text, hash: digest(text) };
}

/**
 * Keeps the words of the notice in force, from now on, so that what was agreed to can be shown years later. Called with
 * every change of what they say, and before anybody agrees to them.
 */
export async function keepNotice(): Promise<PrivacyNotice> {
	const notice = await privacyNotice();
	await transaction(async () => {
		const [last] = await newest({ most: 1 });
		if (last?.hash === notice.hash) return;
		const { hash, version, sections } = notice;
		const english = (await privacyNotice('en')).sections;
		await db.insert(privacyEditions).values({ hash, version, sections, english, heldFrom: clock.now() });
	});
	return notice;
}

/** Every text that was in force, newest first; not one that was replaced in the moment it came. */
export async function listPrivacyEditions(): Promise<PrivacyEdition[]> {
	const rows = (await newest({ most: 1000 })).filter(({ hash }, at, all) => hash !== all[at + 1]?.hash);
	return rows
		.map(({ hash, version, heldFrom }, at) => ({
			...{ hash, version, from: heldFrom },
			until: rows[at - 1]?.heldFrom ?? null
		}))
		.filter(({ from, until }) => until?.getTime() !== from.getTime());
}

/** The words behind a hash that somebody has agreed to; undefined if there never were such words. */
export async function noticeOf(hash: string, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<PrivacyNotice | undefined> {
	const [row] = await db.select().from(privacyEditions).where(eq(privacyEditions.hash, hash)).limit(1);
	if (row) {
		const { version, sections, english } = row;
		return { hash, version, sections: language === 'en' ? english : sections, text: plain(version, sections) };
	}
	// Before there were editions, the words of a consent were kept among the settings.
	const kept = (await readSetting(`privacy:${hash}`)) as { version: string; text: string } | undefined;
	return kept && { hash, ...kept, sections: sectionsOf(kept.text.replace(/^版本 .*\n+/, '')) };
}

const newest = prepared((at: Slots<'most'>) =>
	db
		.select({ hash: privacyEditions.hash, version: privacyEditions.version, heldFrom: privacyEditions.heldFrom })
		.from(privacyEditions)
		.orderBy(desc(privacyEditions.heldFrom), desc(privacyEditions.id))
		.limit(at.most)
);

function plain(version: string, sections: readonly PrivacySection[]): string {
	const blocks = sections.flatMap(({ title, paragraphs }) => [...(title ? [`## ${title}`] : []), ...paragraphs]);
	return [`版本 ${version}`, ...blocks].join('\n\n');
}
