import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal } from '#server/actor';
import * as supervision from '#server/supervision';
import * as surveys from '#server/surveys';
import { move, step, twin, without } from '#lib/surveys/editing/change.ts';
import { limits } from '#lib/surveys/limits.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { faultWords } from '../../faults.ts';
import { changeQuestions, markOfEntry } from './edit.ts';

type Event = RequestEvent & { params: { id: string } };

const did = ['drafted', 'imported', 'saved', 'moved', 'copied', 'deleted'] as const;

export const load = page(async (event: Event) => {
	const { survey, open, faults, mayNot, versions } = await supervision.surveyOf(staffOf(event), event.params.id);
	const version = open ?? versions.at(-1)!;
	const definition = surveys.definitionOf(version);
	return {
		id: survey.id,
		title: survey.activity.title,
		number: version.number,
		/** A correction of what is asked already. */
		reason: open?.reason ?? null,
		seen: version.digest,
		definition,
		marks: Object.fromEntries(definition.entries.map(({ id }) => [id, markOfEntry(definition, id)])),
		faults: faultWords(faults),
		mayNot: mayNot.questions,
		pictures: await surveys.picturesOf(survey.id),
		did: did.find((one) => event.url.searchParams.has(one))
	};
});

const text = v.optional(v.string(), '');
const PartForm = v.object({ id: v.string(), mark: text, seen: text });

const back = ({ params }: Event, done: (typeof did)[number], id = ''): never =>
	redirect(303, href(`/desk/surveys/${params.id}/questions?${done}`) + (id ? `#e-${id}` : '#list'));

export const actions = {
	/** One place up or down; `to`: to a place, where something was dragged. */
	move: formAction(v.object({ ...PartForm.entries, to: v.string() }), async ({ to, ...seen }, event: Event) => {
		const { id } = seen;
		await changeQuestions(event.locals.actor, event.params.id, seen, (definition) => {
			if (to === 'up' || to === 'down') return step(definition, id, to === 'up' ? -1 : 1);
			return /^\d{1,3}$/.test(to) ? move(definition, id, Number(to)) : definition;
		});
		back(event, 'moved', id);
	}),
	copy: formAction(PartForm, async (seen, event: Event) => {
		let made = seen.id;
		await changeQuestions(event.locals.actor, event.params.id, seen, (definition, fresh) => {
			const done = twin(definition, seen.id, fresh);
			made = done.id;
			return done.definition;
		});
		back(event, 'copied', made);
	}),
	remove: formAction(v.object({ ...PartForm.entries, sure: text }), async ({ sure, ...seen }, event: Event) => {
		if (!sure) throw new Refusal('surveying_removeUnsure');
		await changeQuestions(event.locals.actor, event.params.id, seen, (definition) => without(definition, seen.id));
		back(event, 'deleted');
	}),
	intro: formAction(
		v.object({ seen: text, intro: v.pipe(text, v.trim(), v.maxLength(limits.text, 'surveys_tooLong')) }),
		async ({ seen, intro }, event: Event) => {
			const version = await surveys.openVersion(event.params.id);
			if (!version) throw new Refusal('surveys_alreadyPublished');
			const { intro: _before, ...rest } = surveys.definitionOf(version);
			const definition = intro ? { ...rest, intro } : rest;
			await surveys.saveDefinition(event.locals.actor, event.params.id, definition, seen);
			back(event, 'saved');
		}
	)
};
