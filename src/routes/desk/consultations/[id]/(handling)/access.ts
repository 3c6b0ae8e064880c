import { refuseIf, type StaffActor } from '#server/actor';
import * as consultations from '#server/consultations';
import * as opinions from '#server/opinions';
import { staffOf } from '#lib/web/page.ts';

type Event = { params: { id: string }; locals: App.Locals; url: URL };

/** Who asks, and the consultation whose opinions they may read; others are told why they may not. */
export async function handled(event: Event): Promise<{ actor: StaffActor; notice: consultations.ConsultationView }> {
	const actor = staffOf(event);
	const notice = await consultations.find(event.params.id);
	refuseIf(opinions.mayNotSeeQueue(actor, notice.activity));
	return { actor, notice };
}
