/**
 * Lays out a small office for the tests of the desk, as a process of its own beside the server:
 * `node tests/support/desk.ts` with the server's DATA_DIR and DATABASE_URL. Prints what was made as JSON.
 */
import type { StaffRole } from '#server/actor';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import { close, db, open } from '#server/db';
import * as drafts from '#server/drafts';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { staff } from '../../src/lib/server/identity/schema.ts';
import { makeEnrolled } from './enrolled.ts';
import { makeStaff, makeUnit } from './factories.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const draftText = `老桥封闭期间公交绕行与补贴方案（征求意见稿）

第一条 老桥封闭期间，12路、27路公交改由新河大桥通行。
第二条 绕行期间，持老年卡、学生卡乘车免费。
第三条 沿线商户停业损失，按封闭天数给予补贴。
`;

const account = (unitId: string, name: string, handle: string, roles: StaffRole[]) =>
	makeEnrolled({ unitId, name, account: handle, roles });

await open();
await organisation.seed();
const office = await makeUnit({ name: '区政府办公室', kind: 'governmentOffice' });
const bureau = await makeUnit({ name: '区交通局', parentId: office.id });
const people = {
	publisher: await account(office.id, '何知秋', 'hezhiqiu', ['publisher']),
	administrator: await account(office.id, '管一清', 'guanyiqing', ['administrator', 'supervisor']),
	drafter: await account(bureau.id, '周有闻', 'zhouyouwen', ['drafter']),
	firstReviewer: await account(bureau.id, '林见深', 'linjianshen', ['firstReviewer']),
	secondReviewer: await account(bureau.id, '许望舒', 'xuwangshu', ['secondReviewer', 'firstReviewer']),
	clerk: await account(bureau.id, '陶一鸣', 'taoyiming', ['opinionClerk'])
};
// Their second factor is still to be set up.
await makeStaff({ unitId: bureau.id, roles: ['opinionClerk'], account: 'xinlaide', name: '安新来' });
const { actor } = people.drafter;
const version = await drafts.importDraft(actor, {
	unitId: bureau.id,
	text: { name: '征求意见稿.txt', bytes: bytes(draftText) },
	note: { name: '起草说明.txt', bytes: bytes('起草说明\n\n老桥检测评定为D级，须封闭维修，区交通局起草了本方案。') }
});
const ways = ['online', 'email', 'letter', 'phone', 'onsite'] as const;
const notice = await consultations.draftNotice(actor, version.id, {
	title: '老桥封闭期间公交绕行与补贴方案公开征求意见',
	itemId: '',
	documentType: 'majorDecision',
	opensOn: clock.today(),
	days: 10,
	shorteningReason: '桥梁检测5月28日评定为D级，6月20日前必须封闭，绕行方案要在封闭前定下来。',
	basisText: '《重大行政决策程序暂行条例》第十五条',
	summaryPlain: '老桥要封闭维修半年。公交怎么绕、谁可以免费坐、沿线商户补多少，都写在这份方案里。',
	whatChanges: ['12路、27路改走新河大桥，多花约九分钟', '老年卡、学生卡绕行期间免费'],
	channels: ways.map((channel) => ({ channel, address: '云汐区春和路8号交通局216室' })),
	contact: { person: '陆工', phone: '0000-8860001' },
	guideQuestions: [],
	identityPolicy: 'nameToStaff',
	opinionDisplay: 'afterModeration',
	feedbackMode: 'beforeReview'
});
const release = await publication.latestOf('consultation', notice.id);
const accounts = await db.select({ id: staff.id, account: staff.account }).from(staff);
const handleOf = (id: string) => accounts.find((one) => one.id === id)!.account;
const made = Object.entries(people).map(([role, one]) => [
	role,
	{ account: handleOf(one.actor.id), secret: one.secret }
]);
await close();
console.log(JSON.stringify({ people: Object.fromEntries(made), consultationId: notice.id, releaseId: release!.id }));
