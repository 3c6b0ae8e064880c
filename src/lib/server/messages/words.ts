import * as words from '#lib/paraglide/messages.js';

/** The messages that go out: key of the text, and its variables. A phone has no language here: it gets Chinese. */
const texts = {
	identity_smsCode: words.identity_smsCode,
	messages_test: words.messages_test,
	messages_rejected: words.messages_rejected,
	messages_redirected: words.messages_redirected,
	messages_duplicate: words.messages_duplicate,
	messages_accepted: words.messages_accepted,
	messages_appealUpheld: words.messages_appealUpheld,
	messages_appealGranted: words.messages_appealGranted,
	messages_lateAdmitted: words.messages_lateAdmitted,
	messages_lateRefused: words.messages_lateRefused,
	messages_outcome: words.messages_outcome,
	messages_outcomes: words.messages_outcomes,
	messages_correction: words.messages_correction,
	messages_extended: words.messages_extended,
	messages_revised: words.messages_revised,
	messages_cancelled: words.messages_cancelled,
	messages_surveyCorrected: words.messages_surveyCorrected,
	messages_surveyExtended: words.messages_surveyExtended,
	messages_surveyCancelled: words.messages_surveyCancelled,
	messages_seatConfirmed: words.messages_seatConfirmed,
	messages_seatOffered: words.messages_seatOffered,
	messages_seatLapsed: words.messages_seatLapsed,
	messages_seatWithdrawn: words.messages_seatWithdrawn,
	messages_seatInvited: words.messages_seatInvited,
	messages_sessionRescheduled: words.messages_sessionRescheduled,
	messages_sessionMovedOnto: words.messages_sessionMovedOnto,
	messages_sessionCancelled: words.messages_sessionCancelled,
	messages_sessionAsked: words.messages_sessionAsked
};
export type Template = keyof typeof texts;
export type TemplateFacts = Record<string, string | number>;
type Locale = 'zh-CN' | 'en';

/** Templates whose variables open something: wiped as soon as they have served. */
export const secret: readonly string[] = ['identity_smsCode'] satisfies Template[];

const outcomes: Record<string, typeof words.ui_outcome_adopted> = {
	adopted: words.ui_outcome_adopted,
	partiallyAdopted: words.ui_outcome_partially_adopted,
	notAdopted: words.ui_outcome_not_adopted,
	explained: words.ui_outcome_explained
};

/**
 * The text of a message. `count` says how many opinions are meant where `no` names the first; `outcomes` is
 * `adopted:2 explained:1`. `survey`: what is meant was written in a questionnaire, whose author has no look-up code.
 */
export function textOf(template: string, facts: TemplateFacts, locale: Locale = 'zh-CN'): string {
	const say = texts[template as Template] as unknown as ((facts: TemplateFacts, options: object) => string) | undefined;
	if (!say) throw new Error(`there is no message ${template}`);
	const { no = '', count = 1 } = facts;
	const all = Number(count) > 1 ? words.messages_more({ no, count }, { locale }) : no;
	const nos = facts.survey ? words.messages_fromSurvey({ nos: all }, { locale }) : all;
	const where = facts.survey ? words.messages_whereSurvey({}, { locale }) : words.messages_where({}, { locale });
	const mayChange = facts.changeable ? words.messages_mayChange({}, { locale }) : '';
	const told = outcomeWords(String(facts.outcomes ?? ''), locale);
	return say({ ...facts, nos, where, mayChange, outcomes: told }, { locale });
}

function outcomeWords(counted: string, locale: Locale): string {
	const parts = counted.split(' ').flatMap((part) => {
		const [kind = '', count = ''] = part.split(':');
		const word = outcomes[kind]?.({}, { locale });
		return word ? [{ word, count }] : [];
	});
	if (parts.length === 1) return parts[0]!.word;
	const counts = parts.map(({ word, count }) => words.messages_outcomeCount({ word, count }, { locale }));
	return counts.join(words.messages_comma({}, { locale }));
}
