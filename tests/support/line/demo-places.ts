/**
 * Examples of every route with a parameter, or that needs a query, in the demo: what it holds, and what `unfinished.ts`
 * adds. What is unpublished is that of the unit whose people the tests act as.
 */
import { asc, desc, eq } from 'drizzle-orm';
import * as attachments from '#server/attachments';
import * as consultations from '#server/consultations';
import { db } from '#server/db';
import * as drafts from '#server/drafts';
import * as feedback from '#server/feedback';
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import { catalogues, decisionItems } from '../../../src/lib/server/catalogue/schema.ts';
import { opinions } from '../../../src/lib/server/opinions/schema.ts';
import { releases } from '../../../src/lib/server/publication/schema.ts';
import { demoPeople } from '../demo.ts';
import { run } from './run.ts';
import { makeHosted } from './hosted-days.ts';
import { makeSurveys } from './demo-surveys.ts';
import { visitPlaces } from './demo-visits.ts';
import { makeLate } from './late.ts';
import { makeUnfinished } from './unfinished.ts';

const account = (handle: string) => identity.actorOf(handle);

await run(async (): Promise<Record<string, string[]>> => {
	const { unitId } = await account(demoPeople.clerk.account);
	const hosted = (await consultations.listForDesk(unitId)).filter(({ phase }) => phase === 'closed');
	const sorted = hosted[0]!;
	const resident = await identity.residentOf(demoPeople.resident.phone);
	const unit = (await organisation.listUnits()).find(({ id }) => id === unitId)!;
	const crew = {
		unit,
		drafter: await account(demoPeople.drafter.account),
		firstReviewer: await account('mengheping'),
		secondReviewer: await account('zouyi'),
		clerk: await account(demoPeople.clerk.account)
	};
	const publisher = await account(demoPeople.publisher.account);
	const compiler = await account(demoPeople.compiler.account);
	const unfinished = await makeUnfinished({ ...crew, publisher, compiler }, resident, sorted.id);
	await makeLate(resident, sorted.id);
	const asked = await makeSurveys(crew, publisher, resident);
	const hostedDays = await makeHosted(crew, publisher, resident);
	const people = [(await account(demoPeople.clerk.account)).id];
	const into = (await organisation.listUnits()).find(({ id, kind }) => id !== unitId && kind === 'department')!.id;
	const shown = (await consultations.listPublic()).map(({ id }) => id);
	const withFeedback = [...(await feedback.publishedOn(shown)).keys()];
	const years = await db.select().from(catalogues).orderBy(desc(catalogues.year));
	const items = await db.select().from(decisionItems).orderBy(asc(decisionItems.id));
	const documents = await db.select().from(releases).where(eq(releases.unitId, unitId)).orderBy(asc(releases.id));
	const spoken = await db.select().from(opinions).where(eq(opinions.residentId, resident.id)).orderBy(asc(opinions.no));
	// What was written in a survey has the survey's receipt.
	const own = spoken.filter(({ activityId }) => activityId !== asked.counted);
	const said = await db.select().from(opinions).where(eq(opinions.activityId, sorted.id)).orderBy(asc(opinions.no));
	const { draftId } = await drafts.findVersion(sorted.draftVersionId);
	const versions = (await drafts.listVersions(draftId)).map(({ id }) => id);
	const files = await attachments.listOf('draftVersion', sorted.draftVersionId);
	const each = (ids: readonly (string | number)[], before: string, after = '') =>
		ids.map((id) => `${before}${id}${after}`);
	const catalogue = `/desk/catalogue/${unfinished.catalogueVersion}`;
	const desk = `/desk/consultations/${sorted.id}`;
	const day = `/desk/opendays/events/${hostedDays.draft.event}`;
	const today = `/desk/opendays/events/${hostedDays.today.event}`;
	const over = `/desk/opendays/events/${hostedDays.over.event}`;
	const planned = `/desk/opendays/sessions/${hostedDays.draft.session}`;
	const session = `/desk/opendays/sessions/${hostedDays.today.session}`;
	const counted = `/desk/surveys/${asked.counted}`;
	const running = `/desk/surveys/${asked.open}`;
	const written = `/desk/surveys/${asked.draft}`;
	return {
		...(await visitPlaces(resident)),
		'/desk/settings/staff/[staffId]': each(people, '/desk/settings/staff/'),
		'/desk/settings/units/[unitId]': each([unitId], '/desk/settings/units/', '').flatMap((place) => [
			place,
			`${place}?into=${into}`
		]),
		'/catalogue/[year]': each(
			years.map(({ year }) => year),
			'/catalogue/'
		),
		'/catalogue/[year]/table.xlsx': each(
			years.map(({ year }) => year),
			'/catalogue/',
			'/table.xlsx'
		),
		'/items/[id]': each(
			items.map(({ id }) => id),
			'/items/'
		),
		'/privacy/[hash]': each(
			(await organisation.listPrivacyEditions()).map(({ hash }) => hash),
			'/privacy/'
		),
		'/theme/[colour]': ['/theme/0b4f9e'],
		'/files/[id]': each(
			files.map(({ id }) => id),
			'/files/'
		),
		'/consultations/[id]': each(shown, '/consultations/'),
		'/consultations/[id]/compare': [`/consultations/${unfinished.compared}/compare`],
		'/consultations/[id]/draft.txt': each(shown, '/consultations/', '/draft.txt'),
		'/consultations/[id]/opinions': each(shown, '/consultations/', '/opinions'),
		'/consultations/[id]/say': each(shown, '/consultations/', '/say'),
		'/consultations/[id]/say/receipt': own.map(
			({ activityId, no }) => `/consultations/${activityId}/say/receipt?no=${no}`
		),
		'/consultations/[id]/feedback': each(withFeedback, '/consultations/', '/feedback'),
		'/consultations/[id]/feedback/table.csv': each(withFeedback, '/consultations/', '/feedback/table.csv'),
		'/surveys/[id]': each([asked.open, asked.counted], '/surveys/'),
		'/surveys/[id]/answer': each([asked.open], '/surveys/', '/answer'),
		'/surveys/[id]/answer/receipt': [`/surveys/${asked.open}/answer/receipt?no=${asked.no}`],
		'/surveys/[id]/paper': each([asked.open, asked.counted], '/surveys/', '/paper'),
		'/surveys/[id]/results': each([asked.counted, asked.open], '/surveys/', '/results'),
		'/surveys/[id]/results/table.csv': each([asked.counted], '/surveys/', '/results/table.csv'),
		'/surveys/[id]/results/table.xlsx': each([asked.counted], '/surveys/', '/results/table.xlsx'),
		'/surveys/[id]/feedback': each([asked.counted, asked.open], '/surveys/', '/feedback'),
		'/surveys/[id]/feedback/table.csv': each([asked.counted], '/surveys/', '/feedback/table.csv'),
		'/desk/minors/new': [`/desk/minors/new?event=${hostedDays.today.event}`],
		'/desk/opendays/events/[eventId]': [day, today],
		'/desk/opendays/events/[eventId]/settings': [`${day}/settings?lacks`],
		'/desk/opendays/events/[eventId]/sessions/new': [`${day}/sessions/new`],
		'/desk/opendays/events/[eventId]/shifts': [`${today}/shifts`],
		'/desk/opendays/events/[eventId]/photos': [`${over}/photos`, `${over}/photos?photo=${hostedDays.over.photo}`],
		'/desk/opendays/events/[eventId]/photos/scans/[file]': [`${over}/photos/scans/${hostedDays.over.scan}`],
		'/desk/opendays/sessions/[id]': [session, planned],
		'/desk/opendays/sessions/[id]/change': [`${session}/change`],
		'/desk/opendays/sessions/[id]/edit': [`${planned}/edit`],
		'/desk/opendays/sessions/[id]/print': [`${session}/print`],
		'/desk/opendays/sessions/[id]/sign-ups': [`${session}/sign-ups`],
		'/desk/opendays/sessions/[id]/sign-ups.csv': [`${session}/sign-ups.csv`],
		'/desk/opendays/sessions/[id]/sign-ups.xlsx': [`${session}/sign-ups.xlsx`],
		'/desk/opendays/sessions/[id]/sign-ups/[signUp]': [`${session}/sign-ups/${hostedDays.today.guest}`],
		'/desk/surveys/[id]': [running, counted, written],
		'/desk/surveys/[id]/codes': [`${written}/codes`],
		'/desk/surveys/[id]/enter': [`${running}/enter`],
		'/desk/surveys/[id]/figures': [`${running}/figures?row=1&column=4`, `${counted}/figures`],
		'/desk/surveys/[id]/preview': [`${written}/preview`, `${running}/preview`],
		'/desk/surveys/[id]/print': [`${running}/print`],
		'/desk/surveys/[id]/questions': [`${written}/questions`, `${running}/questions`],
		'/desk/surveys/[id]/questions/[entry]': [`${written}/questions/q2`, `${written}/questions/new?kind=matrix`],
		'/desk/surveys/[id]/result': [`${counted}/result`],
		'/desk/surveys/[id]/settings': [`${written}/settings`],
		'/desk/surveys/[id]/sheets': [`${running}/sheets`],
		'/desk/surveys/[id]/sheets.csv': [`${running}/sheets.csv`],
		'/desk/surveys/[id]/sheets.xlsx': [`${running}/sheets.xlsx`],
		'/desk/surveys/[id]/sheets/[sheet]': [`${running}/sheets/${asked.sheet}`],
		'/desk/surveys/[id]/survey.json': [`${written}/survey.json`],
		'/desk/surveys/[id]/table': [`${running}/table`],
		'/desk/catalogue/[versionId]': [catalogue],
		'/desk/catalogue/[versionId]/adjust': [
			`${catalogue}/adjust?kind=add`,
			`${catalogue}/adjust?kind=postpone&item=${unfinished.itemIds[0]}`
		],
		'/desk/catalogue/[versionId]/catalogue.xlsx': [`${catalogue}/catalogue.xlsx`],
		'/desk/catalogue/[versionId]/entries/[itemId]': [
			`${catalogue}/entries/new`,
			`${catalogue}/entries/${unfinished.itemIds[0]}`
		],
		'/desk/catalogue/[versionId]/import': [`${catalogue}/import`],
		'/desk/consultations/new': [`/desk/consultations/new?draft=${unfinished.draftVersion}`],
		'/desk/drafts/[versionId]': each(versions, '/desk/drafts/'),
		'/desk/drafts/[versionId]/compare': [`/desk/drafts/${unfinished.draftVersion}/compare`],
		'/desk/drafts/[versionId]/files/[fileId]': each(
			files.map(({ id }) => id),
			`/desk/drafts/${sorted.draftVersionId}/files/`
		),
		'/desk/drafts/[versionId]/lineage': [`/desk/drafts/${unfinished.draftVersion}/lineage`],
		'/desk/drafts/[versionId]/next': [`/desk/drafts/${unfinished.draftVersion}/next`],
		'/desk/items/[itemId]': each(
			items.slice(0, 3).map(({ id }) => id),
			'/desk/items/'
		),
		'/desk/reviews/[releaseId]': each(
			documents.map(({ id }) => id),
			'/desk/reviews/'
		),
		'/desk/consultations/[id]': [desk, `/desk/consultations/${unfinished.notice}`],
		'/desk/[kind=activity]/[id]/appeals': [`${desk}/appeals`, `${counted}/appeals`],
		'/desk/[kind=activity]/[id]/feedback': [`${desk}/feedback`, `${counted}/feedback`],
		'/desk/[kind=activity]/[id]/late': [`${desk}/late`],
		'/desk/consultations/[id]/files/[fileId]': [`/desk/consultations/${unfinished.notice}/files/${unfinished.paper}`],
		'/desk/[kind=activity]/[id]/import': [`${desk}/import`],
		'/desk/[kind=activity]/[id]/import/template.xlsx': [`${desk}/import/template.xlsx`],
		'/desk/consultations/[id]/notice': [`/desk/consultations/${unfinished.notice}/notice`],
		'/desk/[kind=activity]/[id]/opinions': [`${desk}/opinions`, `${counted}/opinions`],
		'/desk/[kind=activity]/[id]/opinions/[opinion]': [
			...each(
				said.slice(0, 3).map(({ id }) => id),
				`${desk}/opinions/`
			),
			`${counted}/opinions/${asked.said}`
		],
		'/desk/[kind=activity]/[id]/opinions/files/[file]': [
			`/desk/consultations/${unfinished.compared}/opinions/files/${unfinished.picture}`
		],
		'/desk/[kind=activity]/[id]/paper': [`${desk}/paper`],
		'/desk/consultations/[id]/preview': [`/desk/consultations/${unfinished.notice}/preview`],
		'/desk/[kind=activity]/[id]/suggestions': [`${desk}/suggestions`, `${counted}/suggestions`],
		'/desk/[kind=activity]/[id]/workbench': [`${desk}/workbench`, `${counted}/workbench`]
	};
});
