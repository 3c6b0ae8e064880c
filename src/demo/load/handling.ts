import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import { groups } from '../content/groups.ts';
import { opinions as allOpinions } from '../content/opinions.ts';
import type { ConsultationContent, DecisionContent, OpinionContent } from '../content/types.ts';
import { nameOf } from './said.ts';
import { moment, type Event } from './story.ts';
import type { World } from './world.ts';

/** After the close: opinions of one mind are grouped, and each is given its outcome where the story has come so far. */
export function handlingEvents(world: World, content: ConsultationContent): Event[] {
	const lastDay = content.feedback ? content.feedback.submitted.day - 1 : -2;
	const accepted = (allOpinions[content.key] ?? []).filter(({ state }) => state === 'accepted');
	const own = groups.filter(({ consultation }) => consultation === content.key);
	const alone = accepted.filter(({ decision, digest }) => decision || digest);
	return [
		...own.map((group) => ({
			at: moment(lastDay - 1, '10:20'),
			run: async () => {
				const members = accepted.filter((one) => one.group === group.key);
				const opinionIds = idsOf(world, content, members);
				const { id } = world.consultations.get(content.key);
				const clerk = world.staff.get(content.clerk);
				await feedback.createGroup(clerk, id, { title: group.title, opinionIds, opposing: true });
				if (group.decision) return decide(world, content, members, group.decision);
				// What waits is shared out.
				const to = content.helper && world.staff.get(content.helper).id;
				if (to) await opinions.assign(clerk, id, { opinionIds, to });
			}
		})),
		...alone.map((one) => ({ at: moment(lastDay, '14:10'), run: () => answer(world, content, one) }))
	];
}

async function answer(world: World, content: ConsultationContent, one: OpinionContent): Promise<void> {
	const [opinionId] = idsOf(world, content, [one]);
	if (one.digest) await opinions.setStaffDigest(world.staff.get(content.clerk), opinionId!, one.digest);
	if (one.decision) await decide(world, content, [one], one.decision);
}

async function decide(
	world: World,
	content: ConsultationContent,
	ones: OpinionContent[],
	{ outcome, reason, changed }: DecisionContent
): Promise<void> {
	const { id } = world.consultations.get(content.key);
	await feedback.decide(world.staff.get(content.clerk), id, {
		opinionIds: idsOf(world, content, ones),
		kind: outcome,
		reason,
		changedClause: changed?.clause ?? '',
		changedText: changed?.after ?? ''
	});
}

const idsOf = (world: World, content: ConsultationContent, ones: OpinionContent[]) =>
	ones.map((one) => world.opinions.get(nameOf(content.key, one)));
