import { Refusal, type Actor } from '#server/actor';
import * as clock from '#server/clock';
import * as identity from '#server/identity';
import * as messages from '#server/messages';
import * as opendays from '#server/opendays';
import * as opinions from '#server/opinions';
import { site } from '#server/organisation';
import * as surveys from '#server/surveys';
import { listOwn } from './own.ts';

/** Everything that is stored of a resident, for that resident to take along (个人信息保护法 Art 45). */
export async function findOwnData(actor: Actor, locale: 'zh-CN' | 'en') {
	if (actor.kind !== 'resident') throw new Refusal('identity_residentsOnly');
	const [written, own] = await Promise.all([opinions.listWritten(actor), listOwn(actor)]);
	return {
		site: (await site()).name,
		madeAt: clock.now(),
		account: await identity.ownDetails(actor),
		sessions: await identity.listSessions(actor),
		consents: await identity.listConsents(actor),
		opinions: own.map(({ mayNotWithdraw: _now, appeal, due, phase: _phase, clauseId: _id, ...view }) => ({
			...view,
			...written.get(view.id),
			appeal: appeal.made,
			feedbackDueOn: due.date ?? null
		})),
		late: (await opinions.listOwnLate(actor)).map(
			({ decidedBy: _who, activityId: _activity, kind: _kind, ...own }) => own
		),
		sheets: await surveys.listOwnSheets(actor),
		signUps: (await opendays.listOwn(actor)).map(({ session, hasTicket: _ticket, ...own }) => ({
			...{ session: session.activity.title, startsAt: session.startsAt, place: session.place },
			...own
		})),
		messages: await messages.listOwn(actor, locale, Number.MAX_SAFE_INTEGER)
	};
}
