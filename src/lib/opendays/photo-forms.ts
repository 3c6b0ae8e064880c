/** What is sent to the desk's page of photos; read by the page and by tests alike. */
import * as v from 'valibot';
import { consentAges, consentManners } from './photos.ts';

const text = (code: string, least: number, most: number) =>
	v.pipe(v.string(code), v.trim(), v.minLength(least, code), v.maxLength(most, 'opendays_tooLong'));
const day = v.pipe(v.string('opendays_noDay'), v.isoDate('opendays_noDay'));
const ticked = v.pipe(
	v.optional(v.union([v.boolean(), v.string()]), false),
	v.transform((value) => value === true || value === 'on' || value === '1')
);

export const PhotoForm = v.object({
	caption: text('opendays_noCaption', 2, 200),
	/** Whether anybody can be recognised. */
	people: v.picklist(['none', 'some'], 'opendays_noPeople'),
	persons: v.optional(
		v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{0,3}$/, 'opendays_badPersons'), v.transform(Number))]),
		0
	),
	/** Whoever adds it has looked: nobody else can be recognised. */
	declared: v.pipe(ticked, v.literal(true, 'opendays_notDeclared'))
});
export type PhotoInput = v.InferOutput<typeof PhotoForm>;

export const ConsentForm = v.object({
	name: text('opendays_noName', 2, 50),
	age: v.picklist(consentAges, 'opendays_noConsentAge'),
	guardian: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(50, 'opendays_tooLong')),
	manner: v.picklist(consentManners, 'opendays_noManner'),
	givenOn: day,
	/** Given for this photo alone, apart from every other consent (PIPL 25, 29). */
	separate: v.pipe(ticked, v.literal(true, 'opendays_notSeparate'))
});
export type ConsentInput = v.InferOutput<typeof ConsentForm>;

export const WithdrawalForm = v.object({
	day,
	/** From the other photos of the event too, where the same name stands. */
	everywhere: ticked
});
export type WithdrawalInput = v.InferOutput<typeof WithdrawalForm>;
