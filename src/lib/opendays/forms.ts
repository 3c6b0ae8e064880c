import * as v from 'valibot';
import { mobileOf } from '../identity/phone.ts';
import {
	ageBands,
	askedFields,
	askedLimits,
	categories,
	gateEventKinds,
	minAges,
	mostCompanions,
	mostSeats,
	needs,
	programmeKinds,
	sessionModes,
	type Ask
} from './types.ts';

const words = (most: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(most, 'opendays_tooLong'));
const named = (code: string, most = 200) =>
	v.pipe(v.string(code), v.trim(), v.minLength(2, code), v.maxLength(most, 'opendays_tooLong'));
const day = (code: string) => v.pipe(v.string(code), v.isoDate(code));
const ticked = v.pipe(
	v.optional(v.union([v.boolean(), v.string()]), false),
	v.transform((value) => value === true || value === 'on' || value === '1')
);
/** `YYYY-MM-DDTHH:MM` in Asia/Shanghai, as an instant. */
const minute = (code: string) =>
	v.pipe(
		v.string(code),
		v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, code),
		v.transform((text) => new Date(`${text}:00+08:00`)),
		v.check((instant) => !Number.isNaN(instant.getTime()), code)
	);
const count = (least: number, most: number, code: string) =>
	v.pipe(
		v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,6}$/, code), v.transform(Number))], code),
		v.integer(code),
		v.minValue(least, code),
		v.maxValue(most, code)
	);
/** One, several or none of a list of words, as a form sends them. */
const several = <Word extends string>(list: readonly [Word, ...Word[]], code: string) =>
	v.optional(v.pipe(v.array(v.picklist(list, code), code), v.maxLength(list.length)), []);

export const CampaignForm = v.object({
	title: named('opendays_noTitle'),
	introduction: words(3000),
	startsOn: day('opendays_noDay'),
	lastDay: day('opendays_noDay')
});
export type CampaignInput = v.InferOutput<typeof CampaignForm>;

/** The form has a row for each field; those that are not ticked ask for nothing. */
const asks = v.optional(
	v.pipe(
		v.array(
			v.object({
				field: v.optional(v.union([v.literal(''), v.picklist(askedFields)]), ''),
				required: ticked,
				purpose: words(200)
			})
		),
		v.maxLength(askedFields.length, 'opendays_tooLong'),
		v.transform((rows) => rows.filter((row): row is Ask => row.field !== '')),
		v.check((rows) => new Set(rows.map(({ field }) => field)).size === rows.length, 'opendays_tooLong'),
		v.check((rows) => rows.every(({ purpose }) => Array.from(purpose).length >= 4), 'opendays_noPurpose')
	),
	[]
);

export const EventForm = v.object({
	campaignId: v.optional(v.string(), ''),
	title: named('opendays_noTitle'),
	theme: words(200),
	introduction: words(5000),
	contact: words(200),
	liveLink: v.optional(
		v.union([v.literal(''), v.pipe(v.string(), v.maxLength(500), v.regex(/^https:\/\/[^\s]+$/, 'opendays_badLink'))]),
		''
	),
	needsIdNumber: ticked,
	asks
});
export type EventInput = v.InferOutput<typeof EventForm>;

export const SessionForm = v.object({
	title: named('opendays_noTitle'),
	startsAt: minute('opendays_noTime'),
	endsAt: minute('opendays_noTime'),
	signUpOpensAt: minute('opendays_noTime'),
	signUpClosesAt: minute('opendays_noTime'),
	place: named('opendays_noPlace', 300),
	wayThere: words(1000),
	accessibility: words(1000),
	mode: v.picklist(sessionModes, 'opendays_noMode'),
	programme: v.pipe(
		v.array(
			v.object({ kind: v.picklist(programmeKinds, 'opendays_noProgramme'), text: named('opendays_noProgramme', 500) })
		),
		v.maxLength(30, 'opendays_tooLong')
	),
	quota: count(1, mostSeats, 'opendays_badQuota'),
	invitedSeats: count(0, mostSeats, 'opendays_badQuota'),
	minAge: v.pipe(count(0, 18, 'opendays_badAge'), v.picklist(minAges, 'opendays_badAge')),
	maxCompanions: count(0, mostCompanions, 'opendays_badCompanions'),
	overlapAllowed: ticked,
	confirmHours: count(1, 168, 'opendays_badHours')
});
export type SessionInput = v.InferOutput<typeof SessionForm>;

const person = { name: named('opendays_noName', 60), ageBand: v.picklist(ageBands, 'opendays_noAge') };

const answer = (field: keyof typeof askedLimits) =>
	v.optional(v.pipe(v.string(), v.trim(), v.maxLength(askedLimits[field], 'opendays_tooLong')));

/** Companions are counted by the verb: the session says how many. */
export const SignUpForm = v.object({
	...person,
	category: v.picklist(categories, 'opendays_noCategory'),
	needs: several(needs, 'opendays_noNeed'),
	idNumber: words(40),
	/** What the event asks for besides; what it does not ask for is not kept. */
	details: v.optional(
		v.object({
			employer: answer('employer'),
			occupation: answer('occupation'),
			address: answer('address'),
			reason: answer('reason')
		}),
		{}
	),
	takesFree: ticked,
	companions: v.optional(v.array(v.object(person)), []),
	/** Hash of the privacy notice that the person agreed to; empty if not agreed. */
	consent: v.optional(v.string(), ''),
	/** A guardian's own consent for children under 14 (PIPL Art 31). */
	minorConsent: ticked
});
export type SignUpInput = v.InferOutput<typeof SignUpForm>;

export const GuestForm = v.object({
	...person,
	category: v.picklist(categories, 'opendays_noCategory'),
	needs: several(needs, 'opendays_noNeed'),
	phone: v.pipe(
		v.string('opendays_noPhone'),
		v.transform((text) => mobileOf(text) ?? ''),
		v.length(11, 'opendays_noPhone')
	)
});
export type GuestInput = v.InferOutput<typeof GuestForm>;

export const QuotaForm = v.object({
	quota: count(1, mostSeats, 'opendays_badQuota'),
	invitedSeats: count(0, mostSeats, 'opendays_badQuota'),
	reason: words(500)
});
export type QuotaInput = v.InferOutput<typeof QuotaForm>;

export const RescheduleForm = v.object({
	startsAt: minute('opendays_noTime'),
	endsAt: minute('opendays_noTime'),
	signUpClosesAt: minute('opendays_noTime'),
	place: named('opendays_noPlace', 300),
	wayThere: words(1000),
	reason: words(500)
});
export type RescheduleInput = v.InferOutput<typeof RescheduleForm>;

export const ShiftForm = v.object({
	gate: named('opendays_noGate', 40),
	startsAt: minute('opendays_noTime'),
	endsAt: minute('opendays_noTime')
});
export type ShiftInput = v.InferOutput<typeof ShiftForm>;

const mark = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{8,64}$/));
/** What a device at the gate sends; `at` by its own clock, in milliseconds. */
export const GateEventForm = v.object({
	kind: v.picklist(gateEventKinds),
	device: mark,
	nonce: mark,
	at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(253_402_300_799_000)),
	sessionId: v.pipe(v.string(), v.maxLength(40)),
	ticketId: v.nullable(v.pipe(v.string(), v.maxLength(40))),
	people: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
	undoes: v.nullable(mark)
});
export const GateEventsForm = v.pipe(v.array(GateEventForm), v.maxLength(500));
export type GateEventInput = v.InferOutput<typeof GateEventForm>;
