import { redirect, type RequestEvent } from '@sveltejs/kit';
import { Refusal } from '#server/actor';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import { outcomes } from '#lib/feedback/types.ts';
import { keeping } from '#lib/opinions/filter.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page } from '#lib/web/page.ts';
import { handled } from '../access.ts';
import { askedOf } from '../asked.ts';
import { AssignForm, give, handling, take, toldOf } from '../assign.ts';
import { AnswerForm, MergeForm, MoveForm, NewGroupForm, RenameForm, TickedForm, UndoForm } from './forms.ts';
import { changeOf } from './change.ts';
import { nextAddress } from './next.ts';
import { benchFilter, readBench } from './view.ts';

type Event = RequestEvent & { params: { kind: string; id: string } };

export const load = page(async (event: Event) => {
	const { actor, notice } = await handled(event);
	const { id, activity, phase } = notice;
	const address = readBench(event.url.searchParams);
	const seen = await opinions.lastAct(id);
	const groups = await feedback.listGroups(id);
	const { rows, total } = await feedback.listBench(id, benchFilter(address, actor.id));
	const one = address.one ? await feedback.findOnBench(id, address.one) : null;
	const inReview = await opinions.feedbackInReview(id);
	const group = groups.find((each) => each.id === address.group) ?? null;
	const answer = (one ?? (group && rows.find(({ disposition }) => disposition)))?.disposition ?? null;
	return {
		address,
		seen,
		groups,
		group,
		answer,
		change: answer?.changedText ? await changeOf(id, answer.changedClause ?? '', answer.changedText) : undefined,
		rows,
		total,
		one,
		asked: await askedOf(notice, [...rows, ...(one ? [one] : [])]),
		...(await handling(actor, activity, [...rows, ...(one ? [one] : [])])),
		own: (await feedback.countOwn(actor.id)).get(id)?.undecided ?? 0,
		handed: toldOf(event.url.searchParams),
		same: await opinions.countSame(
			id,
			[...rows, ...(one ? [one] : [])].map(({ digest }) => digest)
		),
		clauses: (await opinions.placesOf(id)).choices,
		wordings: (await organisation.listReasons()).filter(({ purpose }) =>
			(outcomes as readonly string[]).includes(purpose)
		),
		changeable: await feedback.changeable(id),
		mayNot: {
			assign: opinions.mayNotAssign(actor, activity, inReview),
			handle: feedback.mayNotHandle(actor, activity, inReview),
			decide: feedback.mayNotDecide(actor, activity, phase, inReview)
		},
		told: event.url.searchParams.get('did') ?? '',
		count: Number(event.url.searchParams.get('n')) || 0,
		ticked: event.url.searchParams.has('all')
	};
});

const go = ({ params, url }: Event, changes: Record<string, string | number | null>): never => {
	const page = url.searchParams.get('page');
	const query = keeping(url.searchParams, { ...(page && { page }), ...changes });
	redirect(303, href(`/desk/${params.kind}/${params.id}/workbench`) + query);
};
/** What is ticked, else the whole group that is shown. */
const meant = async ({ params, url }: Event, opinionIds: string[]) => {
	const { group } = readBench(url.searchParams);
	const whole = opinionIds.length === 0 && group;
	return chosen(whole ? await feedback.idsOnBench(params.id, { groupId: group }) : opinionIds);
};
const chosen = (ids: string[]) => {
	if (ids.length === 0) throw new Refusal('feedback_noneChosen');
	return ids;
};

export const actions = {
	/** Answers, and goes on to what is to be answered next. */
	decide: formAction(AnswerForm, async ({ scope, wording, ...input }, event: Event) => {
		const { id } = event.params;
		const address = readBench(event.url.searchParams);
		const whole = scope !== 'ticked' && Boolean(address.group);
		const undecidedAt = scope === 'rest' ? input.seen : undefined;
		const ids = whole ? await feedback.idsOnBench(id, { groupId: address.group, undecidedAt }) : input.opinionIds;
		const reason = input.reason || (await organisation.wordsFor(wording, input.kind));
		const answer = { ...input, reason, whole, opinionIds: chosen(ids) };
		const count = await feedback.decide(event.locals.actor, id, answer);
		go(event, { ...(await nextAddress(id, address, event.locals.actor)), did: 'decided', n: count });
	}),
	/** Shows how the clause would read, without saving anything. */
	preview: formAction(AnswerForm, async ({ changedClause, changedText, ...rest }, event: Event) => ({
		preview: { changedClause, changedText, ...rest, parts: await changeOf(event.params.id, changedClause, changedText) }
	})),
	takeBack: formAction(TickedForm, async ({ opinionIds, seen }, event: Event) => {
		await feedback.takeBack(event.locals.actor, event.params.id, chosen(opinionIds), seen);
		go(event, { did: 'takenBack', n: opinionIds.length });
	}),
	group: formAction(NewGroupForm, async ({ opposing, ...input }, event: Event) => {
		chosen(input.opinionIds);
		const asked = { ...input, opposing: opposing === '1' };
		const group = await feedback.createGroup(event.locals.actor, event.params.id, asked);
		go(event, { group: group.id, one: null, page: null, did: 'grouped', n: input.opinionIds.length });
	}),
	move: formAction(MoveForm, async ({ opinionIds, toGroup, opposing, seen }, event: Event) => {
		if (!toGroup) throw new Refusal('handling_noGroup');
		await feedback.addToGroup(event.locals.actor, toGroup, chosen(opinionIds), { opposing: opposing === '1', seen });
		go(event, { did: 'moved', n: opinionIds.length });
	}),
	ungroup: formAction(TickedForm, async ({ opinionIds, seen }, event: Event) => {
		await feedback.ungroup(event.locals.actor, event.params.id, chosen(opinionIds), { seen });
		go(event, { did: 'ungrouped', n: opinionIds.length });
	}),
	rename: formAction(RenameForm, async ({ title, was }, event: Event) => {
		await feedback.renameGroup(event.locals.actor, readBench(event.url.searchParams).group ?? '', title, was);
		go(event, { did: 'renamed', n: 1 });
	}),
	/** Who sees to it: somebody of the unit, nobody, or the reader. */
	assign: formAction(AssignForm, async ({ opinionIds, handler }, event: Event) => {
		go(event, await give(event.locals.actor, event.params.id, await meant(event, opinionIds), handler));
	}),
	take: formAction(AssignForm, async ({ opinionIds }, event: Event) => {
		go(event, await take(event.locals.actor, event.params.id, await meant(event, opinionIds)));
	}),
	/** One's own last act; goes back to the page on which it was asked for. */
	undo: formAction(UndoForm, async ({ no, back }, event: Event) => {
		await feedback.undo(event.locals.actor, event.params.id, no);
		const own = `/desk/${event.params.kind}/${event.params.id}/`;
		const { pathname, searchParams } = new URL(back.startsWith(own) ? back : `${own}workbench`, event.url);
		redirect(303, href(pathname) + keeping(searchParams, { page: searchParams.get('page'), did: 'undone' }));
	}),
	merge: formAction(MergeForm, async ({ into, opposing }, event: Event) => {
		if (!into) throw new Refusal('handling_noGroup');
		const from = [readBench(event.url.searchParams).group ?? ''];
		await feedback.mergeGroups(event.locals.actor, into, from, { opposing: opposing === '1' });
		go(event, { group: into, page: null, did: 'merged', n: 1 });
	})
};
