import { afterEach, describe, expect, test } from 'vitest';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import * as statute from '#server/statute';
import { draftConsultation, makeConsultation } from '../../../../tests/support/consultation.ts';
import { makeOffice, makeResident, makeStaff } from '../../../../tests/support/factories.ts';
import { calendarEffects } from './index.ts';

afterEach(() => clock.standAt(null));
const stand = (at: string) => clock.standAt(new Date(`${at}+08:00`));

const text = `关于2027年部分节假日安排的通知
一、元旦：1月1日至3日放假，共3天。
二、春节：2月5日至12日放假调休，共8天。2月20日（周六）、2月27日（周六）上班。
三、清明节：4月3日至5日放假，共3天。
四、劳动节：5月1日至5日放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日放假。
六、中秋节：9月15日放假。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`;
const input = { text, source: '国办发明电〔2026〕99号' };

describe('another calendar', () => {
	test('moves what is counted by it, as its preview said, and no published last day', async () => {
		stand('2026-12-21T09:00:00');
		await organisation.seed();
		const { office, departments } = await makeOffice();
		const about = { unit: departments[0], publisher: office.publisher, opensOn: '2026-12-21' };
		const running = await makeConsultation(about);
		const planned = await draftConsultation(departments[0], { opensOn: '2027-01-08' });
		const before = await consultations.find(running.id);
		const { calendar, seen } = await organisation.previewHolidays(input);
		const { moved, resting } = await calendarEffects(calendar);
		expect(moved.map(({ kind, id, from, to }) => [kind, id, from, to]).sort()).toEqual(
			[
				['feedback', running.id, (await consultations.feedbackDue(before)).date, '2027-02-24'],
				['planned', planned.id, '2027-02-11', '2027-02-15']
			].sort()
		);
		expect(resting).toEqual([]);
		await organisation.loadHolidays(office.publisher, { ...input, seen });
		expect((await consultations.feedbackDue(before)).date).toBe('2027-02-24');
		expect(await consultations.find(running.id)).toMatchObject({ lastDay: before.lastDay });
		expect((await calendarEffects(await organisation.workCalendar())).moved).toEqual([]);
	});

	test('names published last days that become rest days, and appeals whose last day moves', async () => {
		stand('2026-03-02T09:00:00');
		await organisation.seed();
		const { office, departments } = await makeOffice();
		const { id } = await makeConsultation({ unit: departments[0], publisher: office.publisher, opensOn: '2026-03-02' });
		const resident = await makeResident();
		const consent = (await organisation.privacyNotice()).hash;
		const said = {
			clauseId: '',
			stance: 'suggest',
			text: '请修路。',
			name: '周晓岚',
			submitterType: 'person'
		} as const;
		const rest = { showName: false, ageBand: '', forMinor: false, minorConsent: false } as const;
		const { id: opinionId } = await opinions.submit(resident, id, { ...said, ...rest, consent });
		stand('2026-03-25T09:00:00');
		const refusal = {
			decision: 'reject',
			ground: 'unrelated',
			target: '',
			duplicateOf: '',
			note: '',
			publicText: ''
		} as const;
		await opinions.moderate(departments[0].clerk, id, { opinionIds: [opinionId], ...refusal });
		expect((await opinions.find(opinionId)).appealUntil).toBe('2026-04-01');
		const days = ['2026-04-01', '2026-04-02'].map((date) => ({ date, kind: 'restday', name: '临时放假' }) as const);
		const { days: present, years } = await organisation.workCalendar();
		const rows = [...present].map(([date, day]) => ({ date, ...day }));
		const effects = await calendarEffects(statute.workCalendar([...rows, ...days], years));
		expect(effects.resting).toMatchObject([{ id, lastDay: '2026-04-01', next: '2026-04-03' }]);
		expect(effects.appeals).toEqual([{ from: '2026-04-01', to: '2026-04-03', count: 1 }]);
		// Fewer days for appeals later take nothing from those who were told.
		const admin = await makeStaff({ unitId: office.unit.id, roles: ['administrator'] });
		const fewer = { values: { appealDays: 1 } };
		await organisation.confirmRules(office.publisher, (await organisation.proposeRules(admin, fewer)).id);
		expect((await opinions.appealClock())(clock.now(), '2026-04-01').date).toBe('2026-04-01');
	});
});
