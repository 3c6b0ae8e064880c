import * as v from 'valibot';
import { enteredChannels, oneAnswerPer, staffVoidGrounds } from './types.ts';

const words = (most: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(most, 'surveys_tooLong'));
const day = (key: string) => v.pipe(v.string(key), v.isoDate(key));
const ticked = v.pipe(
	v.optional(v.union([v.boolean(), v.string()]), false),
	v.transform((value) => value === true || value === 'on' || value === '1')
);

/** What a survey is for, whom it asks and until when; its questions come with the editor. */
export const SurveyForm = v.object({
	title: v.pipe(
		v.string('surveys_noTitle'),
		v.trim(),
		v.minLength(2, 'surveys_noTitle'),
		v.maxLength(200, 'surveys_tooLong')
	),
	itemId: v.optional(v.string(), ''),
	parentActivityId: v.optional(v.string(), ''),
	postEvaluation: ticked,
	purpose: words(1000),
	opensOn: day('surveys_noOpensOn'),
	lastDay: day('surveys_noLastDay'),
	onePer: v.picklist(oneAnswerPer, 'surveys_noOnePer'),
	anonymous: ticked,
	changeable: ticked,
	openSample: ticked,
	sampleFrame: words(1000),
	contractor: words(200)
});
export type SurveyInput = v.InferOutput<typeof SurveyForm>;

/** What is said of the figures, when they are published. */
export const ResultTextForm = v.object({ analysis: words(5000), nextStep: words(2000) });
export type ResultTextInput = v.InferOutput<typeof ResultTextForm>;

export const VoidForm = v.object({
	ground: v.picklist(staffVoidGrounds, 'surveys_noVoidGround'),
	note: words(500)
});
export type VoidInput = v.InferOutput<typeof VoidForm>;

/** What goes with a sheet that a clerk keys in; the answers themselves are read by the questionnaire. */
export const EnteredForm = v.object({
	channel: v.picklist(enteredChannels, 'surveys_noChannel'),
	receivedOn: day('surveys_noReceivedOn'),
	/** Made with the empty form: the same paper sent twice is one sheet. */
	entryKey: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-z]{8,40}$/)))
});
export type EnteredInput = v.InferOutput<typeof EnteredForm>;
