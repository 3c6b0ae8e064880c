/** What the form of a notice shows: a new one with what the unit wrote last time, a stored one as it is, a refused one as typed. */
import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import type * as drafts from '#server/drafts';
import * as organisation from '#server/organisation';
import * as statute from '#server/statute';
import { NoticeForm, type NoticeInput } from '#lib/consultations/forms.ts';
import type { ConsultationView } from '#server/consultations';
import { m } from '#lib/paraglide/messages.js';
import { formAction, typed, type FormFailure, type Values } from '#lib/web/form-action.ts';
import { readForm } from '#lib/web/read-form.ts';
import { periodWords, type PeriodWords } from './period.ts';

/** A stored notice as the fields hold it. */
export function valuesOf(notice: ConsultationView): Values {
	const { activity, days, round, whatChanges, guideQuestions } = notice;
	const plain = ['documentType', 'opensOn', 'basisText', 'summaryPlain', 'identityPolicy', 'opinionDisplay'] as const;
	const optional = ['endsOn', 'shorteningReason', 'respondentNote', 'signOffUnit', 'signedOn'] as const;
	return {
		...Object.fromEntries(plain.map((name) => [name, notice[name]])),
		...Object.fromEntries(optional.map((name) => [name, notice[name] ?? ''])),
		...{ title: activity.title, itemId: activity.itemId ?? '', feedbackMode: notice.feedbackMode },
		...{ days: String(days), round: String(round), draftVersionId: notice.draftVersionId },
		...{ whatChanges: whatChanges.join('\n'), guideQuestions: guideQuestions.join('\n') },
		...waysOf(notice)
	};
}

/** A new notice: a week to get through review, the minimum, and how the unit, or else the site, can be reached. */
export async function freshValues(version: drafts.DraftVersion & { unitId: string; itemId: string | null }) {
	const [profile, calendar] = await Promise.all([organisation.ruleProfile(), organisation.workCalendar()]);
	const documentType = 'majorDecision';
	const [last] = await consultations.listForDesk(version.unitId);
	const title = version.title.replace(/（[^（）]*征求意见稿[^（）]*）$/, '');
	const values: Values = {
		title: m.notices_default_title({ title }, { locale: 'zh-CN' }),
		itemId: version.itemId ?? '',
		documentType,
		opensOn: statute.nextWorkday(statute.addDays(clock.today(), 7), calendar),
		days: String(statute.minimumFor(documentType, profile).minimum),
		...{ round: '1', identityPolicy: 'nameToStaff', opinionDisplay: 'afterModeration' },
		feedbackMode: profile.feedbackMode,
		respondentNote: last?.respondentNote ?? m.notices_default_note({}, { locale: 'zh-CN' }),
		...waysOf(await waysFor(last))
	};
	return values;
}

/** What the unit wrote last time; what the site has laid down since then comes first, channel by channel. */
async function waysFor(last: ConsultationView | undefined): Promise<Pick<ConsultationView, 'channels' | 'contact'>> {
	const { ways, person, phone } = await organisation.channels();
	const [changed] = await organisation.listChanges('channels:channels', 1);
	const own = last ?? { channels: [], contact: { person: '', phone: '' } };
	const later = !last || (changed !== undefined && changed.at > last.activity.createdAt);
	const [first, then] = later ? [ways, own.channels] : [own.channels, ways];
	const rest = then.filter(({ channel }) => !first.some((way) => way.channel === channel));
	const contact = own.contact.person || own.contact.phone ? own.contact : { person, phone };
	return { channels: [...first, ...rest], contact };
}

/** Ways and contact as the fields of a form hold them. */
export function waysOf({ channels, contact }: Pick<ConsultationView, 'channels' | 'contact'>): Values {
	const ways = channels.flatMap((way, at) =>
		Object.entries(way).map(([name, value]) => [`channels[${at}].${name}`, value ?? ''])
	);
	const people = Object.entries(contact).map(([name, value]) => [`contact.${name}`, value ?? '']);
	return Object.fromEntries([...ways, ...people]) as Values;
}

/** `seen` is the mark of the notice that the page showed. */
const SavedForm = v.object({ ...NoticeForm.entries, seen: v.pipe(v.optional(v.string(), ''), v.maxLength(40)) });

/** What the rules of the place say of the adoption feedback: its mode, and the working days of its limit. */
export type AnswerRule = { title: string; mode: statute.FeedbackMode; workdays: number };
export type Shown = { values: Values; period: PeriodWords; answer: AnswerRule };

export async function shown(values: Values): Promise<Shown> {
	const { title, feedbackMode, values: figures } = await organisation.ruleProfile();
	const answer = { title, mode: feedbackMode, workdays: figures.feedbackWorkdays };
	return { values, period: await periodWords(values), answer };
}

/** 计算: everything typed comes back with the period that it gives, and with one more line where one was asked for. */
export async function calculate(event: RequestEvent): Promise<FormFailure & Shown> {
	const { fields } = await readForm(event.request);
	return { ...(await shown(typed(fields))), issues: {}, refusal: { codes: [], facts: {} } };
}

/** Stores the notice and goes to its overview; what is refused comes back with its period. */
export function saveAction<Event extends RequestEvent>(
	store: (event: Event, input: NoticeInput, seen: string) => Promise<string>
): (event: Event) => Promise<ActionFailure<FormFailure & { period: PeriodWords }>> {
	const save = formAction(SavedForm, async ({ seen, ...input }, event: Event) =>
		redirect(303, await store(event, input, seen))
	);
	return async (event) => {
		const failure = await save(event);
		return fail(failure.status, { ...failure.data, period: await periodWords(failure.data.values) });
	};
}
