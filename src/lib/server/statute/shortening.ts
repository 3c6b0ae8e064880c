import { isDay, type Day } from './days.ts';
import { shortness, type DocumentType, type Span } from './period.ts';
import type { RuleProfile } from './profile.ts';

/** Phrases that name no cause. They do not count towards a reason, alone or strung together. */
const fillers = [
	'因情况紧急等原因',
	'由于情况紧急',
	'鉴于情况紧急',
	'因情况紧急',
	'情况特别紧急',
	'情况十分紧急',
	'情况非常紧急',
	'情况紧急',
	'情况特殊',
	'特殊情况',
	'特殊原因',
	'时间紧迫',
	'时间紧张',
	'时间紧',
	'任务繁重',
	'任务重',
	'工作需要',
	'工作安排',
	'工作要求',
	'有关要求',
	'相关要求',
	'上级要求',
	'领导要求',
	'领导指示',
	'有关规定',
	'相关工作',
	'有关工作',
	'各项工作',
	'尽快完成',
	'尽快出台',
	'尽快实施',
	'尽早出台',
	'加快推进',
	'加快进度',
	'抓紧推进',
	'特此说明',
	'需要缩短期限',
	'缩短公开征求意见期限',
	'缩短征求意见期限',
	'缩短期限',
	'缩短时间',
	'紧急'
];
/** What must be left of a reason once the phrases above are gone, and how many characters it must vary: local choices. */
const ownCharacters = 10;
const differentCharacters = 8;

/** Letters, Chinese characters and figures of a text, after NFKC: no space, sign, emoji or zero-width character counts. */
export function meaningfulCharacters(text: string): string[] {
	return text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? [];
}

/** Why a reason does not do, as message keys; empty if it does. `minimum` counts meaningful characters. */
export function mayNotGiveReason(reason: string | undefined, minimum: number): string[] {
	const characters = meaningfulCharacters(reason ?? '');
	if (characters.length === 0) return ['statute_reasonMissing'];
	const own = fillers.reduce((text, filler) => text.replaceAll(filler, ''), characters.join(''));
	const left = Array.from(own).length;
	const emptied = left < characters.length && left < Math.min(ownCharacters, minimum);
	const repeated = characters.length >= minimum && new Set(characters).size < Math.min(differentCharacters, minimum);
	const tooShort = characters.length < minimum;
	return [
		...(emptied || repeated ? ['statute_reasonEmptyPhrase'] : []),
		...(tooShort ? ['statute_reasonTooShort'] : [])
	];
}

export type OpeningFacts = {
	days: number;
	documentType?: DocumentType;
	/** The account that asks for the period. */
	askedBy: string;
	reason?: string | undefined;
	/** The reason stands in the notice the public reads. */
	reasonPublished?: boolean;
	/** Approvals of the shortening by the government office; the accounts that gave them. */
	officeApprovals?: readonly string[];
};

/**
 * Why a period may not open, as message keys; empty if it may. Below the minimum it takes a published reason and the
 * approval of another person, in the government office; below the second limit (7 days) of two other persons
 * (国务院令第713号 Art 15; the approvals are local settings).
 */
export function mayNotOpen(facts: OpeningFacts, profile: RuleProfile): string[] {
	if (!Number.isSafeInteger(facts.days) || facts.days < 1) return ['statute_badDays'];
	const { needsReason, needsSecondApproval } = shortness(facts, profile);
	if (!needsReason) return [];
	const codes = mayNotGiveReason(facts.reason, profile.values.shorteningReasonCharacters);
	if (!facts.reasonPublished) codes.push('statute_reasonNotPublished');
	const approvers = new Set(facts.officeApprovals);
	approvers.delete(facts.askedBy);
	if (approvers.size === 0) codes.push('statute_approvalMissing');
	else if (needsSecondApproval && approvers.size < 2) codes.push('statute_secondApprovalMissing');
	return codes;
}

/**
 * Why a period may not be extended at an instant, as message keys: after the close, not later than now set, no reason
 * (domain 4.2: extension only before the close and only longer).
 */
export function mayNotExtend(
	facts: { period: Span & { lastDay: Day }; newLastDay: Day; reason: string | undefined; at: Date },
	profile: RuleProfile
): string[] {
	const codes = mayNotGiveReason(facts.reason, profile.values.extensionReasonCharacters);
	if (!isDay(facts.newLastDay)) codes.unshift('statute_badDay');
	else if (facts.newLastDay <= facts.period.lastDay) codes.unshift('statute_extensionNotLater');
	if (facts.at >= facts.period.closesAt) codes.unshift('statute_extensionAfterClose');
	return codes;
}
