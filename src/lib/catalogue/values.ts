import type { EntryInput } from './forms.ts';

/** A row as the form shows it: field name → text, or texts of a repeated field. */
export function valuesOf(entry: EntryInput, prefix = ''): Record<string, string | string[]> {
	const { affects, contact } = entry;
	const plain: Record<string, string | string[]> = {
		seq: String(entry.seq),
		title: entry.title,
		kind: entry.kind ?? '',
		leadUnitId: entry.leadUnitId,
		coUnitIds: entry.coUnitIds,
		legalBasis: entry.legalBasis.join('\n'),
		participation: entry.participation,
		expertReview: ticked(entry.expertReview),
		riskAssessment: ticked(entry.riskAssessment),
		fairCompetition: ticked(entry.fairCompetition),
		hearing: entry.hearing ?? '',
		hearingBasis: entry.hearingBasis ?? '',
		plannedDecisionMonth: entry.plannedDecisionMonth ?? '',
		'affects.groups': affects.groups.join('\n'),
		'affects.business': ticked(affects.business),
		'affects.minors': ticked(affects.minors),
		'affects.region': affects.region,
		disclosure: entry.disclosure,
		exemption: entry.exemption,
		exemptionBasis: entry.exemptionBasis ?? '',
		exemptionApprover: entry.exemptionApprover ?? '',
		'contact.name': contact.name,
		'contact.phone': contact.phone
	};
	for (const { stage, plannedMonth } of entry.stagePlan) plain[`stagePlan[${stage}]`] = plannedMonth;
	return Object.fromEntries(Object.entries(plain).map(([name, value]) => [prefix + name, value]));
}

const ticked = (value: boolean) => (value ? 'true' : '');
