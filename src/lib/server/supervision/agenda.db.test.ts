import { beforeAll, expect, test } from 'vitest';
import { system, type StaffActor, type ResidentActor } from '#server/actor';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { agendaOf } from '#server/supervision';
import { builtIn } from '#lib/organisation/privacy-text.ts';
import { makeOffice, makeResident, makeStaff, type Crew, type Office } from '../../../../tests/support/factories.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const at = (iso: string) => clock.standAt(new Date(`${iso}+08:00`));
const proofread = { proofread: true };
const kinds = async (actor: StaffActor) => (await agendaOf(actor)).tasks.map(({ kind, step }) => [kind, step]);

let office: Office;
let unit: Crew;
let id: string;
let releaseId: string;
let secondOfOffice: StaffActor;
let supervisor: StaffActor;

beforeAll(async () => {
	at('2026-06-01T09:00:00');
	await organisation.seed();
	const made = await makeOffice();
	office = made.office;
	unit = made.departments[0];
	secondOfOffice = await makeStaff({ unitId: office.unit.id, roles: ['publisher'] });
	supervisor = await makeStaff({ unitId: office.unit.id, roles: ['supervisor'] });
	const version = await drafts.importDraft(unit.drafter, {
		unitId: unit.unit.id,
		text: { name: '稿.txt', bytes: bytes('绕行方案\n\n第一条 公交绕行。\n第二条 老人免费。\n') },
		note: { name: '说明.txt', bytes: bytes('起草说明\n\n老桥要封闭维修。') }
	});
	const ways = ['online', 'email', 'letter', 'phone', 'onsite'] as const;
	const notice = await consultations.draftNotice(unit.drafter, version.id, {
		title: '老桥绕行方案',
		itemId: '',
		documentType: 'majorDecision',
		opensOn: '2026-06-03',
		days: 10,
		shorteningReason: '桥梁检测5月28日评定为D级，6月20日前必须封闭，来不及等三十天。',
		basisText: '国务院令第713号第十五条',
		summaryPlain: '老桥封闭维修期间公交怎么绕、谁免费，都写在这里。',
		whatChanges: ['12路改走新河大桥'],
		channels: ways.map((channel) => ({ channel, address: '云汐区春和路8号' })),
		contact: { person: '陆工', phone: '0000-8860001' },
		guideQuestions: [],
		identityPolicy: 'nameToStaff',
		opinionDisplay: 'afterModeration',
		feedbackMode: 'beforeReview'
	});
	id = notice.id;
	releaseId = (await publication.latestOf('consultation', id))!.id;
});

test('a notice waits for its drafter, then for each reviewer in turn', async () => {
	const { tasks } = await agendaOf(unit.drafter);
	expect(tasks).toMatchObject([{ kind: 'drafting', id, subject: 'consultation', due: { day: '2026-06-03' } }]);
	expect(await kinds(unit.firstReviewer)).toEqual([]);
	await publication.classify(unit.drafter, releaseId, 'proactive');
	await consultations.submitForReview(unit.drafter, id, proofread);
	expect(await kinds(unit.drafter)).toEqual([]);
	expect(await kinds(unit.firstReviewer)).toEqual([['sign', 'firstReview']]);
	expect(await kinds(unit.secondReviewer)).toEqual([]);
	expect(await kinds(office.publisher)).toEqual([['shortening', 'firstReview']]);
	await publication.sendBack(unit.firstReviewer, releaseId, '第一条漏了站名。');
	expect(await kinds(unit.drafter)).toEqual([['returned', 'draft']]);
	await consultations.submitForReview(unit.drafter, id, proofread);
	await publication.sign(unit.firstReviewer, releaseId, proofread);
	expect(await kinds(unit.secondReviewer)).toEqual([['sign', 'secondReview']]);
	await publication.sign(unit.secondReviewer, releaseId, proofread);
	await consultations.approveShortening(secondOfOffice, id);
	expect((await agendaOf(office.publisher)).tasks).toMatchObject([
		{ kind: 'sign', id: releaseId, step: 'finalReview' }
	]);
	expect(await kinds(unit.firstReviewer)).toEqual([['secrecy', 'finalReview']]);
	expect((await agendaOf(unit.firstReviewer)).counts).toMatchObject({ agenda: 1, reviews: 1, opinions: 0 });
	await publication.signSecrecyReview(unit.firstReviewer, releaseId);
	expect(await kinds(unit.firstReviewer)).toEqual([]);
	at('2026-06-03T09:00:00');
	await consultations.publish(office.publisher, id, proofread);
	expect(await kinds(office.publisher)).toEqual([]);
});

test('opinions wait for the clerk, the close is called to mind, the feedback is due', async () => {
	at('2026-06-05T09:00:00');
	const resident = await makeResident();
	const { hash } = await organisation.privacyNotice();
	await opinions.submit(resident, id, {
		clauseId: '',
		stance: 'suggest',
		text: '二十七路晚上能不能多开两班。',
		name: '周晓岚',
		submitterType: 'person',
		showName: false,
		forMinor: false,
		ageBand: '',
		consent: hash,
		minorConsent: false
	});
	expect((await agendaOf(unit.clerk)).tasks).toMatchObject([{ kind: 'moderate', id, count: 1 }]);
	expect((await agendaOf(unit.clerk)).counts.opinions).toBe(1);
	await appealWaits(resident);
	expect(await kinds(unit.drafter)).toEqual([]);
	const { lastDay } = await consultations.find(id);
	expect(lastDay).toBe('2026-06-15');
	at('2026-06-13T09:00:00');
	expect((await agendaOf(unit.drafter)).tasks).toMatchObject([{ kind: 'closing', count: 1, due: { day: lastDay } }]);
	at('2026-06-16T09:00:00');
	const [opinion] = await opinions.listForDesk(id);
	const base = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;
	await opinions.moderate(unit.clerk, id, { ...base, opinionIds: [opinion!.id], decision: 'accept' });
	expect((await agendaOf(unit.clerk)).tasks).toMatchObject([{ kind: 'decide', count: 1 }]);
	expect(await kinds(unit.drafter)).toEqual([]);
	await feedback.decide(unit.clerk, id, {
		opinionIds: [opinion!.id],
		kind: 'explained',
		reason: '二十七路末班车时间由公交公司按客流安排，已转请研究。',
		changedClause: '',
		changedText: ''
	});
	expect(await kinds(unit.clerk)).toEqual([]);
	const [task] = (await agendaOf(unit.drafter)).tasks;
	expect(task).toMatchObject({ kind: 'feedback', id, due: { light: { colour: 'green' } } });
});

/** An appeal waits for whoever did not moderate; granted, the opinion is in the queue again. */
async function appealWaits(resident: ResidentActor) {
	const [opinion] = await opinions.listForDesk(id);
	const refusal = { ground: 'unrelated', target: '', duplicateOf: '', note: '', publicText: '' } as const;
	await opinions.moderate(unit.clerk, id, { ...refusal, opinionIds: [opinion!.id], decision: 'reject' });
	await opinions.appeal(resident, { id: opinion!.id }, '末班车就写在第一条里，和方案有关。');
	expect(await kinds(unit.clerk)).toEqual([]);
	for (const reviewer of [unit.firstReviewer, unit.secondReviewer]) {
		expect((await agendaOf(reviewer)).tasks).toMatchObject([{ kind: 'appeal', id, count: 1 }]);
	}
	await feedback.decideAppeal(unit.firstReviewer, {
		...{ id: opinion!.id, decision: 'granted', to: 'pending', reason: '' }
	});
	expect(await kinds(unit.secondReviewer)).toEqual([]);
	expect((await agendaOf(unit.clerk)).tasks).toMatchObject([{ kind: 'moderate', count: 1 }]);
}

test('what is late is seen by the office and the supervisor', async () => {
	expect(await kinds(supervisor)).toEqual([]);
	at('2026-08-20T09:00:00');
	expect((await agendaOf(supervisor)).tasks).toMatchObject([{ kind: 'late', id, due: { light: { colour: 'red' } } }]);
	expect(await kinds(office.publisher)).toEqual([['late', null]]);
	await feedback.begin(system, id, { narrative: '收到一条意见。', nextStep: '按程序推进。' });
	expect(await kinds(unit.drafter)).toEqual([['drafting', 'draft']]);
});

test('what a second person has to confirm waits for everybody who may, except who proposed it', async () => {
	const administrator = await makeStaff({ unitId: office.publisher.unitId, roles: ['administrator'] });
	const { id: rules } = await organisation.proposeRules(administrator, { values: { commentDays: 40 } });
	const confirming = async (actor: StaffActor) =>
		(await agendaOf(actor)).tasks.filter(({ kind }) => kind === 'confirm').map(({ subject }) => subject);
	expect(await confirming(office.publisher)).toEqual(['rules']);
	expect(await confirming(administrator)).toEqual([]);
	expect(await confirming(unit.drafter)).toEqual([]);
	const words = { text: `${builtIn.text}\n没有别的了。`, english: builtIn.english };
	const { mark } = await organisation.draftPrivacyNotice(office.publisher, words, '');
	expect(await confirming(administrator)).toEqual(['privacyNotice']);
	await organisation.confirmRules(office.publisher, rules);
	await organisation.confirmPrivacyNotice(administrator, mark);
	expect([...(await confirming(office.publisher)), ...(await confirming(administrator))]).toEqual([]);
});
