import * as catalogue from '#server/catalogue';
import * as consultations from '#server/consultations';
import * as feedback from '#server/feedback';
import * as identity from '#server/identity';
import * as opendays from '#server/opendays';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import * as surveys from '#server/surveys';

/** What a unit still has to do, and who works in it. */
export type Holdings = {
	/** Published notices whose opinions do not all have their published answer. */
	consultations: { id: string; title: string }[];
	/** Published surveys whose result is not published: somebody has to count them. */
	surveys: { id: string; title: string }[];
	/** Published open days that are not closed: their suggestions wait for an answer. */
	openDays: { id: string; title: string }[];
	/** Documents in review that carry its name. */
	inReview: { id: string; title: string }[];
	/** Accounts that are not disabled. */
	staff: { id: string; name: string }[];
	/** Those of them who publish. */
	publishers: { id: string; name: string }[];
	/** Open units right under it. */
	children: { id: string; name: string }[];
	/** No other government office is open: nobody could publish. */
	lastOffice: boolean;
};

export async function holdingsOf(unit: organisation.Unit): Promise<Holdings> {
	const units = await organisation.listUnits();
	const staff = (await identity.listStaff(unit.id)).filter(({ disabledAt }) => !disabledAt);
	const publishers = staff.filter(({ roles }) => roles.includes('publisher'));
	const offices = units.filter(({ kind }) => kind === 'governmentOffice');
	return {
		consultations: await unanswered(unit.id),
		surveys: await uncounted(unit.id),
		openDays: (await opendays.listEvents(unit.id)).filter(({ publishedAt, closedAt }) => publishedAt && !closedAt),
		inReview: await inReviewOf(unit.id),
		staff: staff.map(({ id, name }) => ({ id, name })),
		publishers: publishers.map(({ id, name }) => ({ id, name })),
		children: units.filter(({ parentId }) => parentId === unit.id).map(({ id, name }) => ({ id, name })),
		lastOffice: unit.kind === 'governmentOffice' && offices.every(({ id }) => id === unit.id)
	};
}

async function unanswered(unitId: string): Promise<Holdings['consultations']> {
	const published = (await consultations.listForDesk(unitId)).filter(({ phase }) => phase !== 'draft');
	const answered = await feedback.publishedOn(published.map(({ id }) => id));
	const open: Holdings['consultations'] = [];
	for (const { id, phase, activity } of published) {
		if (answered.has(id)) continue;
		// Cancelled before anybody spoke: there is nothing to answer.
		if (phase === 'cancelled' && !(await opinions.countReceived([id])).get(id)) continue;
		open.push({ id, title: activity.title });
	}
	return open;
}

async function uncounted(unitId: string): Promise<Holdings['surveys']> {
	const open: Holdings['surveys'] = [];
	for (const { id, phase, resultAt, activity } of await surveys.listForDesk(unitId)) {
		if (phase === 'draft' || resultAt) continue;
		// Cancelled before anybody answered: there is nothing to count.
		const answered = phase !== 'cancelled' || (await surveys.countSheets(id)).some(({ n }) => n > 0);
		if (answered) open.push({ id, title: activity.title });
	}
	return open;
}

/** Its own documents, and catalogues in which a row or an application names it. */
async function inReviewOf(unitId: string): Promise<Holdings['inReview']> {
	const found: Holdings['inReview'] = [];
	for (const { id, title, unitId: owner, subjectKind, subjectId } of await publication.listInStates([
		'firstReview',
		'secondReview',
		'finalReview'
	])) {
		const named = subjectKind === 'catalogue' && (await catalogue.namesUnit(subjectId, unitId));
		if (owner === unitId || named) found.push({ id, title });
	}
	return found;
}
