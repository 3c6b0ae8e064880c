/** What a visitor of the demo must find, whatever day it starts: one file a start, because each has its own database. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import * as catalogue from '#server/catalogue';
import * as clock from '#server/clock';
import { config } from '#server/config';
import * as consultations from '#server/consultations';
import * as feedback from '#server/feedback';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as opendays from '#server/opendays';
import * as opinions from '#server/opinions';
import * as publication from '#server/publication';
import * as surveys from '#server/surveys';
import { consultations as told } from '../../src/demo/content/consultations.ts';
import { opinions as said } from '../../src/demo/content/opinions.ts';
import { surveys as asked } from '../../src/demo/content/surveys.ts';
import { load, type Loaded } from '../../src/demo/load/index.ts';
import { demoPeople } from './demo.ts';
import { openMonth } from './line/demo-open-days.ts';

/** Loads the demo with the clock at an instant, and looks at everything it should show. */
export function describeDistrict(start: string): void {
	describe(`the district from ${start} on`, () => {
		let loaded: Loaded;
		const notices = new Map<string, consultations.ConsultationView>();
		const find = (key: string) => notices.get(key)!;
		const hoursLeft = (key: string) => (find(key).activity.closesAt.getTime() - clock.now().getTime()) / 3_600_000;

		beforeAll(async () => {
			writeFileSync(join(config.dataDir, 'now'), new Date(start).toISOString());
			loaded = await load();
			const published = await consultations.listPublic();
			for (const { key, title } of told)
				notices.set(
					key,
					published.find((one) => one.activity.title === title)!
				);
		}, 300_000);

		test('is laid out on that day, with everything that is told', () => {
			expect(loaded).toMatchObject({
				start: clock.dayOf(new Date(start)),
				units: 34,
				accounts: 113,
				residents: 92,
				items: 19,
				consultations: 7,
				opinions: 323,
				surveys: 3,
				openDays: 34,
				sessions: 47
			});
			expect([...notices.values()].every(Boolean)).toBe(true);
		});

		test('two consultations are open: one closes within a day, one is shortened and approved', () => {
			const open = [...notices].filter(([, { phase }]) => phase === 'open').map(([key]) => key);
			expect(open).toEqual(['care-facilities', 'bridge-detour']);
			expect(hoursLeft('care-facilities')).toBeGreaterThan(0);
			expect(hoursLeft('care-facilities')).toBeLessThanOrEqual(24);
			expect(find('care-facilities')).toMatchObject({ endsOn: loaded.start, shorteningReason: null });
			expect(find('bridge-detour').days).toBe(10);
			expect(find('bridge-detour').shorteningReason).toContain('桥梁检测报告');
			expect(find('bridge-detour').shorteningApprovedAt).not.toBeNull();
		});

		test('one is upcoming, four are closed', () => {
			const phases = told.map(({ key }) => find(key).phase);
			expect(phases).toEqual(['open', 'open', 'upcoming', 'closed', 'closed', 'closed', 'closed']);
		});

		test('one is being sorted, with at least 120 opinions waiting for their outcome, some in groups', async () => {
			const { id } = find('school-traffic');
			const { undecided, pending } = await feedback.missing(id);
			expect(undecided.length).toBeGreaterThanOrEqual(120);
			expect(pending).toHaveLength(3);
			expect(await feedback.listGroups(id)).toHaveLength(7);
			expect(await feedback.latest(id)).toBeUndefined();
		});

		test('two have published feedback, one is a zero report, begun by the program', async () => {
			for (const key of ['lift-subsidy', 'park-lighting']) {
				const [edition] = await feedback.listPublished(find(key).id);
				const { said: sums, decided, zero } = edition!.content;
				expect(zero).toBe(false);
				expect(sums.received).toBe(said[key]!.length);
				expect(feedback.totalsOf(decided.rows)).toEqual(decided.totals);
				expect(Object.values(decided.totals).reduce((a, b) => a + b)).toBe(sums.byState.valid);
				expect(new Set([edition!.drafterName, ...edition!.reviewerNames, edition!.publisherName]).size).toBe(4);
			}
			const [zero] = await feedback.listPublished(find('flood-plan').id);
			expect(zero!.content).toMatchObject({ zero: true, title: '街道防汛应急预案编制规范' });
			expect(await feedback.latest(find('flood-plan').id)).toMatchObject({ createdBy: null });
		});

		test('one further edition waits for the final review in the office', async () => {
			const waiting = await publication.listInStates(['firstReview', 'secondReview', 'finalReview']);
			expect(waiting.map(({ state, subjectId, editionNo }) => [state, subjectId, editionNo])).toEqual([
				['finalReview', find('park-lighting').id, 2]
			]);
		});

		test('one survey is open and can be answered, one ended early with its figures and answers published', async () => {
			const [open, ...others] = await surveys.listPublic();
			const ended = others.find(({ phase }) => phase === 'cancelled');
			expect(others).toHaveLength(2);
			expect(open).toMatchObject({ phase: 'open', onePer: 'person', changeable: true, resultAt: null });
			const channels = Object.fromEntries((await surveys.countSheets(open!.id)).map(({ channel, n }) => [channel, n]));
			expect(channels).toEqual({ online: 196, paper: 84, phone: 24 });

			expect(ended).toMatchObject({ phase: 'cancelled', anonymous: true });
			expect(ended!.activity.cancelReason).toContain('调出本年度目录');
			const { content } = await surveys.findPublicResult(ended!.id);
			expect(content.result).toMatchObject({
				sheets: 506,
				byChannel: { online: 431, paper: 52, phone: 23 },
				voided: { enteredTwice: 2 }
			});
			expect(content.result.crosses).toHaveLength(2);
			const written = asked.find(({ ended: over }) => over)!.said.length;
			const [edition] = await feedback.listPublished(ended!.id);
			expect(edition!.content.said).toMatchObject({ received: written, byState: { valid: written } });
			expect(Object.values(edition!.content.decided.totals).reduce((a, b) => a + b)).toBe(written);
			expect(await feedback.missing(ended!.id)).toMatchObject({ undecided: [], pending: [] });
		});

		test('the open month is in full swing: answered, being sorted, full, moved, called off, and still to come', async () => {
			const resident = await identity.residentOf(demoPeople.resident.phone);
			const { sessions: by, moved, events, tickets } = await openMonth(resident);
			const counts = Object.fromEntries(Object.entries(by).map(([phase, ids]) => [phase, ids.length]));
			// That of today is over, on, or still to come, by the hour at which the demo starts.
			const { closed, running, held, ...others } = counts;
			expect(closed! + running! + held!).toBe(11);
			expect(others).toEqual({ draft: 0, announced: 4, registering: 20, full: 2, cancelled: 1, answered: 9 });
			expect([events.closed.length, moved.length]).toEqual([7, 1]);
			const all = await opendays.listPublic();
			const seats = (wanted: string) => opendays.seatsOf(all.find(({ activity }) => activity.title === wanted)!);
			expect(await seats('云汐污水处理厂开放日')).toEqual({ quota: 25, confirmed: 25, waitlisted: 37, attended: 23 });
			expect(await seats('防汛物资仓库开放日')).toMatchObject({ quota: 30, waitlisted: 17 });
			expect(tickets).toMatchObject({ confirmed: [expect.any(String)], waiting: [expect.any(String)] });
			expect(tickets.past).toHaveLength(2);
			const asked = (await surveys.listPublic()).find(({ parentActivityId }) => parentActivityId);
			const { content } = await surveys.findPublicResult(asked!.id);
			expect(content.result).toMatchObject({ sheets: 19, byChannel: { online: 14, paper: 5 } });
		});

		test('nobody’s number, address or full name is in what the public reads', async () => {
			const shown = (
				await Promise.all(told.map(({ key }) => opinions.listPublic(find(key).id, { limit: 1000 })))
			).flat();
			expect(shown.length).toBeGreaterThan(200);
			const texts = JSON.stringify(shown);
			for (const secret of ['19900099', '58号7幢101', '12号2栋501', '7号102', '南堍9号'])
				expect(texts).not.toContain(secret);
			expect(texts).toContain('***');
			expect(shown.find(({ forMinor }) => forMinor)).toBeDefined();
		});

		test('the catalogue has a second version with its four adjustments, and the year before its own', async () => {
			const [current, previous] = await catalogue.listCatalogues();
			const { version } = await catalogue.findByYear(current!.year);
			expect(version.no).toBe(2);
			const { version: first } = await catalogue.findVersion(current!.year, 1);
			expect(first.no).toBe(1);
			expect(previous!.year).toBe(current!.year - 1);
			const items = await catalogue.listItems();
			expect(items.some(({ title }) => title === '夜间医疗服务点布局')).toBe(true);
		});

		test('every account that needs a second factor has one, and its code is to be had', async () => {
			const staff = await identity.listStaff();
			expect(staff.filter(({ roles, enrolled }) => identity.needsTotp(roles) && !enrolled)).toEqual([]);
			expect(await identity.listTotpCodes()).toHaveLength(112);
		});

		test('the journal is whole', async () => {
			expect(await journal.verify()).toMatchObject({ ok: true });
		});

		test('a second load is refused', async () => {
			await expect(load()).rejects.toMatchObject({ codes: ['demo_notEmpty'] });
		});
	});
}
