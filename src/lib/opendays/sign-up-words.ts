/** What is said of a sign-up in lists and tables, in the words of the desk. */
import { m } from '#lib/paraglide/messages.js';
import type { AgeBand, AskedField, Category, Need, SignUpState } from './types.ts';

type Locale = { locale?: 'zh-CN' | 'en' };
const said = (locale: 'zh-CN' | 'en' | undefined): Locale => (locale ? { locale } : {});

const ages: Record<AgeBand, (facts: object, options: Locale) => string> = {
	under8: m.hosting_age_under8,
	'8to13': m.hosting_age_8to13,
	'14to17': m.hosting_age_14to17,
	'18to59': m.hosting_age_18to59,
	'60plus': m.hosting_age_60plus
};
const categories: Record<Category, (facts: object, options: Locale) => string> = {
	resident: m.hosting_category_resident,
	partyDelegate: m.hosting_category_partyDelegate,
	peoplesDeputy: m.hosting_category_peoplesDeputy,
	cppccMember: m.hosting_category_cppccMember,
	enterprise: m.hosting_category_enterprise,
	media: m.hosting_category_media,
	other: m.hosting_category_other
};
const needs: Record<Need, (facts: object, options: Locale) => string> = {
	wheelchair: m.hosting_need_wheelchair,
	signLanguage: m.hosting_need_signLanguage,
	largePrint: m.hosting_need_largePrint,
	guideDog: m.hosting_need_guideDog,
	stroller: m.hosting_need_stroller
};
const asked: Record<AskedField, (facts: object, options: Locale) => string> = {
	employer: m.opendays_ask_employer,
	occupation: m.opendays_ask_occupation,
	address: m.opendays_ask_address,
	reason: m.opendays_ask_reason
};
const states: Record<SignUpState, (facts: object, options: Locale) => string> = {
	confirmed: m.hosting_state_confirmed,
	offered: m.hosting_state_offered,
	waiting: m.hosting_state_waiting,
	cancelled: m.hosting_state_cancelled,
	lapsed: m.hosting_state_lapsed
};

/** In the reader's language, or in the one that is named. */
export const ageWords = (age: AgeBand, locale?: 'zh-CN' | 'en') => ages[age]({}, said(locale));
export const categoryWords = (category: Category, locale?: 'zh-CN' | 'en') => categories[category]({}, said(locale));
export const askedWords = (field: AskedField, locale?: 'zh-CN' | 'en') => asked[field]({}, said(locale));
export const needWords = (need: Need, locale?: 'zh-CN' | 'en') => needs[need]({}, said(locale));
export const stateWords = (state: SignUpState, locale?: 'zh-CN' | 'en') => states[state]({}, said(locale));
