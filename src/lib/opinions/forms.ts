import * as v from 'valibot';
import { ageBands, paperChannels, redirectTargets, rejectionGrounds, stances, submitterTypes } from './types.ts';

/** Counted in visible characters by the verb; here only what no honest form sends is cut off. */
export const textLimits = { least: 2, most: 5000, onPaper: 20_000 } as const;
/** Pictures and PDFs beside one opinion, and the most bytes of each. */
export const mostFiles = 3;
export const fileBytes = 10 * 1024 * 1024;

const words = v.pipe(v.optional(v.string(), ''), v.maxLength(200_000, 'opinions_textTooLong'));
const ticked = v.pipe(
	v.optional(v.union([v.boolean(), v.string()]), false),
	v.transform((value) => value === true || value === 'on' || value === '1')
);

/** What a resident writes. The draft as a whole is meant where `clauseId` is empty. */
export const OpinionForm = v.object({
	clauseId: v.optional(v.string(), ''),
	/** The version of the draft that was on the page, where one was. */
	readVersionId: v.optional(v.string()),
	stance: v.picklist(stances, 'opinions_noStance'),
	text: words,
	name: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(60, 'opinions_nameTooLong')),
	submitterType: v.optional(v.picklist(submitterTypes), 'person'),
	showName: ticked,
	forMinor: ticked,
	ageBand: v.optional(v.union([v.literal(''), v.picklist(ageBands)]), ''),
	/** Hash of the privacy notice that the person agreed to; empty if not agreed. */
	consent: v.optional(v.string(), ''),
	/** Separate consent for a child's data (PIPL Art 31). */
	minorConsent: ticked
});
export type OpinionInput = v.InferOutput<typeof OpinionForm>;

/** What a clerk keys in from paper, telephone or a visit. */
export const PaperForm = v.object({
	channel: v.picklist(paperChannels, 'opinions_noChannel'),
	receivedOn: v.pipe(v.string('opinions_noReceivedOn'), v.isoDate('opinions_noReceivedOn')),
	clauseNo: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(60)), ''),
	stance: v.picklist(stances, 'opinions_noStance'),
	// An empty field is told with the other empty ones, not after them.
	text: v.pipe(
		words,
		v.check((text) => text.trim() !== '', 'opinions_textTooShort')
	),
	submitterType: v.optional(v.picklist(submitterTypes), 'person'),
	name: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(120, 'opinions_nameTooLong')),
	phone: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(40)),
	ageBand: v.optional(v.union([v.literal(''), v.picklist(ageBands)]), ''),
	forMinor: ticked,
	/** Made with the empty form: a letter without a name that is sent twice is one letter. */
	sheet: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-z]{8,40}$/)))
});
export type PaperInput = v.InferOutput<typeof PaperForm>;

export const moderationDecisions = ['accept', 'reject', 'redirect', 'duplicate'] as const;

export const ModerationForm = v.object({
	opinionIds: v.pipe(v.array(v.string()), v.minLength(1, 'opinions_noneChosen'), v.maxLength(2000)),
	decision: v.picklist(moderationDecisions, 'opinions_noDecision'),
	ground: v.optional(v.union([v.literal(''), v.picklist(rejectionGrounds)]), ''),
	target: v.optional(v.union([v.literal(''), v.picklist(redirectTargets)]), ''),
	duplicateOf: v.optional(v.string(), ''),
	note: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(1000, 'opinions_noteTooLong')),
	/** The text with personal data masked, as a person confirmed it; only for a single opinion. */
	publicText: v.optional(v.pipe(v.string(), v.maxLength(20_000)), '')
});
export type ModerationInput = v.InferOutput<typeof ModerationForm>;

/** Counted in visible characters by the verb. */
export const appealLimits = { least: 2, most: 1000 } as const;
export const AppealForm = v.object({
	id: v.string(),
	appeal: v.pipe(v.optional(v.string(), ''), v.maxLength(200_000, 'opinions_appealTooLong'))
});

/** 复核: granted opinions go back to the queue (`pending`), or are accepted at once (`valid`). */
export const AppealDecisionForm = v.object({
	id: v.string(),
	decision: v.picklist(['upheld', 'granted'], 'opinions_noAppealDecision'),
	to: v.optional(v.picklist(['pending', 'valid']), 'pending'),
	reason: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(2000, 'opinions_noteTooLong'))
});
export type AppealDecisionInput = v.InferOutput<typeof AppealDecisionForm>;

/** 迟到: admitted, or refused with a reason for its author. */
export const LateDecisionForm = v.object({
	id: v.string(),
	decision: v.picklist(['admit', 'refuse'], 'opinions_noLateDecision'),
	reason: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(300, 'opinions_lateReasonTooLong'))
});
export type LateDecisionInput = v.InferOutput<typeof LateDecisionForm>;

/** As people type what is printed: full-width figures, spaces, any dash. */
const typed = v.transform((text: string) =>
	text
		.normalize('NFKC')
		.replace(/\s/g, '')
		.replace(/[‐-―−ー]/g, '-')
);

export const LookupForm = v.object({
	no: v.pipe(v.string('opinions_lookupNo'), typed, v.regex(/^\d{7,9}-\d{1,6}$/, 'opinions_lookupNo')),
	code: v.pipe(
		v.string('opinions_lookupCode'),
		typed,
		v.toLowerCase(),
		v.regex(/^[a-z2-9-]{6,20}$/, 'opinions_lookupCode')
	),
	/** An appeal in the same breath; undefined only looks. */
	appeal: v.optional(v.pipe(v.string(), v.maxLength(200_000, 'opinions_appealTooLong')))
});
