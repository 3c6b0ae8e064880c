import { describe, expect, it } from 'vitest';
import { catalogues } from './catalogue.ts';
import { consultations } from './consultations.ts';
import { site, units } from './district.ts';
import { drafts } from './drafts.ts';
import { groups } from './groups.ts';
import { opinions } from './opinions.ts';
import { residents } from './residents.ts';
import { staff } from './staff.ts';
import type { ConsultationContent, OpinionContent } from './types.ts';

const unitKeys = new Set(units.map((unit) => unit.key));
const accounts = new Map(staff.map((person) => [person.account, person]));
const names = new Set(residents.map((person) => person.name));
const itemKeys = new Set(
	catalogues.flatMap((catalogue) => [
		...catalogue.items.map((item) => item.key),
		...catalogue.versions.flatMap((version) => version.adjustments.flatMap((one) => (one.added ? [one.added.key] : [])))
	])
);
const groupKeys = new Map(groups.map((group) => [group.key, group]));
const everything = JSON.stringify([site, units, staff, residents, catalogues, drafts, consultations, opinions, groups]);
const all = Object.entries(opinions).flatMap(([consultation, list]) => list.map((one) => ({ consultation, ...one })));
const consultation = (key: string): ConsultationContent => consultations.find((one) => one.key === key)!;
const draftText = (key: string) => drafts.find((draft) => draft.key === key)?.text ?? '';
const ofPhase = (phase: ConsultationContent['phase']) => consultations.filter((one) => one.phase === phase);
const isValid = (one: OpinionContent) => one.state === 'accepted';

/** The shared pairs of neighbouring characters of two texts: 1 = the same, 0 = nothing in common (Dice). */
function similarity(a: Set<string>, b: Set<string>): number {
	let shared = 0;
	for (const pair of a) if (b.has(pair)) shared++;
	return (2 * shared) / (a.size + b.size);
}

function pairsOf(text: string): Set<string> {
	const letters = text.replace(/[\p{P}\p{Z}\s]/gu, '');
	return new Set(Array.from({ length: Math.max(letters.length - 1, 0) }, (_, i) => letters.slice(i, i + 2)));
}

describe('keys of the demo district', () => {
	it('are unique and lead somewhere', () => {
		expect(unitKeys.size).toBe(units.length);
		expect(accounts.size).toBe(staff.length);
		expect(names.size).toBe(residents.length);
		expect(new Set(residents.map((person) => person.phone)).size).toBe(residents.length);
		expect(groupKeys.size).toBe(groups.length);
		for (const unit of units) expect(unit.parent === null || unitKeys.has(unit.parent)).toBe(true);
		for (const person of staff) expect(unitKeys, person.account).toContain(person.unit);
		for (const person of residents) expect(person.phone).toMatch(/^199000\d{5}$/);
	});

	it('lead from items, consultations and drafts to what they name', () => {
		for (const item of catalogues.flatMap((catalogue) => catalogue.items)) {
			for (const unit of [item.leadUnit, ...item.coUnits]) expect(unitKeys, item.key).toContain(unit);
		}
		for (const one of consultations) {
			expect(itemKeys).toContain(one.item);
			expect(draftText(one.draft).length, one.key).toBeGreaterThan(300);
			expect(accounts.get(one.clerk)?.roles).toContain('opinionClerk');
			expect(accounts.get(one.clerk)?.unit).toBe(one.unit);
		}
		for (const draft of drafts) expect(itemKeys).toContain(draft.item);
	});

	it('lead from opinions to their author, clause, group and first copy', () => {
		for (const one of all) {
			const text = one.text.slice(0, 20);
			if (typeof one.from === 'string') expect(names, text).toContain(one.from);
			else expect(accounts.get(one.from.enteredBy)?.roles, text).toContain('opinionClerk');
			if (one.clause) expect(draftText(consultation(one.consultation).draft), text).toContain(one.clause);
			if (one.group) expect(groupKeys.get(one.group)?.consultation, text).toBe(one.consultation);
			if (one.duplicateOf) expect(all.some((other) => other.key === one.duplicateOf && isValid(other))).toBe(true);
			if (one.state === 'rejected') expect(one.ground && one.note, text).toBeTruthy();
			if (one.state === 'redirected') expect(one.redirectTo && one.note, text).toBeTruthy();
			if (one.state === 'duplicate') expect(one.duplicateOf, text).toBeTruthy();
			if (one.state === 'withdrawn') expect(one.withdrawnAt, text).toBeTruthy();
		}
	});
});

describe('people and periods', () => {
	it('gives every review chain four different people, each with the role', () => {
		for (const { staff: chain, unit } of consultations) {
			expect(new Set(Object.values(chain)).size).toBe(4);
			for (const [role, account] of Object.entries(chain)) {
				expect(accounts.get(account)?.roles, account).toContain(role);
				expect(accounts.get(account)?.unit).toBe(role === 'publisher' ? 'government-office' : unit);
			}
		}
		for (const { staff: chain } of catalogues) expect(new Set(Object.values(chain)).size).toBe(4);
	});

	it('keeps thirty days, or says why not', () => {
		for (const one of consultations) {
			const days = one.closesDay - one.opens.day;
			if (one.shortening) {
				expect(one.shortening.reason.length).toBeGreaterThanOrEqual(20);
				expect(days).toBeGreaterThanOrEqual(7);
				expect(accounts.get(one.shortening.approver)?.unit).toBe('government-office');
			} else expect(days, one.key).toBeGreaterThanOrEqual(30);
		}
	});

	it('dates every opinion within its period and before the demo starts', () => {
		for (const one of all) {
			const { opens, closesDay } = consultation(one.consultation);

			expect(one.at.day, one.text.slice(0, 20)).toBeGreaterThanOrEqual(opens.day);
			expect(one.at.day, one.text.slice(0, 20)).toBeLessThanOrEqual(Math.min(closesDay, -1));
			if (one.at.day === opens.day) expect(one.at.time > opens.time, one.text.slice(0, 20)).toBe(true);
			if (typeof one.from !== 'string') expect(one.from.enteredDay).toBeGreaterThanOrEqual(one.at.day);
		}
	});
});

describe('how much there is', () => {
	it('shows the phases a visitor should find', () => {
		expect(ofPhase('open')).toHaveLength(2);
		expect(ofPhase('open').filter((one) => one.shortening)).toHaveLength(1);
		expect(ofPhase('open').filter((one) => one.closesDay === 0)).toHaveLength(1);
		expect(ofPhase('upcoming')).toHaveLength(1);
		expect(ofPhase('sorting')).toHaveLength(1);
		expect(ofPhase('published')).toHaveLength(2);
		expect(ofPhase('zeroReport').map((one) => opinions[one.key] ?? [])).toEqual([[]]);
	});

	it('has a draft of thirty articles and six chapters, with a table', () => {
		const text = draftText('care-facilities');
		expect(text.match(/^第[一二三四五六七八九十]+条 /gm)?.length).toBeGreaterThanOrEqual(32);
		expect(text.match(/^## 第.章/gm)).toHaveLength(6);
		expect(text).toContain('| --- |');
	});

	it('has twelve items, and the four kinds of adjustment', () => {
		const [current, previous] = catalogues;
		expect(current?.items.map((item) => item.seq)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
		expect(current?.versions[1]?.adjustments.map((one) => one.kind).sort()).toEqual([
			'add',
			'amend',
			'postpone',
			'remove'
		]);
		expect(previous?.items).toHaveLength(6);
	});

	it('leaves 120 opinions waiting for outcomes, some of them grouped, beside others that have theirs', () => {
		const answered = (one: OpinionContent) =>
			Boolean(one.decision ?? (one.group && groupKeys.get(one.group)?.decision));
		const valid = opinions['school-traffic']!.filter(isValid);
		const waiting = valid.filter((one) => !answered(one));
		expect(waiting).toHaveLength(120);
		expect(waiting.filter((one) => one.group).length).toBeGreaterThan(10);
		expect(new Set(valid.filter((one) => answered(one)).map(({ group }) => group)).size).toBeGreaterThan(3);
		for (const one of ofPhase('open')) expect(opinions[one.key]!.length).toBeGreaterThanOrEqual(25);
	});
});

describe('the published feedback', () => {
	it('answers every valid opinion once, with words', () => {
		for (const { key } of ofPhase('published')) {
			for (const one of opinions[key]!.filter(isValid)) {
				const answers = [one.decision, one.group ? groupKeys.get(one.group)?.decision : undefined].filter(Boolean);
				expect(answers, one.text.slice(0, 20)).toHaveLength(1);
				if (one.decision) expect(one.digest, one.text.slice(0, 20)).toBeTruthy();
			}
		}
	});

	it('gives reasons that are never the same, and quotes what it changes', () => {
		const decisions = [...groups, ...all].flatMap((one) =>
			one.decision ? [{ text: draftText(consultation(one.consultation).draft), ...one.decision }] : []
		);
		expect(new Set(decisions.map((one) => one.reason)).size).toBe(decisions.length);
		for (const { reason, outcome, changed, text } of decisions) {
			expect(reason.length).toBeGreaterThanOrEqual(10);
			if (outcome === 'adopted' || outcome === 'partiallyAdopted') expect(changed, reason.slice(0, 20)).toBeTruthy();
			if (!changed) continue;
			expect(text, reason.slice(0, 20)).toContain(changed.clause);
			expect(text, reason.slice(0, 20)).toContain(changed.before);
		}
	});
});

describe('the words', () => {
	it('are nobody’s filler', () => {
		expect(everything).not.toMatch(/测试|示例文本|lorem|意见1|张三|李四|TODO/i);
		expect(drafts.map((draft) => draft.text).join()).not.toMatch(/20\d\d年(?!以前)/);
	});

	it('mark the numbers and addresses a clerk has to mask', () => {
		for (const one of all) {
			if (/(?<!\d)1\d{10}(?!\d)/.test(one.text)) expect(one.personalData, one.text.slice(0, 20)).toContain('phone');
			if (/\d{18}|\d{17}X/.test(one.text)) expect(one.personalData, one.text.slice(0, 20)).toContain('idNumber');
		}
	});

	it('never say the same thing in the same frame, unless they are marked as repeated', { timeout: 30_000 }, () => {
		const prepared = all.map((one) => ({ one, pairs: pairsOf(one.text) }));
		const alike: string[] = [];
		prepared.forEach((a, i) => {
			for (const b of prepared.slice(i + 1)) {
				if (a.one.sameText && a.one.sameText === b.one.sameText) continue;
				if (a.one.duplicateOf && a.one.duplicateOf === b.one.key) continue;
				if (b.one.duplicateOf && b.one.duplicateOf === a.one.key) continue;
				if (similarity(a.pairs, b.pairs) > 0.6) alike.push(`${a.one.text} / ${b.one.text}`);
			}
		});
		expect(alike).toEqual([]);
	});
});
