import { redirect, type RequestEvent } from '@sveltejs/kit';
import { Refusal } from '#server/actor';
import * as catalogue from '#server/catalogue';
import * as clock from '#server/clock';
import * as dossier from '#server/dossier';
import * as organisation from '#server/organisation';
import { DetachForm, StageForm } from '#lib/catalogue/forms.ts';
import { skippableStages, stages, type Stage } from '#lib/catalogue/types.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';

type Event = RequestEvent & { params: { itemId: string } };
const nothing = {
	responsibleUnitId: null,
	startedOn: null,
	doneOn: null,
	publicNote: null,
	notApplicableReason: null
};
const skippable = skippableStages as readonly Stage[];

export const load = page(async ({ locals, url, params }: Event) => {
	const actor = staffOf({ locals, url });
	const { item, stages: shown } = await dossier.dossierOf(params.itemId);
	const records = await catalogue.listStageRecords(params.itemId);
	const { entry } = item;
	const { hearing, affects, participation } = entry;
	const keeper = await catalogue.inPresentHands({ leadUnitId: entry.leadUnit.id, hearing, affects, participation });
	const today = clock.today();
	return {
		itemId: params.itemId,
		title: entry.title ?? '',
		leadUnit: entry.leadUnit.name,
		year: item.catalogue.year,
		units: (await organisation.listUnits()).map(({ id, name }) => ({ value: id, label: name })),
		stages: stages.map((stage) => ({
			stage,
			shown: shown.find((one) => one.stage === stage) ?? null,
			record: records.find((one) => one.stage === stage) ?? null,
			skippable: skippable.includes(stage),
			mayNot: catalogue.mayNotRecordStage(actor, keeper, stage, nothing, today)
		}))
	};
});

export const actions = {
	record: formAction(StageForm, async ({ stage, ...input }, { locals, params }: Event) => {
		await catalogue.recordStage(locals.actor, params.itemId, stage, input);
		redirect(303, `${href(`/desk/items/${params.itemId}`)}#${stage}`);
	}),
	attach: formAction(StageForm, async ({ stage }, { locals, params }: Event, { files, oversized }) => {
		if (oversized.length > 0) throw new Refusal('desk_import_tooLarge');
		for (const file of files) await catalogue.attachToStage(locals.actor, params.itemId, stage, file);
		redirect(303, `${href(`/desk/items/${params.itemId}`)}#${stage}`);
	}),
	detach: formAction(DetachForm, async ({ stage, file }, { locals, params }: Event) => {
		await catalogue.detachFromStage(locals.actor, params.itemId, stage, file);
		redirect(303, `${href(`/desk/items/${params.itemId}`)}#${stage}`);
	})
};
