import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as feedback from '#server/feedback';
import * as identity from '#server/identity';
import * as publication from '#server/publication';
import { SubmissionForm } from '#lib/publication/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page } from '#lib/web/page.ts';
import { handled } from '../access.ts';
import { BeginForm, TextForm } from './forms.ts';
import { contentNow } from './content.ts';

type Event = RequestEvent & { params: { kind: string; id: string } };

const usual = 25;
/** Rows on a page: a few that are left over go with the others, not on a page of their own. */
const sizeFor = (total: number): number => {
	const left = total % usual;
	return total > usual && left > 0 && left <= 5 ? Math.ceil(total / Math.floor(total / usual)) : usual;
};
const told = ['begun', 'saved', 'submitted'] as const;

/** Whom a reader who may not draft has to ask. */
async function draftersOf(unitId: string): Promise<string[]> {
	const people = await identity.listStaff(unitId);
	return people.filter(({ disabledAt, roles }) => !disabledAt && roles.includes('drafter')).map(({ name }) => name);
}

export const load = page(async (event: Event) => {
	const { actor, notice } = await handled(event);
	const { id } = notice;
	const release = (await publication.latestOf('feedback', id)) ?? null;
	const row = (await feedback.latest(id)) ?? null;
	const left = await feedback.missing(id);
	const content = row && release && (await contentNow(id, release));
	const total = content?.decided.rows.length ?? 0;
	const size = sizeFor(total);
	const asked = Math.max(Math.trunc(Number(event.url.searchParams.get('page'))) || 1, 1);
	return {
		row,
		seen: row ? feedback.markOfText(row) : '',
		release,
		content: content && { ...content, decided: { ...content.decided, rows: [] } },
		rows: content?.decided.rows.slice((asked - 1) * size, asked * size) ?? [],
		flags: content && release?.state === 'drafting' ? await feedback.draftFlagsOf(id) : [],
		total,
		page: asked,
		size,
		left,
		lacks: row ? feedback.mayNotSubmit(left, row) : [],
		history: release ? await publication.history(release.id) : [],
		mayNot: {
			begin: feedback.mayNotDraft(actor, notice.activity, notice.phase),
			draft: release ? publication.mayNotDraft(actor, release) : []
		},
		drafters: await draftersOf(notice.activity.hostUnitId),
		narrator: { opensOn: notice.opensOn, lastDay: notice.lastDay },
		did: told.find((one) => one === event.url.searchParams.get('did'))
	};
});

const back = ({ params }: Event, did: (typeof told)[number]): never =>
	redirect(303, href(`/desk/${params.kind}/${params.id}/feedback?did=${did}`));

export const actions = {
	begin: formAction(BeginForm, async ({ note, ...text }, event: Event) => {
		await feedback.begin(event.locals.actor, event.params.id, text, note || undefined);
		back(event, 'begun');
	}),
	save: formAction(TextForm, async ({ seen, ...text }, event: Event) => {
		await feedback.saveText(event.locals.actor, event.params.id, text, seen);
		back(event, 'saved');
	}),
	submit: formAction(SubmissionForm, async (submission, event: Event) => {
		await feedback.submitForReview(event.locals.actor, event.params.id, submission);
		back(event, 'submitted');
	})
};
