import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import type { AgeBand as AgeBandWord, PaperChannel } from '#lib/opinions/types.ts';
import { opinions as allOpinions } from '../content/opinions.ts';
import { residents } from '../content/residents.ts';
import type { AgeBand, ConsultationContent, OpinionContent } from '../content/types.ts';
import { moment, type Event } from './story.ts';
import type { World } from './world.ts';

const ageBands: Record<AgeBand, AgeBandWord> = { '18-35': '18to35', '36-59': '36to59', '60+': '60plus' };

/** How the loader names an opinion: by the author's key, else by its place in the list. */
export function nameOf(consultation: string, opinion: OpinionContent): string {
	const list = allOpinions[consultation] ?? [];
	return `${consultation}/${opinion.key ?? list.indexOf(opinion)}`;
}

/** What people said of a consultation: by themselves, or entered by a clerk on the day the paper came. */
export function opinionEvents(world: World, content: ConsultationContent): Event[] {
	return (allOpinions[content.key] ?? []).flatMap((opinion): Event[] => {
		const entered: Event = { at: enteredAt(opinion), run: () => say(world, content, opinion) };
		if (!opinion.withdrawnAt) return [entered];
		const withdraw = () =>
			opinions.withdraw(world.residents.get(opinion.from as string), world.opinions.get(nameOf(content.key, opinion)));
		return [entered, { at: opinion.withdrawnAt, run: withdraw }];
	});
}

/** The moment the opinion is in the books. */
export function enteredAt({ from, at }: OpinionContent) {
	const enteredDay = typeof from === 'string' ? at.day : from.enteredDay;
	return enteredDay === at.day ? at : moment(enteredDay, '15:35');
}

async function say(world: World, content: ConsultationContent, opinion: OpinionContent): Promise<void> {
	const receipt = await (opinion.channel === 'online'
		? submitOnline(world, content, opinion)
		: enterPaper(world, content, opinion));
	world.opinions.set(nameOf(content.key, opinion), receipt.id);
}

async function submitOnline(world: World, content: ConsultationContent, opinion: OpinionContent) {
	const { clause, stance, text, unitName, child, from } = opinion;
	const resident = residents.find(({ name }) => name === from)!;
	const { id, clauseIds } = world.consultations.get(content.key);
	return opinions.submit(world.residents.get(resident.name), id, {
		clauseId: clause ? clauseIds.get(clause)! : '',
		stance,
		text,
		name: unitName ?? resident.name,
		submitterType: unitName ? 'unit' : 'person',
		showName: opinion.showName ?? false,
		forMinor: child !== undefined,
		ageBand: ageBands[resident.ageBand],
		consent: (await organisation.privacyNotice()).hash,
		minorConsent: child !== undefined
	});
}

async function enterPaper(world: World, content: ConsultationContent, opinion: OpinionContent) {
	const { channel, clause, stance, text, unitName, child, from, at } = opinion;
	const resident = residents.find(({ name }) => name === from);
	const paper = typeof from === 'string' ? undefined : from;
	const clerk = world.staff.get(paper?.enteredBy ?? content.clerk);
	return opinions.enterOnBehalf(clerk, world.consultations.get(content.key).id, {
		channel: channel as PaperChannel,
		receivedOn: world.dates.day(paper?.postmarkDay ?? at.day),
		clauseNo: clause ?? '',
		stance,
		text,
		submitterType: unitName ? 'unit' : 'person',
		name: unitName ?? paper?.name ?? resident?.name ?? '',
		phone: paper?.phone ?? resident?.phone ?? '',
		ageBand: resident ? ageBands[resident.ageBand] : '',
		forMinor: child !== undefined
	});
}
