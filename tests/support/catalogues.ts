/** Rows and reviews of the catalogue for database tests, by the real verbs. */
import * as catalogue from '#server/catalogue';
import * as dossier from '#server/dossier';
import * as publication from '#server/publication';
import type { EntryInput } from '#lib/catalogue/forms.ts';
import type { Crew, Office } from './factories.ts';

/** A complete row. */
export function row(seq: number, leadUnitId: string, more: Partial<EntryInput> = {}): EntryInput {
	return {
		seq,
		title: `第${seq}项公共服务设施布局办法`,
		kind: 'publicPolicy',
		leadUnitId,
		coUnitIds: [],
		legalBasis: ['《中华人民共和国民法典》第二百七十八条'],
		participation: ['openConsultation', 'fieldVisit'],
		expertReview: false,
		riskAssessment: true,
		fairCompetition: false,
		hearing: 'none',
		hearingBasis: null,
		plannedDecisionMonth: '2026-10',
		stagePlan: [{ stage: 'participation', plannedMonth: '2026-06' }],
		affects: { groups: ['沿线住户'], business: false, minors: false, region: '全区' },
		disclosure: 'proactive',
		exemption: 'none',
		exemptionBasis: null,
		exemptionApprover: null,
		contact: { name: '规划科', phone: '0000-8610100' },
		...more
	};
}

export const papers = {
	docNo: '云政办〔2026〕9号',
	partyConsentRef: '区委常委会会议纪要〔2026〕5号',
	basisText: '根据《重大行政决策程序暂行条例》第三条公布。',
	issuedOn: '2026-04-08'
};

/** Takes a complete version through secrecy review and the three reviews, and publishes it. */
export async function publishCatalogue(crew: Crew, office: Office, versionId: string): Promise<publication.Edition> {
	const { release } = await catalogue.findDraft(crew.drafter, versionId);
	await publication.classify(crew.drafter, release.id, 'proactive');
	await catalogue.submitForReview(crew.drafter, versionId, { proofread: true });
	await passReviews(crew, release.id);
	return dossier.publishCatalogue(office.publisher, versionId, { proofread: true });
}

/** Secrecy review, 初审 and 复审. */
export async function passReviews(crew: Crew, releaseId: string): Promise<void> {
	await publication.signSecrecyReview(crew.firstReviewer, releaseId);
	await publication.sign(crew.firstReviewer, releaseId, { proofread: true });
	await publication.sign(crew.secondReviewer, releaseId, { proofread: true });
}
