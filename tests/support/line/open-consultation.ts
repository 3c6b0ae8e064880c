import type { StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { makeOffice, numberFrom } from '../factories.ts';
import { run } from './run.ts';

type Notice = Parameters<typeof consultations.draftNotice>[2];

export type OpenOptions = Partial<Notice> & {
	/** Text of the draft, one clause a line. */
	draftText?: string;
	noteText?: string;
	/** Text of an earlier version of the draft, which this one takes the place of. */
	earlierText?: string;
	/** Working hours of the first day by default. */
	publishedAt?: string;
};
export type Opened = {
	id: string;
	title: string;
	clauses: { id: string; no: string; text: string }[];
	opensOn: string;
	lastDay: string;
	/** ISO instants. */
	opensAt: string;
	closesAt: string;
	unitId: string;
	/** Actors, as verbs take them. */
	staff: Record<'drafter' | 'firstReviewer' | 'secondReviewer' | 'clerk' | 'publisher', StaffActor>;
	accounts: { clerk: string };
	/** Hash of the privacy notice in force, as a form that agrees to it carries it. */
	consent: string;
	/** Clauses of the earlier version. */
	earlier: { id: string; no: string }[];
};

const draft = `云汐区既有住宅加装电梯补贴办法（征求意见稿）

第一条 为了规范既有住宅加装电梯补贴，改善居住条件，制定本办法。
第二条 加装电梯的，每部补贴二十八万元；管线迁移费用另行核算。
第三条 一层住户不分摊建设费用，也不分摊运行费用。
第四条 本办法自公布之日起施行。
`;
const note = `起草说明

为解决老旧小区上下楼难的问题，起草了本办法。`;

const usual: Omit<Notice, 'opensOn'> = {
	title: '云汐区既有住宅加装电梯补贴办法（征求意见稿）公开征求意见',
	itemId: '',
	documentType: 'majorDecision',
	days: 30,
	shorteningReason: '',
	basisText: '《重大行政决策程序暂行条例》',
	summaryPlain: '六层以下没有电梯的老房子装电梯，区里给补贴，谁出钱、补多少都写在这里。',
	whatChanges: ['每部电梯补贴二十八万元', '一层住户不出钱'],
	channels: [
		{ channel: 'online', address: '本页面' },
		{ channel: 'email', address: 'zhujian@yunxi.example' },
		{ channel: 'letter', address: '云汐区春和路8号，邮编 000000', remark: '信封上注明“加装电梯”' },
		{ channel: 'phone', address: '0000-8860001', remark: '工作日 9:00—17:00' },
		{ channel: 'onsite', address: '春和路8号一楼' }
	],
	contact: { person: '陆工', phone: '0000-8860001' },
	guideQuestions: [],
	identityPolicy: 'nameToStaff',
	opinionDisplay: 'afterModeration',
	feedbackMode: 'beforeReview'
};

const bytes = (text: string) => new TextEncoder().encode(text);
const proofread = { proofread: true };

await run(
	async ({ draftText = draft, noteText = note, earlierText, publishedAt, ...more }: OpenOptions): Promise<Opened> => {
		const opensOn = more.opensOn ?? clock.today();
		const at = new Date(publishedAt ?? `${opensOn}T08:30:00+08:00`);
		clock.standAt(new Date(at.getTime() - 86_400_000));
		numberFrom((await identity.listStaff()).length * 2);
		const { office, departments } = await makeOffice();
		const { unit, drafter, firstReviewer, secondReviewer, clerk } = departments[0];
		const files = (text: string) => ({
			text: { name: '征求意见稿.txt', bytes: bytes(text) },
			note: { name: '起草说明.txt', bytes: bytes(noteText) }
		});
		const before = earlierText && (await drafts.importDraft(drafter, { unitId: unit.id, ...files(earlierText) }));
		const owner = before ? { draftId: before.draftId } : { unitId: unit.id };
		const version = await drafts.importDraft(drafter, { ...owner, ...files(draftText) });
		const { id } = await consultations.draftNotice(drafter, version.id, { ...usual, ...more, opensOn });
		const release = (await publication.latestOf('consultation', id))!;
		await publication.classify(drafter, release.id, 'proactive');
		await consultations.submitForReview(drafter, id, proofread);
		await publication.sign(firstReviewer, release.id, proofread);
		await publication.signSecrecyReview(firstReviewer, release.id);
		await publication.sign(secondReviewer, release.id, proofread);
		clock.standAt(at);
		await consultations.publish(office.publisher, id, proofread);
		const { activity, lastDay } = await consultations.find(id);
		const clauses = await drafts.listClauses(version.id);
		return {
			id,
			title: activity.title,
			clauses: clauses.map(({ clauseId, no, text }) => ({ id: clauseId, no, text })),
			opensOn,
			lastDay,
			opensAt: activity.opensAt.toISOString(),
			closesAt: activity.closesAt.toISOString(),
			unitId: unit.id,
			staff: { drafter, firstReviewer, secondReviewer, clerk, publisher: office.publisher },
			consent: (await organisation.privacyNotice()).hash,
			earlier: before ? (await drafts.listClauses(before.id)).map(({ clauseId, no }) => ({ id: clauseId, no })) : [],
			accounts: { clerk: (await identity.findStaff(clerk.id)).account }
		};
	}
);
