/**
 * The invariant (rules 23, 24): every received opinion is in exactly one state, every valid one has exactly one outcome
 * once the feedback is out, and the sums of the published rows are those of the opinions. Random days of an office.
 */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { NotFound, Refusal, type ResidentActor } from '#server/actor';
import * as clock from '#server/clock';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { makeOffice, makeResident, type Crew, type Office } from '../../../../tests/support/factories.ts';
import {
	makeConsultation,
	proofread,
	reviewedBy,
	type MadeConsultation
} from '../../../../tests/support/consultation.ts';
import { moderationDecisions } from '../../opinions/forms.ts';
import { outcomes } from '../../feedback/types.ts';
import { listHandled } from './queries.ts';

const at = (iso: string) => clock.standAt(new Date(`${iso}+08:00`));
const texts = ['一楼采光受影响', '电梯谁来维护', '老人先办', '补贴太少了', '支持加装电梯'];
const reasons = ['补贴资金只用于工程费用，这一项由业主自行协商。', '维护责任由业主委托的维保单位承担，另有规定。'];
const verbs = [
	...['submit', 'submit', 'submit', 'paper', 'paper', 'withdraw'],
	...[
		'moderate',
		'moderate',
		'moderate',
		'appeal',
		'appeal',
		'reviewAppeal',
		'group',
		'move',
		'merge',
		'ungroup',
		'split',
		'close',
		'decide',
		'decide'
	],
	'takeBack'
] as const;
const upheld = { decision: 'upheld', to: 'pending' } as const;
type Step = { verb: (typeof verbs)[number]; a: number; b: number; c: number };

let office: Office;
let unit: Crew;
let residents: ResidentActor[];
let consent: string;

beforeAll(async () => {
	at('2026-03-01T09:00:00');
	await organisation.seed();
	const made = await makeOffice();
	office = made.office;
	unit = made.departments[0];
	residents = await Promise.all([makeResident(), makeResident(), makeResident()]);
	consent = (await organisation.privacyNotice()).hash;
});

/** One consultation and what a random step may reach in it. */
class Day {
	received = new Set<string>();
	private readonly made: MadeConsultation;
	constructor(made: MadeConsultation) {
		this.made = made;
	}
	get id() {
		return this.made.id;
	}

	async some({ a, b }: Step, state?: 'valid'): Promise<string[]> {
		const ids = await opinions.idsInQueue(this.id, state ? { state } : {});
		if (ids.length === 0) return [];
		return ids.filter((_, i) => (i + a) % 3 === 0 || i === b % ids.length);
	}

	async group({ c }: Step): Promise<string> {
		const groups = await feedback.listGroups(this.id);
		return groups[c % (groups.length || 1)]?.id ?? 'none';
	}

	/** A step that the rules refuse changes nothing; that is part of the property. */
	async take(step: Step): Promise<void> {
		const before = await this.states();
		try {
			await this.act(step);
		} catch (reason) {
			if (!(reason instanceof Refusal) && !(reason instanceof NotFound)) throw reason;
			if (step.verb !== 'appeal') expect(await this.states()).toEqual(before);
		}
	}

	async states() {
		return (await opinions.tally(this.id)).byState;
	}

	private async act(step: Step): Promise<unknown> {
		const { verb, a, b, c } = step;
		const clauseId = a % 2 ? (this.made.clauseIds[b % 3] ?? '') : '';
		const text = texts[c % texts.length]!;
		if (verb === 'submit') {
			const about = { clauseId, stance: 'suggest', text, name: '周晓岚', submitterType: 'person' } as const;
			const how = { showName: false, forMinor: false, ageBand: '', consent, minorConsent: false } as const;
			return this.keep(await opinions.submit(residents[b % 3]!, this.id, { ...about, ...how }));
		}
		if (verb === 'paper') return this.paper(['陈阿根', '', '刘秀英'][b % 3]!, text, a % 2 ? '第二条' : '');
		if (verb === 'withdraw') {
			const [id] = await this.some(step);
			return opinions.withdraw(residents[c % 3]!, id ?? 'none');
		}
		if (verb === 'moderate') {
			const opinionIds = await this.some(step);
			const decision = moderationDecisions[c % 4]!;
			const why = { ground: 'unrelated', target: 'hotline12345', note: '', publicText: '' } as const;
			return opinions.moderate(unit.clerk, this.id, {
				...{ opinionIds, decision, duplicateOf: decision === 'duplicate' ? (opinionIds[0] ?? 'none') : '' },
				...why
			});
		}
		if (verb === 'appeal') {
			const online = await opinions.listForDesk(this.id, { channel: 'online', limit: 1000 });
			const { id, residentId, state } = online[a % (online.length || 1)] ?? {
				id: 'none',
				residentId: '',
				state: 'valid'
			};
			if (state === 'pending' || state === 'valid') await this.refuse(id, b);
			return opinions.appeal(
				residents.find((one) => one.id === residentId)!,
				{ id },
				`${text}，这和草案有关。`
			);
		}
		if (verb === 'reviewAppeal') {
			const open = await opinions.listOpenAppeals(this.id);
			return this.reviewAppeal(open[a % (open.length || 1)]?.id ?? 'none', b);
		}
		if (verb === 'group' || verb === 'split') {
			const opinionIds = await this.some(step, 'valid');
			return feedback.createGroup(unit.clerk, this.id, { title: text, opinionIds });
		}
		if (verb === 'move') return feedback.addToGroup(unit.clerk, await this.group(step), await this.some(step, 'valid'));
		if (verb === 'ungroup') return feedback.ungroup(unit.clerk, this.id, await this.some(step, 'valid'));
		if (verb === 'merge')
			return feedback.mergeGroups(unit.clerk, await this.group(step), [await this.group({ ...step, c: a })]);
		if (verb === 'decide') return this.decide(await this.some(step, 'valid'), c);
		if (verb === 'takeBack') return feedback.takeBack(unit.clerk, this.id, await this.some(step, 'valid'));
		return at('2026-04-03T10:00:00');
	}

	keep({ id }: { id: string }) {
		this.received.add(id);
	}

	async paper(name: string, text: string, clauseNo: string) {
		const about = { channel: 'letter', receivedOn: '2026-03-08', clauseNo, stance: 'oppose', text, name } as const;
		const who = { submitterType: 'person', phone: '', ageBand: '', forMinor: false } as const;
		this.keep(await opinions.enterOnBehalf(unit.clerk, this.id, { ...about, ...who }));
	}

	refuse(id: string, n: number) {
		const decision = n % 2 ? 'reject' : 'redirect';
		const why = { ground: 'unrelated', target: 'petition', note: '', publicText: '', duplicateOf: '' } as const;
		return opinions.moderate(unit.clerk, this.id, { opinionIds: [id], decision, ...why });
	}

	reviewAppeal(id: string, n: number) {
		const how = n % 2 ? ({ decision: 'granted', to: n % 4 === 1 ? 'valid' : 'pending' } as const) : upheld;
		return feedback.decideAppeal(n % 5 === 0 ? unit.clerk : unit.firstReviewer, { id, reason: reasons[0]!, ...how });
	}

	decide(opinionIds: string[], n: number) {
		const kind = outcomes[n % 4]!;
		return feedback.decide(unit.clerk, this.id, {
			...{ opinionIds, kind, reason: kind === 'adopted' ? '' : reasons[n % 2]! },
			...{ changedClause: kind === 'adopted' ? '第二条' : '', changedText: '' }
		});
	}
}

async function everyOneInOneState(day: Day) {
	const tally = await opinions.tally(day.id);
	const sum = Object.values(tally.byState).reduce((all, n) => all + n, 0);
	expect([sum, tally.received]).toEqual([day.received.size, day.received.size]);
	const { valid, decided } = await feedback.progressOf(day.id);
	expect(valid).toBe(tally.byState.valid);
	const { pending, undecided, appealed } = await feedback.missing(day.id);
	await everyAppealIsOfARefusal(day, appealed);
	expect([pending.length, undecided.length]).toEqual([tally.byState.pending, valid - decided]);
	await everyWordIsAnsweredSomewhere(day);
	const handled = await listHandled(day.id);
	expect(new Set(handled.map(({ opinion }) => opinion.id)).size).toBe(handled.length);
	const groups = await feedback.listGroups(day.id);
	const grouped = handled.filter(({ groupId }) => groupId !== null).length;
	expect(groups.reduce((all, { size }) => all + size, 0)).toBe(grouped);
}

/** An open appeal is about an opinion that is still refused; a decided one was decided by a second person. */
async function everyAppealIsOfARefusal(day: Day, open: readonly { id: string }[]) {
	const appeals = await opinions.listAppeals(day.id);
	expect(appeals.filter(({ appeal }) => !appeal.decision).map(({ opinion }) => opinion.id)).toEqual(
		expect.arrayContaining(open.map(({ id }) => id))
	);
	for (const { appeal, opinion } of appeals) {
		if (!appeal.decision) expect(opinion.state).toBe(appeal.contested);
		expect(appeal.decidedBy).not.toBe(appeal.moderatedBy);
	}
	const { byGround, byTarget, appeals: counted } = await opinions.countRefusals(day.id);
	const sum = (counts: object) => Object.values(counts).reduce((all: number, n: number) => all + n, 0);
	const { rejected, redirected } = await day.states();
	expect([sum(byGround), sum(byTarget)]).toEqual([rejected, redirected]);
	expect(counted.made).toBe(appeals.filter(({ appeal }) => appeal.decision !== 'withdrawn').length);
}

/** What is recorded as a repetition hangs on an opinion that is, or will be, answered: nobody's word is lost. */
async function everyWordIsAnsweredSomewhere(day: Day) {
	const all = await opinions.listForDesk(day.id, { limit: 1000 });
	const found = new Map(await Promise.all(all.map(async ({ id }) => [id, await opinions.find(id)] as const)));
	for (const one of found.values()) {
		if (one.state !== 'duplicate') continue;
		const first = found.get(one.duplicateOf!);
		expect(['pending', 'valid']).toContain(first?.state);
		expect(first!.residentId && one.residentId && first!.residentId !== one.residentId).toBeFalsy();
	}
}

/** Hands in as soon as nothing is missing, and not before. */
async function complete(day: Day, n: number) {
	const submit = () => feedback.submitForReview(unit.drafter, day.id, proofread);
	const before = await feedback.missing(day.id);
	if (before.pending.length + before.undecided.length + before.appealed.length > 0)
		await expect(submit()).rejects.toBeInstanceOf(Refusal);
	for (const { id } of before.appealed) await day.reviewAppeal(id, n % 2 ? 1 : 2);
	const nothing = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;
	const pending = (await feedback.missing(day.id)).pending.map(({ id }) => id);
	if (pending.length)
		await opinions.moderate(unit.clerk, day.id, { ...nothing, opinionIds: pending, decision: 'accept' });
	const { undecided } = await feedback.missing(day.id);
	for (const [i, { id }] of undecided.entries()) await day.decide([id], n + i);
	await submit();
}

async function publish(day: Day, n: number) {
	await feedback.begin(unit.drafter, day.id, {
		narrative: '收到的意见已经逐条研究，汇总如下。',
		nextStep: '报送审查。'
	});
	const release = (await publication.latestOf('feedback', day.id))!;
	await publication.classify(unit.drafter, release.id, 'proactive');
	await complete(day, n);
	await reviewedBy(unit, release.id);
	if (n % 2) {
		await day.paper('', '截止前寄出的信，晚到了几天。', '第三条');
		expect((await publication.latestOf('feedback', day.id))!.state).toBe('drafting');
		await complete(day, n);
		await reviewedBy(unit, release.id);
	}
	await feedback.publish(office.publisher, day.id, proofread);
}

async function rowsSumToValid(day: Day) {
	const [edition] = await feedback.listPublished(day.id);
	const { said, decided, zero } = edition!.content;
	const numbers = decided.rows.flatMap((row) => row.opinions.map(({ no }) => no));
	const valid = await opinions.listForDesk(day.id, { state: 'valid', limit: 1000 });
	expect(said.byState.pending).toBe(0);
	expect(numbers.sort()).toEqual(valid.map(({ no }) => no).sort());
	expect(feedback.totalsOf(decided.rows)).toEqual(decided.totals);
	expect(decided.rows.every((row) => row.count === row.opinions.length)).toBe(true);
	expect(Object.values(decided.totals).reduce((all, n) => all + n, 0)).toBe(said.byState.valid);
	expect(said.byClause.reduce((all, { count }) => all + count, 0)).toBe(said.byState.valid);
	expect(zero).toBe(valid.length === 0);
	for (const row of decided.rows) {
		if (row.outcome === 'adopted') expect(row.changedClause).toBeTruthy();
		else expect([...(row.reason ?? '')].length).toBeGreaterThanOrEqual(10);
	}
	const given = await listHandled(day.id);
	const kinds = new Map(given.map(({ opinion, disposition }) => [opinion.no, disposition?.kind]));
	for (const row of decided.rows) for (const { no } of row.opinions) expect(row.outcome).toBe(kinds.get(no));
}

const step = fc.record({ verb: fc.constantFrom(...verbs), a: fc.nat(99), b: fc.nat(99), c: fc.nat(99) });

test(
	'whatever an office does, every opinion has one state, and every published one its outcome',
	{ timeout: 40_000 },
	() =>
		fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 45 }), fc.nat(99), async (steps, n) => {
				at('2026-03-02T08:00:00');
				const day = new Day(await makeConsultation({ unit, publisher: office.publisher, opensOn: '2026-03-02' }));
				at('2026-03-10T10:00:00');
				for (const one of steps) {
					await day.take(one);
					await everyOneInOneState(day);
				}
				at('2026-04-10T10:00:00');
				await publish(day, n);
				await everyOneInOneState(day);
				await rowsSumToValid(day);
			}),
			{ numRuns: 25, interruptAfterTimeLimit: 12_000, markInterruptAsFailure: false }
		)
);
