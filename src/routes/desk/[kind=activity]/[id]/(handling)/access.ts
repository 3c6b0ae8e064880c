import { redirect } from '@sveltejs/kit';
import { refuseIf, type StaffActor } from '#server/actor';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import { activityPlace } from '#lib/opinions/activity-path.ts';
import { staffOf } from '#lib/web/page.ts';

type Event = { params: { kind: string; id: string }; locals: App.Locals; url: URL };

/** What people took part in: a consultation, a survey, a session of an open day. Under another's address it leads to its own. */
export async function activityAt({ kind, id }: Event['params'], url: URL): Promise<feedback.Notice> {
	const notice = await feedback.noticeOf(id);
	const own = activityPlace(notice.activity.kind);
	if (own !== kind) redirect(307, url.pathname.replace(`/desk/${kind}/`, `/desk/${own}/`) + url.search);
	return notice;
}

/** Who asks, and the activity whose opinions they may read; others are told why they may not. */
export async function handled(event: Event): Promise<{ actor: StaffActor; notice: feedback.Notice }> {
	const actor = staffOf(event);
	const notice = await activityAt(event.params, event.url);
	refuseIf(opinions.mayNotSeeQueue(actor, notice.activity));
	return { actor, notice };
}
