import { NotFound } from '#server/actor';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import * as feedback from '#server/feedback';
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import { page } from '#lib/web/page.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';
import { advance } from './flow.ts';

export const load = page(async ({ params, url, locals }: PageServerLoadEvent) => {
	const notice = await consultations.findPublic(params.id);
	const resident = locals.actor.kind === 'resident';
	const { title, opensAt, closesAt, cancelReason } = notice.activity;
	const { hash, version, sections } = await organisation.privacyNotice(locals.locale);
	return {
		...{ id: notice.id, title, opensAt, closesAt, cancelReason, now: clock.now() },
		...{ phase: notice.phase, channels: notice.channels, contact: notice.contact, unitName: notice.unitName },
		requireRealName: notice.identityPolicy === 'requireRealName',
		versionId: notice.draftVersionId,
		clauses: (await drafts.shownDraft(notice.draftVersionId)).clauses.map(({ clauseId, no, text }) => ({
			id: clauseId,
			no,
			text
		})),
		clauseId: url.searchParams.get('clause') ?? '',
		signedIn: resident,
		agreed: await identity.hasConsent(locals.actor, 'opinion'),
		name: resident ? ((await identity.ownDetails(locals.actor)).name ?? '') : '',
		withdrawn: await withdrawn(locals, notice.id, url.searchParams.get('again')),
		privacy: { hash, version, sections }
	};
});

export const actions = {
	edit: page((event: RequestEvent) => advance(event, 'edit')),
	check: page((event: RequestEvent) => advance(event, 'check')),
	code: page((event: RequestEvent) => advance(event, 'code')),
	send: page((event: RequestEvent) => advance(event, 'send'))
};

/** What its author took back, to be written anew. */
async function withdrawn({ actor }: App.Locals, activityId: string, no: string | null) {
	if (!no || actor.kind !== 'resident') return null;
	try {
		const own = await feedback.findOwn(actor, no);
		return own.state === 'withdrawn' && own.activityId === activityId ? own : null;
	} catch (reason) {
		if (reason instanceof NotFound) return null;
		throw reason;
	}
}
