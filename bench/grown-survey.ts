/**
 * `node bench/grown-survey.ts SHEETS` in a DATA_DIR of its own: a survey with that many sheets, counted and published.
 * Prints what each step took, in milliseconds, as JSON.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as clock from '#server/clock';
import { close, currentEngine, open } from '#server/db';
import * as organisation from '#server/organisation';
import { ensureKeys } from '#server/secrets';
import * as surveys from '#server/surveys';
import { makeOffice } from '../tests/support/factories.ts';
import { answersOf, seedSurveys } from './surveys.ts';

export type GrownSurvey = { id: string; took: Record<string, number> };

const size = Number(process.argv[2]);
const took: Record<string, number> = {};

ensureKeys();
await open();
await organisation.seed();
const { office, departments } = await makeOffice();
const [unit] = departments;
const now = clock.now();
const onDay = (ago: number) => clock.dayOf(new Date(now.getTime() - ago * 86_400_000));
let counted = 0;
const { results } = await seedSurveys(unit, office.publisher, onDay, async (id) => {
	await fill(id);
	await timed('desk, first count', () => surveys.liveTally(id));
	await timed('desk, nothing new', () => surveys.liveTally(id));
	await surveys.importSheets(unit.clerk, id, [{ row: 1, answers: answersOf(1) }]);
	await timed('desk, one sheet more', () => surveys.liveTally(id));
	const [sheet] = await surveys.listSheets(id, { limit: 1 });
	await surveys.voidSheet(unit.clerk, sheet!.id, { ground: 'trial', note: '这是录入时的试填，不算数。' });
	const pauses = monitorEventLoopDelay({ resolution: 1 });
	pauses.enable();
	await timed('desk, one sheet void', () => surveys.liveTally(id));
	pauses.disable();
	took['longest pause in it'] = Math.round(pauses.max / 1e6);
	counted = performance.now();
});
took['tally, with its reviews'] = Math.round(performance.now() - counted);
await close();
const grown: GrownSurvey = { id: results, took };
console.log(JSON.stringify(grown));

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
	const at = performance.now();
	await work();
	took[what] = Math.round((performance.now() - at) * 10) / 10;
}

/** Copies of the sheets that are there, past the verbs: what is measured is the reading. */
async function fill(id: string): Promise<void> {
	const columns = 'survey_id, version_id, channel, entered_by, answers, salt, submitted_at';
	const own = columns.replaceAll(/\w+/g, 'o.$&');
	await currentEngine().raw(
		`INSERT INTO survey_sheets (id, serial, no, ${columns})
		 WITH RECURSIVE n(value) AS (SELECT 301 UNION ALL SELECT value + 1 FROM n WHERE value < ${size})
		 SELECT 'grown' || value, value, 'grown' || value, ${own}
		 FROM n JOIN survey_sheets o ON o.survey_id = '${id}' AND o.serial = 1 + value % 300`
	);
	await currentEngine().raw(`UPDATE counters SET n = ${size} WHERE key = 'sheet:${id}'`);
}
