import * as catalogue from '#server/catalogue';
import type { Stage as StageWord } from '#lib/catalogue/types.ts';
import { staff } from '../content/staff.ts';
import type { ItemContent, Stage, StageNote } from '../content/types.ts';
import { moment, type Event } from './story.ts';
import type { World } from './world.ts';

/** The dossier's words where they differ; the listing itself is told by the catalogue. */
const words = {
	catalogued: undefined,
	consultation: 'participation',
	fairCompetitionReview: 'fairCompetition',
	postEvaluation: 'evaluation'
} as const satisfies Partial<Record<Stage, StageWord | undefined>>;

export function stageOf(stage: Stage): StageWord | undefined {
	return isOther(stage) ? words[stage] : stage;
}

const isOther = (stage: Stage): stage is keyof typeof words => stage in words;

/** What the lead unit has written in the dossier, each on the day it was done. */
export function stageEvents(world: World, item: ItemContent): Event[] {
	let last = -223;
	return (item.stageNotes ?? []).map((note) => {
		last = note.doneDay ?? note.startedDay ?? last;
		return { at: moment(last, '16:45'), run: () => record(world, item, note) };
	});
}

async function record(world: World, item: ItemContent, note: StageNote): Promise<void> {
	const { stage, status, startedDay, doneDay, unit } = note;
	const skipped = status === 'notApplicable';
	await catalogue.recordStage(world.staff.get(drafterOf(item, note)), world.items.get(item.key), stageOf(stage)!, {
		responsibleUnitId: world.units.get(unit),
		startedOn: startedDay === null ? null : world.dates.day(startedDay),
		doneOn: doneDay === null ? null : world.dates.day(doneDay),
		publicNote: skipped ? null : note.note,
		notApplicableReason: skipped ? note.note : null
	});
}

function drafterOf(item: ItemContent, { stage }: StageNote): string {
	const unit = stage === 'legalityReview' ? 'justice' : item.leadUnit;
	return staff.find((one) => one.unit === unit && one.roles.includes('drafter'))!.account;
}
