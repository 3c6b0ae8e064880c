import { m } from '#lib/paraglide/messages.js';
import type { IconName } from '#lib/ui/icons.ts';
import type { DossierStageName, ProgressWord } from './types.ts';

export const progressNames: Record<ProgressWord, () => string> = {
	notBegun: () => m.dossier_progress_notBegun(),
	underWay: () => m.dossier_progress_underWay(),
	published: () => m.dossier_progress_published(),
	executing: () => m.dossier_progress_executing(),
	evaluated: () => m.dossier_progress_evaluated(),
	removed: () => m.dossier_progress_removed()
};

export const progressIcons: Record<ProgressWord, IconName> = {
	notBegun: 'clock',
	underWay: 'open',
	published: 'check',
	executing: 'open',
	evaluated: 'check',
	removed: 'none'
};

export const progressKinds: Record<ProgressWord, 'plain' | 'done' | 'strong'> = {
	notBegun: 'plain',
	underWay: 'done',
	published: 'strong',
	executing: 'done',
	evaluated: 'strong',
	removed: 'plain'
};

export const stageNames: Record<DossierStageName, () => string> = {
	catalogued: () => m.dossier_stage_catalogued(),
	initiation: () => m.dossier_stage_initiation(),
	drafting: () => m.dossier_stage_drafting(),
	participation: () => m.dossier_stage_participation(),
	symposium: () => m.dossier_stage_symposium(),
	hearing: () => m.dossier_stage_hearing(),
	feedback: () => m.dossier_stage_feedback(),
	expertReview: () => m.dossier_stage_expertReview(),
	riskAssessment: () => m.dossier_stage_riskAssessment(),
	fairCompetition: () => m.dossier_stage_fairCompetition(),
	legalityReview: () => m.dossier_stage_legalityReview(),
	deliberation: () => m.dossier_stage_deliberation(),
	publication: () => m.dossier_stage_publication(),
	execution: () => m.dossier_stage_execution(),
	evaluation: () => m.dossier_stage_evaluation()
};
