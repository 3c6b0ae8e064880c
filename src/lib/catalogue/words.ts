import { m } from '#lib/paraglide/messages.js';
import type { IconName } from '#lib/ui/icons.ts';
import type { AdjustmentKind, DecisionKind, HearingNeed, Participation } from './types.ts';

export const kindWords: Record<DecisionKind, () => string> = {
	publicPolicy: () => m.catalogue_kind_publicPolicy(),
	plan: () => m.catalogue_kind_plan(),
	resourceProtection: () => m.catalogue_kind_resourceProtection(),
	publicProject: () => m.catalogue_kind_publicProject(),
	other: () => m.catalogue_kind_other()
};

export const methodWords: Record<Participation, () => string> = {
	openConsultation: () => m.catalogue_method_openConsultation(),
	symposium: () => m.catalogue_method_symposium(),
	hearing: () => m.catalogue_method_hearing(),
	fieldVisit: () => m.catalogue_method_fieldVisit(),
	writtenConsultation: () => m.catalogue_method_writtenConsultation(),
	survey: () => m.catalogue_method_survey(),
	opinionPoll: () => m.catalogue_method_opinionPoll(),
	other: () => m.catalogue_method_other()
};

export const hearingWords: Record<HearingNeed, () => string> = {
	required: () => m.catalogue_hearing_required(),
	optional: () => m.catalogue_hearing_optional(),
	none: () => m.catalogue_hearing_none()
};

export const adjustmentWords: Record<AdjustmentKind, () => string> = {
	add: () => m.catalogue_adjustment_add(),
	remove: () => m.catalogue_adjustment_remove(),
	amend: () => m.catalogue_adjustment_amend(),
	postpone: () => m.catalogue_adjustment_postpone()
};

export const adjustmentIcons: Record<AdjustmentKind, IconName> = {
	add: 'flag',
	remove: 'none',
	amend: 'pen',
	postpone: 'clock'
};

/** What a comparison of versions says of an item. */
export const markWords: Record<'added' | 'removed' | 'amended' | 'postponed', () => string> = {
	added: adjustmentWords.add,
	removed: adjustmentWords.remove,
	amended: adjustmentWords.amend,
	postponed: adjustmentWords.postpone
};
