/** What one sentence of a notice arranges. */
import type { Day } from '../days.ts';
import { daysIn, refuse, type Place, type Written } from './dates.ts';

export type Arranged = { days: Day[]; kind: 'rest' | 'work'; sentence: string };
export type Read = {
	arranged: Arranged[];
	/** `延长春节假期至2月2日`: the last day of a holiday that becomes longer. */
	extendedTo?: Day;
	/** Days are named, but nothing that is known is said of them. */
	unread: boolean;
};

const verbs =
	/公休日调至|照常公休|为公休日|为?法定节假日|放假调休|调休放假|放假公休|放假|补休|调休|休息|公休|[正照]常上班|补?班|上班/g;
/** What others may arrange is no arrangement: `鼓励…安排职工在除夕（2月9日）休息`. */
const advice = /鼓励|建议|可以?结合|学校|开学|高速公路|免收/;
const signature = /^(?:国务院办公厅)?(?:\d{4}年)?\d{1,2}月\d{1,2}日$/;
const dateline = /^新华社\S{0,6}\d{1,2}月\d{1,2}日电/;

/** @param text the sentence in plain characters, without spaces */
export function readSentence(text: string, place: Place): Read {
	const nothing: Read = { arranged: [], unread: false };
	if (signature.test(text)) return nothing;
	const body = text.replace(dateline, '').replace(/[不无]调休/g, '');
	if (advice.test(body)) return { ...nothing, unread: /\d日/.test(body) };
	const written = daysIn(body, place);
	if (written.length === 0) return nothing;
	if (/延长.*假期至/.test(body)) return { ...nothing, extendedTo: written[0]!.days.at(-1)! };
	const { arranged, left } = arrange(body, written, place);
	checkCount(body, arranged, place);
	return { arranged, unread: left };
}

/** Each verb takes the days written before it; `调至` gives rest to those after it. */
function arrange(body: string, written: readonly Written[], { sentence }: Place) {
	const arranged: Arranged[] = [];
	const waiting = [...written];
	const taken = (until: number) => {
		const days: Day[] = [];
		while (waiting[0] && waiting[0].from < until) days.push(...waiting.shift()!.days);
		return days;
	};
	for (const verb of body.matchAll(verbs)) {
		const days = taken(verb.index);
		const [word] = verb;
		if (word === '公休日调至') {
			const end = body.slice(verb.index).search(/[,;]/);
			const moved = taken(end < 0 ? body.length : verb.index + end);
			if (moved.length > 0) arranged.push({ days: moved, kind: 'rest', sentence });
			continue;
		}
		// `2月3日起正常上班` names the end of a holiday, no day that is made up.
		const ends = /班$/.test(word) && /起$/.test(body.slice(0, verb.index));
		if (days.length === 0 || ends) continue;
		arranged.push({ days, kind: /班$/.test(word) ? 'work' : 'rest', sentence });
	}
	return { arranged, left: waiting.length > 0 };
}

/** `共3天` must be as many days as are named before it. */
function checkCount(body: string, arranged: readonly Arranged[], place: Place): void {
	const [, said] = /(?:共|放假)(\d{1,2})天/.exec(body) ?? [];
	const [first] = arranged;
	if (!said || first?.kind !== 'rest' || Number(said) === first.days.length) return;
	refuse('statute_noticeCount', place, { said, days: first.days.length });
}
