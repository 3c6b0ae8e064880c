/** The form of a survey's settings: a new one, a stored one, one that was refused. */
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import type { StaffActor } from '#server/actor';
import * as catalogue from '#server/catalogue';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as opendays from '#server/opendays';
import { addDays } from '#server/statute';
import type { SurveyView } from '#server/surveys';
import { SurveyForm } from '#lib/surveys/survey-form.ts';
import type { Values } from '#lib/web/form-action.ts';

/** Days for which a survey is open unless its drafter sets others, and those it takes to get through review. */
export const usual = { days: 15, review: 7 };

/** `seen` is the mark of the settings that the page showed. */
export const SettingsForm = v.object({
	...SurveyForm.entries,
	/** `open` or `poll`: one choice of two, where the survey itself has a yes or no. */
	sample: v.optional(v.string(), ''),
	seen: v.pipe(v.optional(v.string(), ''), v.maxLength(40))
});

/** A stored survey as the fields hold it. */
export function valuesOf({ activity, ...survey }: SurveyView): Values {
	const ticked = (yes: boolean) => (yes ? '1' : '');
	return {
		...{ title: activity.title, itemId: activity.itemId ?? '', parentActivityId: survey.parentActivityId ?? '' },
		...{ postEvaluation: ticked(survey.postEvaluation), purpose: survey.purpose },
		...{ opensOn: survey.opensOn, lastDay: survey.lastDay, onePer: survey.onePer },
		...{ anonymous: ticked(survey.anonymous), changeable: ticked(survey.changeable) },
		sample: survey.openSample ? 'open' : 'poll',
		...{ sampleFrame: survey.sampleFrame ?? '', contractor: survey.contractor ?? '' }
	};
}

/** A new one; `item` and `parent` of the address say what it belongs to. */
export function freshValues({ url }: Pick<RequestEvent, 'url'>): Values {
	const opensOn = addDays(clock.today(), usual.review);
	return {
		...{ itemId: url.searchParams.get('item') ?? '', parentActivityId: url.searchParams.get('parent') ?? '' },
		postEvaluation: url.searchParams.has('evaluation') ? '1' : '',
		...{ opensOn, lastDay: addDays(opensOn, usual.days - 1), onePer: 'person', anonymous: '1', sample: 'open' }
	};
}

/** What a survey of a unit may belong to. */
export async function belongings({ unitId }: Pick<StaffActor, 'unitId'>) {
	const notices = await consultations.listForDesk(unitId);
	const sessions = await opendays.listPublic({ unitId });
	return {
		items: await catalogue.listItems(unitId),
		parents: [...notices, ...sessions]
			.filter(({ phase }) => phase !== 'cancelled')
			.map(({ id, activity }) => ({ id, title: activity.title }))
	};
}
export type Belongings = Awaited<ReturnType<typeof belongings>>;
