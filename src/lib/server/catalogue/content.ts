import type { CatalogueContent, PublicEntry, PublicUnit } from '#lib/catalogue/types.ts';
import type { Adjustment, Catalogue, Version } from './drafts.ts';
import type { Entry } from './entry.ts';

/**
 * What a version tells the public: never the Party committee's consent, a meeting or a hidden item; of a stub only its
 * number, lead unit and the ground of the exemption (rules 2, 8).
 * @param names the units by id
 */
export function publicContent(
	{ catalogue, version }: { catalogue: Catalogue; version: Version },
	entries: readonly Entry[],
	adjustments: readonly Adjustment[],
	names: ReadonlyMap<string, string>
): CatalogueContent {
	const shown = entries.filter(({ exemption }) => exemption !== 'hidden').map((entry) => publicEntry(entry, names));
	const byItem = new Map(shown.map((entry) => [entry.itemId, entry]));
	return {
		year: catalogue.year,
		title: catalogue.title,
		organ: catalogue.organ,
		version: version.no,
		docNo: version.docNo ?? '',
		issuedOn: version.issuedOn,
		basisText: version.basisText,
		entries: shown,
		adjustments: adjustments
			.flatMap((adjustment) => {
				const entry = byItem.get(adjustment.itemId);
				if (!entry) return [];
				const { itemId, kind, reasonPublic, applicantUnitId, effectiveOn } = adjustment;
				const applicantUnit = applicantUnitId ? unitOf(applicantUnitId, names) : null;
				return [{ itemId, seq: entry.seq, title: entry.title, kind, reasonPublic, applicantUnit, effectiveOn }];
			})
			.sort((a, b) => a.seq - b.seq || (a.kind < b.kind ? -1 : 1))
	};
}

/** A row with its units' names; a stub is reduced. A hidden row must not come here. */
export function publicEntry(entry: Entry, names: ReadonlyMap<string, string>): PublicEntry {
	const stub = entry.exemption === 'stub';
	return {
		itemId: entry.itemId,
		seq: entry.seq,
		exemption: stub ? 'stub' : 'none',
		exemptionBasis: stub ? entry.exemptionBasis : null,
		exemptionApprover: stub ? entry.exemptionApprover : null,
		leadUnit: unitOf(entry.leadUnitId, names),
		removed: entry.removed,
		...(stub ? nothing : openFields(entry, names))
	};
}

type Open = Omit<
	PublicEntry,
	'itemId' | 'seq' | 'exemption' | 'exemptionBasis' | 'exemptionApprover' | 'leadUnit' | 'removed'
>;

function openFields(entry: Entry, names: ReadonlyMap<string, string>): Open {
	return {
		title: entry.title,
		kind: entry.kind,
		coUnits: entry.coUnitIds.map((id) => unitOf(id, names)),
		legalBasis: entry.legalBasis,
		participation: entry.participation,
		expertReview: entry.expertReview,
		riskAssessment: entry.riskAssessment,
		fairCompetition: entry.fairCompetition,
		hearing: entry.hearing,
		hearingBasis: entry.hearingBasis,
		plannedDecisionMonth: entry.plannedDecisionMonth,
		stagePlan: entry.stagePlan,
		affects: entry.affects,
		contact: entry.contact
	};
}

const nothing: Open = {
	title: null,
	kind: null,
	coUnits: [],
	legalBasis: [],
	participation: [],
	expertReview: false,
	riskAssessment: false,
	fairCompetition: false,
	hearing: null,
	hearingBasis: null,
	plannedDecisionMonth: null,
	stagePlan: [],
	affects: { groups: [], business: false, minors: false, region: '' },
	contact: { name: '', phone: '' }
};

function unitOf(id: string, names: ReadonlyMap<string, string>): PublicUnit {
	return { id, name: names.get(id) ?? id };
}
