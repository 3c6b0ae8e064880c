import { stages, type PublicEntry, type Stage } from '#lib/catalogue/types.ts';
import type { DossierStage, DossierState, Progress } from '#lib/dossier/types.ts';
import type { ActivityFact, ItemFacts } from './facts.ts';
import { feedbackStage, type FeedbackDue } from './feedback.ts';
import { activityState, heldIn } from './participation.ts';

export type Listing = { year: number; version: number; listedOn: string };

/**
 * The stages of an item in their order, from its row and the facts. Pure. A stage that the item does not ask for and
 * nobody recorded is 不适用 with its reason; a symposium nobody planned is left out. A stub has no stages.
 * @param today `YYYY-MM-DD`
 */
export function assemble(
	entry: PublicEntry,
	facts: ItemFacts,
	listing: Listing,
	today: string,
	dues: ReadonlyMap<string, FeedbackDue> = new Map()
): DossierStage[] {
	if (entry.exemption === 'stub') return [];
	return [catalogued(listing), ...stages.flatMap((stage) => stageOf(stage, entry, facts, today, dues))];
}

/** How far the item has come, in one word. */
export function progressOf(entry: Pick<PublicEntry, 'removed'>, dossier: readonly DossierStage[]): Progress {
	const stateOf = (stage: Stage) => dossier.find((one) => one.stage === stage)?.state;
	const begun = (state: DossierState | undefined) => state === 'done' || state === 'now';
	const rest = dossier.filter(({ stage }) => stage !== 'catalogued');
	const under =
		rest.find(({ state }) => state === 'now') ?? rest.find(({ state }) => state === 'late' || state === 'next');
	const stage = under?.stage ?? null;
	if (entry.removed) return { word: 'removed', stage: null };
	if (stateOf('evaluation') === 'done') return { word: 'evaluated', stage };
	if (begun(stateOf('execution'))) return { word: 'executing', stage };
	if (stateOf('publication') === 'done') return { word: 'published', stage };
	return { word: rest.some(({ state }) => begun(state)) ? 'underWay' : 'notBegun', stage };
}

function stageOf(
	stage: Stage,
	entry: PublicEntry,
	facts: ItemFacts,
	today: string,
	dues: ReadonlyMap<string, FeedbackDue>
): DossierStage[] {
	const plain = recorded(stage, entry, facts, today);
	if (stage === 'feedback') return [feedbackStage(plain, facts.activities, dues)];
	const held = facts.activities.filter(({ kind }) => heldIn(kind) === stage);
	const whole = held.length > 0 ? withActivities(plain, held, today) : inferred(plain, facts.activities);
	return isIdle(whole) && !isWanted(stage, entry) ? [] : [whole];
}

/** The stage by its record, its plan and what the catalogue asks for. */
function recorded(stage: Stage, entry: PublicEntry, facts: ItemFacts, today: string): DossierStage {
	const record = facts.records.find((one) => one.stage === stage);
	const plannedMonth = plannedFor(stage, entry);
	const over = plannedMonth !== null && plannedMonth < today.slice(0, 7);
	const base: DossierStage = {
		...empty(stage),
		plannedMonth,
		startedOn: record?.startedOn ?? null,
		doneOn: record?.doneOn ?? null,
		unit: record?.unit ?? null,
		note: record?.publicNote ?? null,
		links: facts.files
			.filter((file) => file.stage === stage)
			.map(({ id, name, size }) => ({ kind: 'file' as const, fileId: id, name, size }))
	};
	const skipped = (reason: string | null, reasonCode: string | null = null): DossierStage => ({
		...base,
		state: 'notApplicable',
		plannedMonth: null,
		reason,
		reasonCode
	});
	if (record?.notApplicableReason) return skipped(record.notApplicableReason);
	if (record?.doneOn) return { ...base, state: 'done' };
	if (record?.startedOn && !entry.removed) return { ...base, state: 'now', behindPlan: over };
	if (entry.removed) return skipped(null, 'dossier_itemRemoved');
	const unasked = notAsked(stage, entry);
	if (unasked) return skipped(stage === 'hearing' ? entry.hearingBasis : null, unasked);
	return { ...base, state: over ? 'late' : 'next', unit: base.unit ?? entry.leadUnit };
}

function withActivities(plain: DossierStage, held: readonly ActivityFact[], today: string): DossierStage {
	const state = activityState(held);
	const shown = held.map(
		({ unit: _u, noticedOn: _n, publishedAt: _p, feedbackOn: _f, feedbackMode: _m, ...activity }) => activity
	);
	// all of them were cancelled: the stage stands as if there had been none, and tells why
	if (state === null) return { ...plain, activities: shown };
	const counted = held.filter(({ phase }) => phase !== 'cancelled');
	const done = state === 'done';
	return {
		...plain,
		state,
		activities: shown,
		reason: null,
		reasonCode: null,
		startedOn: counted.map(({ from }) => from).sort()[0] ?? null,
		doneOn: done
			? (counted
					.map(({ to }) => to)
					.sort()
					.at(-1) ?? null)
			: null,
		behindPlan: state === 'now' && plain.plannedMonth !== null && plain.plannedMonth < today.slice(0, 7),
		unit: plain.unit?.id === counted[0]?.unit.id ? plain.unit : (counted[0]?.unit ?? plain.unit)
	};
}

/** A notice that is out says by itself that the item was begun and its draft is written. */
function inferred(plain: DossierStage, activities: readonly ActivityFact[]): DossierStage {
	if (plain.state !== 'next' && plain.state !== 'late') return plain;
	if (plain.stage !== 'initiation' && plain.stage !== 'drafting') return plain;
	const notices = activities.filter(({ kind }) => kind === 'consultation').map(({ noticedOn }) => noticedOn);
	const [first] = notices.sort();
	if (!first) return plain;
	return { ...plain, state: 'done', doneOn: plain.stage === 'drafting' ? first : null };
}

const codes: Partial<Record<Stage, string>> = {
	hearing: 'dossier_notPlannedHearing',
	expertReview: 'dossier_notPlannedExpertReview',
	riskAssessment: 'dossier_notPlannedRiskAssessment',
	fairCompetition: 'dossier_notPlannedFairCompetition'
};

/** The message that the catalogue does not ask for this stage; undefined if it does. */
function notAsked(stage: Stage, entry: PublicEntry): string | undefined {
	if (stage === 'hearing') {
		return entry.hearing === 'none' && !entry.participation.includes('hearing') ? codes.hearing : undefined;
	}
	if (stage !== 'expertReview' && stage !== 'riskAssessment' && stage !== 'fairCompetition') return undefined;
	return entry[stage] ? undefined : codes[stage];
}

/** Ways of taking part with a stage of their own. */
const ownStage: readonly PublicEntry['participation'][number][] = ['symposium', 'hearing'];

/** Symposium and participation are two of many ways: they stand in the dossier if the catalogue plans them. */
function isWanted(stage: Stage, entry: PublicEntry): boolean {
	if (entry.stagePlan.some((plan) => plan.stage === stage)) return true;
	if (stage === 'symposium') return entry.participation.includes('symposium');
	if (stage !== 'participation') return true;
	return entry.participation.length === 0 || entry.participation.some((method) => !ownStage.includes(method));
}

const isIdle = (stage: DossierStage) =>
	stage.activities.length === 0 &&
	stage.links.length === 0 &&
	stage.note === null &&
	(stage.state === 'next' || stage.state === 'late' || stage.reasonCode === 'dossier_itemRemoved');

function plannedFor(stage: Stage, entry: PublicEntry): string | null {
	const plan = entry.stagePlan.find((one) => one.stage === stage)?.plannedMonth;
	const decided = stage === 'deliberation' || stage === 'publication';
	return plan ?? (decided ? entry.plannedDecisionMonth : null);
}

function catalogued({ year, version, listedOn }: Listing): DossierStage {
	return {
		...empty('catalogued'),
		state: 'done',
		doneOn: listedOn,
		links: [{ kind: 'catalogue', year, version }]
	};
}

function empty(stage: DossierStage['stage']): DossierStage {
	return {
		stage,
		state: 'next',
		people: stage === 'participation' || stage === 'symposium' || stage === 'hearing',
		plannedMonth: null,
		behindPlan: false,
		startedOn: null,
		doneOn: null,
		dueOn: null,
		overdueWorkdays: 0,
		unit: null,
		note: null,
		reason: null,
		reasonCode: null,
		activities: [],
		links: []
	};
}
