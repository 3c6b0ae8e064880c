import { redirect, type RequestEvent } from '@sveltejs/kit';
import { Refusal } from '#server/actor';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page } from '#lib/web/page.ts';
import { handled } from '../access.ts';
import { AcceptForm, DismissForm, IntoForm, JoinForm, SplitForm } from './forms.ts';

type Event = RequestEvent & { params: { kind: string; id: string } };

const shown = 10;

/** What seems to say the same, largest first, ten at a time: each is accepted, split or dismissed. */
export const load = page(async (event: Event) => {
	const { actor, notice } = await handled(event);
	const seen = await opinions.lastAct(notice.id);
	const all = await feedback.listSuggestions(notice.id);
	const repetitions = await feedback.listRepetitions(notice.id);
	const joined = await feedback.listJoined(notice.id);
	const firsts = await opinions.numbersOf(
		notice.id,
		joined.map(({ firstId }) => firstId)
	);
	const inReview = await opinions.feedbackInReview(notice.id);
	return {
		seen,
		repetitions: repetitions.slice(0, shown),
		repeated: repetitions.length,
		joined: joined.map(({ firstId, ...one }) => ({
			...one,
			firstNo: firsts.find(({ id }) => id === firstId)?.no ?? ''
		})),
		suggestions: all.slice(0, shown),
		total: all.length,
		mayNot: feedback.mayNotHandle(actor, notice.activity, inReview),
		told: event.url.searchParams.get('did') ?? '',
		count: Number(event.url.searchParams.get('n')) || 0
	};
});

const done = ({ params }: Event, did: string, n: number): never =>
	redirect(303, href(`/desk/${params.kind}/${params.id}/suggestions?did=${did}&n=${n}`));
const chosen = (ids: string[]) => {
	if (ids.length === 0) throw new Refusal('feedback_noneChosen');
	return ids;
};

const repeated = { decision: 'duplicate', ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;
/** What could not be joined or split is told with its reason. */
const tell = (event: Event, did: string, { done: ids, skipped }: opinions.Moderated): never => {
	if (ids.length === 0 && skipped[0]) throw new Refusal(skipped[0].code);
	return done(event, did, ids.length);
};

export const actions = {
	accept: formAction(AcceptForm, async ({ title, opinionIds, opposing }, event: Event) => {
		const input = { title, opinionIds: chosen(opinionIds), opposing: opposing === '1' };
		await feedback.createGroup(event.locals.actor, event.params.id, input);
		done(event, 'grouped', opinionIds.length);
	}),
	into: formAction(IntoForm, async ({ into, opinionIds, opposing }, event: Event) => {
		await feedback.addToGroup(event.locals.actor, into, chosen(opinionIds), { opposing: opposing === '1' });
		done(event, 'moved', opinionIds.length);
	}),
	/** What one person said again is answered with the first; by the rules of moderation. */
	join: formAction(JoinForm, async ({ first, opinionIds, seen }, event: Event) => {
		const input = { ...repeated, opinionIds: chosen(opinionIds), duplicateOf: first, seen };
		tell(event, 'joined', await opinions.moderate(event.locals.actor, event.params.id, input));
	}),
	split: formAction(SplitForm, async ({ opinion, seen }, event: Event) => {
		const input = { ...repeated, decision: 'accept' as const, opinionIds: [opinion], seen };
		tell(event, 'split', await opinions.moderate(event.locals.actor, event.params.id, input));
	}),
	notRepeated: formAction(DismissForm, async ({ allIds }, event: Event) => {
		await feedback.dismissSuggestion(event.locals.actor, event.params.id, allIds, 'repetition');
		done(event, 'dismissed', allIds.length);
	}),
	dismiss: formAction(DismissForm, async ({ allIds }, event: Event) => {
		await feedback.dismissSuggestion(event.locals.actor, event.params.id, allIds);
		done(event, 'dismissed', allIds.length);
	})
};
