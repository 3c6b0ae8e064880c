import * as catalogue from '#server/catalogue';
import * as dossier from '#server/dossier';
import * as publication from '#server/publication';
import type { EntryInput } from '#lib/catalogue/forms.ts';
import { catalogues } from '../content/catalogue.ts';
import type { AdjustmentContent, CatalogueContent, CatalogueVersionContent, ItemContent } from '../content/types.ts';
import { passReviews } from './review.ts';
import { stageOf, stageEvents } from './stages.ts';
import { moment, type Event } from './story.ts';
import type { World } from './world.ts';

/** Both years' catalogues: first version, review, publication; then the adjusted one; then what the dossiers say. */
export function catalogueEvents(world: World): Event[] {
	return catalogues.flatMap((content) => [
		...content.versions.flatMap((version) => versionEvents(world, content, version)),
		...content.items.flatMap((item) => stageEvents(world, item))
	]);
}

function versionEvents(world: World, content: CatalogueContent, version: CatalogueVersionContent): Event[] {
	const { drafter, publisher } = content.staff;
	const actor = () => world.staff.get(drafter);
	const year = world.dates.year(content.yearOfDay) - content.yearsBefore;
	const dated = (text: string) => text.replaceAll('{year}', String(year));
	const { issuedDay, publishedDay } = version;
	let catalogueId: string;
	let versionId: string;
	let releaseId: string;

	async function draftFirst() {
		const made = await catalogue.createCatalogue(actor(), {
			year,
			title: `${content.organ}${year}年度重大行政决策事项目录`,
			organ: content.organ
		});
		for (const item of content.items) {
			const entry = await catalogue.addEntry(actor(), made.version.id, entryOf(world, item, year));
			world.items.set(item.key, entry.itemId);
		}
		return made.version.id;
	}
	async function draftNext() {
		catalogueId = (await catalogue.findByYear(year)).id;
		const next = await catalogue.beginAdjustment(actor(), catalogueId);
		for (const adjustment of version.adjustments) await adjust(world, content, year, next.id, adjustment);
		return next.id;
	}
	return [
		{
			at: moment(issuedDay - 3, '10:00'),
			run: async () => {
				versionId = await (version.version === 1 ? draftFirst() : draftNext());
				releaseId = (await publication.latestOf('catalogue', versionId))!.id;
			}
		},
		{
			at: moment(issuedDay, '09:30'),
			run: async () => {
				await catalogue.setPapers(actor(), versionId, {
					docNo: dated(version.docNo),
					partyConsentRef: dated(version.partyConsentRef),
					basisText: version.basisText,
					issuedOn: world.dates.day(issuedDay)
				});
				await publication.classify(actor(), releaseId, 'proactive');
				await catalogue.submitForReview(actor(), versionId, { proofread: true });
			}
		},
		...passReviews(world, content.staff, () => releaseId, moment(issuedDay, '15:20'), moment(issuedDay + 1, '10:10')),
		{
			at: moment(publishedDay, '10:00'),
			run: async () => {
				const signer = world.staff.get(publisher);
				await dossier.publishCatalogue(signer, versionId, { proofread: true, comment: dated(version.approvalRef) });
			}
		}
	];
}

async function adjust(
	world: World,
	content: CatalogueContent,
	year: number,
	versionId: string,
	adjustment: AdjustmentContent
): Promise<void> {
	const { kind, item, reason, applicantUnit, added } = adjustment;
	const why = { reasonPublic: reason, applicantUnitId: world.units.get(applicantUnit) };
	const actor = world.staff.get(content.staff.drafter);
	if (kind === 'add') {
		const made = await catalogue.adjust(actor, versionId, { kind, entry: entryOf(world, added!, year), ...why });
		world.items.set(added!.key, made.itemId);
		return;
	}
	const itemId = world.items.get(item);
	if (kind === 'remove') await catalogue.adjust(actor, versionId, { kind, itemId, ...why });
	if (kind === 'postpone') {
		const plannedDecisionMonth = monthOf(world, adjustment.decisionMonth!, year);
		await catalogue.adjust(actor, versionId, { kind, itemId, plannedDecisionMonth, ...why });
	}
	if (kind === 'amend') {
		const leadUnitId = world.units.get(adjustment.leadUnit!);
		const coUnitIds = adjustment.coUnits!.map((unit) => world.units.get(unit));
		await catalogue.adjust(actor, versionId, { kind, itemId, entry: { leadUnitId, coUnitIds }, ...why });
	}
}

function entryOf(world: World, item: ItemContent, year: number): EntryInput {
	const { procedures, affects } = item;
	return {
		seq: item.seq,
		title: item.title,
		kind: item.kind,
		leadUnitId: world.units.get(item.leadUnit),
		coUnitIds: item.coUnits.map((unit) => world.units.get(unit)),
		legalBasis: item.legalBasis,
		participation: procedures.participation,
		expertReview: procedures.expertReview,
		riskAssessment: procedures.riskAssessment,
		fairCompetition: procedures.fairCompetitionReview,
		hearing: item.hearing.need,
		hearingBasis: item.hearing.basis,
		plannedDecisionMonth: monthOf(world, item.decisionMonth, year),
		stagePlan: item.stagePlan.flatMap(({ stage, month }) => {
			const known = stageOf(stage);
			return known ? [{ stage: known, plannedMonth: world.dates.month(month) }] : [];
		}),
		affects: {
			groups: affects.group ? [affects.group] : [],
			business: affects.business,
			minors: affects.minors,
			region: affects.region ?? ''
		},
		disclosure: 'proactive',
		exemption: 'none',
		exemptionBasis: null,
		exemptionApprover: null,
		contact: { name: item.contact.person, phone: item.contact.phone }
	};
}

/** At the latest the December after the catalogue's year: no later one may stand in it, whenever the demo starts. */
function monthOf(world: World, offset: number, year: number): string {
	const month = world.dates.month(offset);
	const last = `${year + 1}-12`;
	return month < last ? month : last;
}
