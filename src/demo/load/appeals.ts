import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import { opinions as allOpinions } from '../content/opinions.ts';
import type { ConsultationContent } from '../content/types.ts';
import { nameOf } from './said.ts';
import type { Event } from './story.ts';
import type { World } from './world.ts';

/** Who was refused appeals; a reviewer of the unit, who did not moderate, decides. */
export function appealEvents(world: World, content: ConsultationContent): Event[] {
	return (allOpinions[content.key] ?? []).flatMap((opinion): Event[] => {
		const { appeal, from } = opinion;
		if (!appeal) return [];
		const id = () => world.opinions.get(nameOf(content.key, opinion));
		const lodge = () => opinions.appeal(world.residents.get(from as string), { id: id() }, appeal.text);
		const lodged: Event = { at: appeal.at, run: () => lodge().then(() => {}) };
		const { decided } = appeal;
		if (!decided) return [lodged];
		const { granted, reason } = decided;
		const decision = { to: 'valid', decision: granted ? 'granted' : 'upheld', reason } as const;
		const reviewer = () => world.staff.get(content.staff.firstReviewer);
		return [lodged, { at: decided.at, run: () => feedback.decideAppeal(reviewer(), { id: id(), ...decision }) }];
	});
}
