/** What the page shows. The words come with the page; here their figures are put in. */
import type { Outcome } from '#lib/gate/decide.ts';
import { shortName, shortNo, type List, type ListedTicket } from '#lib/gate/list.ts';
import type { Signal } from '#lib/gate/signals.ts';
import type { GateWords } from './words.ts';

export type View = 'link' | 'start' | 'scan' | 'find' | 'walkIn' | 'details' | 'over';
/** One result in full: what it is, its word, whom it is about, how many, and why. */
export type Shown = {
	signal: Signal | 'undone';
	word: string;
	name?: string;
	people?: string;
	why?: string;
	needs?: string[];
};

export const root = document.querySelector<HTMLElement>('[data-gate]')!;
export const words = JSON.parse(root.dataset.words!) as GateWords;

export const one = <E extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = root) =>
	within.querySelector<E>(selector)!;

/** Puts a text wherever it is shown. */
export function put(name: string, text: string): void {
	for (const place of root.querySelectorAll<HTMLElement>(`[data-${name}]`)) {
		if (place.textContent !== text) place.textContent = text;
	}
}

export const fill = (template: string, figures: Record<string, string | number>): string =>
	template.replace(/\{(\w+)\}/g, (whole, name: string) => String(figures[name] ?? whole));

export function show(view: View): void {
	for (const section of root.querySelectorAll<HTMLElement>('[data-view]')) {
		section.hidden = section.dataset.view !== view;
	}
	hideResult();
	root.dataset.on = view;
}

/** Why the server gave no list, or took a scan not; unknown words count as no network. */
export const reasonOf = (why: string): string => (words.why as Record<string, string>)[why] ?? words.why.noNetwork;

export function hideResult(): void {
	one('[data-result]').hidden = true;
	delete root.dataset.covered;
}

export function showResult({ signal, word, name = '', people = '', why = '', needs = [] }: Shown): void {
	const place = one('[data-result]');
	place.dataset.result = signal;
	one('[data-word]', place).textContent = word;
	one('[data-name]', place).textContent = name;
	one('[data-people]', place).textContent = people;
	one('[data-why]', place).textContent = why;
	one('[data-needs]', place).replaceChildren(...needs.map((need) => item(need)));
	place.hidden = false;
	root.dataset.covered = '';
	place.scrollTop = 0;
}

const item = (text: string) => Object.assign(document.createElement('li'), { textContent: text });
const zone = { timeZone: 'Asia/Shanghai', hourCycle: 'h23' } as const;
const language = document.documentElement.lang;
export const clockTime = (at: number) =>
	new Intl.DateTimeFormat(language, { ...zone, hour: '2-digit', minute: '2-digit' }).format(at);
export const dayTime = (at: number) =>
	new Intl.DateTimeFormat(language, {
		...zone,
		month: 'short',
		day: 'numeric',
		hour: '2-digit',
		minute: '2-digit'
	}).format(at);

export const peopleWords = (people: number) => (people === 1 ? words.one : fill(words.people, { people }));
const nameOf = ({ name, no }: ListedTicket) => [shortName(name), no && shortNo(no)].filter(Boolean).join('　');

/** What is said to an outcome. */
export function tell(outcome: Outcome, list: List): Shown {
	const time = clockTime(list.madeAt);
	switch (outcome.kind) {
		case 'admitted': {
			const { ticket, people, left, unlisted } = outcome;
			const why = left > 0 ? fill(words.left, { people: left }) : unlisted ? fill(words.unlisted, { time }) : '';
			const needs = ticket.needs.map((need) => words.needs[need] ?? need);
			return { signal: 'ok', word: words.ok, name: nameOf(ticket), people: peopleWords(people), why, needs };
		}
		case 'walkIn':
			return { signal: 'ok', word: words.ok, people: peopleWords(outcome.people), why: words.walkIn };
		case 'overQuota': {
			const { people, quota, inside, toCome } = outcome;
			const by = inside + toCome + people - quota;
			return {
				signal: 'again',
				word: words.full,
				why: fill(words.fullWhy, { quota, inside, toCome, people, by, time })
			};
		}
		case 'again': {
			const { ticket, people, gate, at } = outcome;
			const why = fill(words.againWhy, { time: clockTime(at), gate, people });
			return { signal: 'again', word: words.again, name: nameOf(ticket), why };
		}
		case 'otherSession': {
			const { title, startsAt } = outcome.session;
			const why = fill(words.otherSession, { title, time: dayTime(startsAt) });
			return { signal: 'stop', word: words.stop, name: nameOf(outcome.ticket), why };
		}
		case 'cancelled': {
			const why = fill(outcome.whole ? words.sessionCancelled : words.cancelled, { time });
			return { signal: 'stop', word: words.stop, name: nameOf(outcome.ticket), why };
		}
		case 'otherEvent':
		case 'forged':
		case 'noTicket':
			return { signal: 'stop', word: words.stop, why: words[outcome.kind] };
	}
}
