import { parseArgs } from 'node:util';
import { Refusal } from '#server/actor';
import { commentPeriod, profileNamed, profiles, seedCalendar, shanghaiIso } from '#server/statute';
import { words } from '../words.ts';

export const usage = 'wenji period --opens YYYY-MM-DD --days N [--profile NAME] --json';

/**
 * The comment period of a major decision, from the published calendar alone: no database, no clock. `rolled` tells
 * whether the last day was moved off a rest day. Bad input throws an Error with a `code`.
 */
export async function period(args: string[]): Promise<unknown> {
	const { opens, days, profile } = read(args);
	if (!opens) throw bad('statute_badDay', `缺少 --opens。用法：${usage}`);
	if (!days || !/^\d{1,6}$/.test(days)) throw bad('statute_badDays', `--days 须为 1 至 3650 的整数。用法：${usage}`);
	try {
		const found = commentPeriod({ opensOn: opens, days: Number(days) }, profileNamed(profile), seedCalendar());
		return {
			opensAt: shanghaiIso(found.opensAt),
			closesAt: shanghaiIso(found.closesAt),
			lastDay: found.lastDay,
			rolled: found.rolledOver.length > 0,
			minimum: found.minimum,
			needsReason: found.needsReason,
			basis: found.basis,
			warnings: await Promise.all(found.warnings.map((code) => words(code)))
		};
	} catch (error) {
		if (error instanceof Refusal) throw bad(error.codes[0] ?? 'usage', inWords[error.codes[0] ?? ''] ?? error.message);
		throw error;
	}
}

const inWords: Record<string, string> = {
	statute_badDay: '--opens 须为真实存在的日期，写作 YYYY-MM-DD，例如 2026-03-02。',
	statute_badDays: '--days 须为 1 至 3650 的整数。',
	statute_profileUnknown: `没有这套规则。可用：${profiles.map(({ name }) => name).join('、')}。`
};

function read(args: string[]): { opens: string | undefined; days: string | undefined; profile: string } {
	try {
		const { values } = parseArgs({
			args,
			options: {
				opens: { type: 'string' },
				days: { type: 'string' },
				profile: { type: 'string', default: 'national' },
				json: { type: 'boolean' }
			}
		});
		return { opens: values.opens, days: values.days, profile: values.profile };
	} catch (error) {
		throw bad('usage', `${error instanceof Error ? error.message : String(error)}。用法：${usage}`);
	}
}

function bad(code: string, message: string): Error & { code: string } {
	return Object.assign(new Error(message), { code });
}
