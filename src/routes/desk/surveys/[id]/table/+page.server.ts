import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal, refuseIf, type Actor } from '#server/actor';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import * as surveys from '#server/surveys';
import { entryKeys, readAnswers } from '#server/surveys/files';
import { placed } from '#lib/surveys/check/faults.ts';
import { EnteredForm } from '#lib/surveys/survey-form.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { faultWords } from '../../faults.ts';

type Event = RequestEvent & { params: { id: string } };

const fileBytes = 10 * 1024 * 1024;
const ways = ['paper', 'phone', 'counter', 'import'] as const;
/** How the rows came in: on paper, by telephone, at the counter, or out of another system. */
const WayForm = v.object({
	channel: v.picklist(ways, 'surveys_noChannel'),
	receivedOn: v.optional(v.string(), '')
});
type Way = v.InferOutput<typeof WayForm>;

export const load = page(async (event: Event) => {
	const actor = staffOf(event);
	const survey = await surveys.find(event.params.id);
	const { hostUnitId } = survey.activity;
	const tallied = survey.talliedAt !== null;
	const enter = surveys.mayNotEnter(actor, hostUnitId, survey.phase, tallied);
	const whole = surveys.mayNotImport(actor, hostUnitId, tallied);
	const foreign = surveys.mayNotSee(actor, survey);
	if (foreign.length > 0) refuseIf(enter);
	const number = (name: string) => Math.trunc(Number(event.url.searchParams.get(name))) || 0;
	return {
		survey,
		ways: ways.filter((way) => (way === 'import' ? whole : enter).length === 0),
		mayNot: enter.length > 0 && whole.length > 0 ? whole : [],
		mine: foreign.length === 0,
		today: clock.today(),
		most: surveys.mostAtOnce,
		entered: event.url.searchParams.has('entered')
			? { accepted: number('entered'), repeated: number('same'), rejected: number('left') }
			: null
	};
});

/** What would become of a table, or what became of it; every row that is left out with its reason. */
async function take(
	actor: Actor,
	id: string,
	file: { name: string; bytes: Uint8Array },
	{ channel, receivedOn }: Way,
	dryRun: boolean
) {
	const { definition } = await surveys.asked(id);
	const read = await readAnswers(file, definition);
	const keyOf = entryKeys(file.bytes);
	const sheets = read.sheets.map(({ row, answers }) => ({ row, answers, entryKey: keyOf(row) }));
	const taken =
		channel === 'import'
			? await surveys.importSheets(actor, id, sheets, { dryRun })
			: await surveys.enterMany(
					actor,
					id,
					sheets.map((sheet) => ({ ...sheet, ...day(channel, receivedOn) })),
					{ dryRun }
				);
	const places = placed(definition).map(({ at }) => at);
	const later = taken.rejected.map(({ question, ...one }) => ({ ...one, at: places.find((at) => at.id === question) }));
	const rejected = [...read.rejected, ...later]
		.sort((a, b) => a.row - b.row)
		.map(({ row, reason, facts, at }) => ({
			row,
			why: faultWords([{ code: reason, facts: { ...facts }, ...(at && { at }) }])[0]!.words
		}));
	return { rows: read.rows, accepted: taken.accepted, repeated: taken.repeated, rejected, ignored: read.ignored };
}

function day(channel: Exclude<Way['channel'], 'import'>, receivedOn: string) {
	const read = v.safeParse(EnteredForm, { channel, receivedOn });
	if (!read.success) throw new Refusal('surveys_noReceivedOn');
	return { channel, receivedOn: read.output.receivedOn };
}

export const actions = {
	/** Reads the table and tells of each row what would become of it; nothing is entered. */
	preview: formAction(
		WayForm,
		async (way, { locals, params }: Event, { files, oversized }) => {
			if (oversized[0]) {
				throw new Refusal('attachments_tooLarge', {
					facts: { name: oversized[0].name, megabytes: fileBytes / 1024 / 1024 }
				});
			}
			const [file] = files;
			if (!file) throw new Refusal('handling_noTable');
			const rows = await take(locals.actor, params.id, file, way, true);
			return { preview: { ...way, rows, ...(await attachments.stageTable(file)) } };
		},
		{ fileBytes, files: 1 }
	),
	/** Enters the good rows of the table that was looked at, all in one transaction. */
	enter: formAction(v.object({ ...WayForm.entries, token: v.string() }), async ({ token, ...way }, event: Event) => {
		const file = await attachments.readStagedTable(token);
		if (!file) throw new Refusal('handling_tableGone');
		const { id } = event.params;
		const { accepted, repeated, rejected } = await take(event.locals.actor, id, file, way, false);
		const told = { entered: String(accepted), same: String(repeated), left: String(rejected.length) };
		redirect(303, href(`/desk/surveys/${id}/table`) + `?${new URLSearchParams(told)}`);
	})
};
