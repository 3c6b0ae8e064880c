/** What residents choose when they sign up, in words. */
import { m } from '#lib/paraglide/messages.js';
import type { AgeBand, Category, Need } from './types.ts';

export const bandWords: Record<AgeBand, () => string> = {
	under8: m.visit_band_under8,
	'8to13': m.visit_band_8to13,
	'14to17': m.visit_band_14to17,
	'18to59': m.visit_band_18to59,
	'60plus': m.visit_band_60plus
};

export const categoryWords: Record<Category, () => string> = {
	resident: m.visit_category_resident,
	partyDelegate: m.visit_category_partyDelegate,
	peoplesDeputy: m.visit_category_peoplesDeputy,
	cppccMember: m.visit_category_cppccMember,
	enterprise: m.visit_category_enterprise,
	media: m.visit_category_media,
	other: m.visit_category_other
};

export const needWords: Record<Need, () => string> = {
	wheelchair: m.visit_need_wheelchair,
	signLanguage: m.visit_need_signLanguage,
	largePrint: m.visit_need_largePrint,
	guideDog: m.visit_need_guideDog,
	stroller: m.visit_need_stroller
};

const ages: Record<number, () => string> = {
	0: m.visit_age_0,
	8: m.visit_age_8,
	14: m.visit_age_14,
	18: m.visit_age_18
};
/** Whom a session admits by age. */
export const ageWords = (minAge: number): string => ages[minAge]!();
