import type { SurveyGroup } from '#lib/supervision/survey-groups.ts';
import { m } from '#lib/paraglide/messages.js';
import type { IconName } from '#lib/ui/icons.ts';

/** How far a survey has come, as the desk names it. */
export const groupWords: Record<SurveyGroup, () => string> = {
	drafting: () => m.surveying_group_drafting(),
	upcoming: () => m.surveying_group_upcoming(),
	open: () => m.surveying_group_open(),
	counting: () => m.surveying_group_counting(),
	telling: () => m.surveying_group_telling(),
	published: () => m.surveying_group_published()
};

export const groupIcons: Record<SurveyGroup, IconName> = {
	drafting: 'draft',
	upcoming: 'clock',
	open: 'open',
	counting: 'sort',
	telling: 'pen',
	published: 'check'
};
