/** What everybody who spoke is told: once, even by two processes, with what it means for one's own words. */
import { beforeAll, expect, test } from 'vitest';
import type { ResidentActor } from '#server/actor';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as messages from '#server/messages';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import { makeOffice, makeResident } from '../../../../tests/support/factories.ts';
import { makeConsultation } from '../../../../tests/support/consultation.ts';
import * as notifications from './index.ts';

const at = (iso: string) => clock.standAt(new Date(`${iso}+08:00`));
const nothing = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;

let made: Awaited<ReturnType<typeof makeOffice>>;
let consent: string;
let id: string;
let people: ResidentActor[];

async function say(who: ResidentActor, text: string) {
	const about = { clauseId: '', stance: 'suggest', text, name: '周晓岚', submitterType: 'person' } as const;
	const how = { showName: false, forMinor: false, ageBand: '', consent, minorConsent: false } as const;
	return opinions.submit(who, id, { ...about, ...how });
}
const own = async (who: ResidentActor) => (await messages.listOwn(who, 'zh-CN')).map(({ text }) => text);

beforeAll(async () => {
	at('2026-03-02T08:00:00');
	await organisation.seed();
	made = await makeOffice();
	consent = (await organisation.privacyNotice()).hash;
	people = await Promise.all([makeResident(), makeResident(), makeResident()]);
	const about = { unit: made.departments[0], publisher: made.office.publisher, opensOn: '2026-03-02' };
	({ id } = await makeConsultation(about));
	at('2026-03-10T10:00:00');
});

test('a longer period and its end are told once, to those whose words stand', async () => {
	const [twice, refused, gone] = people as [ResidentActor, ResidentActor, ResidentActor];
	const { no } = await say(twice, '电梯装好以后谁来维护');
	await say(twice, '管线迁移费怎么分');
	const { id: bad } = await say(refused, '卖二手电梯，请加我');
	const { id: back } = await say(gone, '先撤回再想想');
	await opinions.moderate(made.departments[0].clerk, id, {
		...{ ...nothing, opinionIds: [bad], decision: 'reject', ground: 'advertising' }
	});
	await opinions.withdraw(gone, back);

	const reason = '节假日期间不便阅读，应街道请求延长征求意见时间。';
	await consultations.extend(made.office.publisher, id, { lastDay: '2026-04-20', reason });
	const both = await Promise.all([notifications.sendAnnouncements(), notifications.sendAnnouncements()]);
	expect(both.reduce((sum, n) => sum + n, 0)).toBe(1);
	expect(await own(twice)).toEqual([expect.stringContaining(`延长到 2026-04-20 24:00，意见 ${no} 等 2 条 照样有效`)]);
	expect((await own(refused)).filter((text) => text.includes('延长'))).toEqual([]);
	expect(await own(gone)).toEqual([]);

	at('2026-03-11T10:00:00');
	await consultations.cancel(made.office.publisher, id, '资金来源发生变化，本事项调出年度目录。');
	at('2026-03-11T10:00:30');
	expect(await notifications.sendAnnouncements()).toBe(1);
	const [newest] = await messages.listOwn(twice, 'zh-CN');
	expect(newest!.text).toContain('征集已撤销');
	expect(newest!.createdAt).toEqual(new Date('2026-03-11T10:00:00+08:00'));
	expect(await notifications.sendAnnouncements()).toBe(0);
});
