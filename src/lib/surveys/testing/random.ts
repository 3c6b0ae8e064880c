/** Random surveys and random answers to them for property tests: every kind, branches, sections, nonsense in between. */
import fc from 'fast-check';
import type { Answer, Answers } from '../answers.ts';
import type { Condition, Definition, Entry, Question, Section, ShowIf } from '../definition.ts';

const named = (prefix: string, count: number) =>
	Array.from({ length: count }, (_, i) => ({ id: `${prefix}${i + 1}`, label: `${prefix} 第${i + 1}项` }));

function question(id: string): fc.Arbitrary<Question> {
	const base = (required: boolean) => ({ id, label: `问题${id}`, ...(required && { required: true as const }) });
	const many = fc.tuple(fc.boolean(), fc.integer({ min: 2, max: 6 }), fc.boolean(), fc.boolean());
	return fc.oneof(
		many.map(([required, count, other]): Question => {
			const options = named(`${id}o`, count).map((one, i) =>
				other && i === 0 ? { ...one, other: true as const } : one
			);
			return { kind: 'single', ...base(required), options };
		}),
		many.map(([required, count, exclusive, limited]): Question => {
			const options = named(`${id}o`, count).map((one, i) =>
				exclusive && i === count - 1 ? { ...one, exclusive: true as const } : one
			);
			return { kind: 'multiple', ...base(required), options, ...(limited && { min: 1, max: Math.max(1, count - 2) }) };
		}),
		many.map(([required, , seven, labels]): Question => {
			const points = seven ? 7 : 5;
			return {
				kind: 'scale',
				...base(required),
				points,
				labels: labels ? named('点', points).map((one) => one.label) : []
			};
		}),
		many.map(([required, count]): Question => {
			return { kind: 'matrix', ...base(required), rows: named(`${id}r`, 2), columns: named(`${id}c`, count) };
		}),
		many.map(([required, count, top]): Question => {
			return { kind: 'ranking', ...base(required), options: named(`${id}o`, count), ...(top && { top: 2 }) };
		}),
		many.map(([required, , decimals]): Question => {
			return { kind: 'number', ...base(required), min: 0, max: 9, ...(decimals && { decimals: 1 as const }) };
		}),
		many.map(([required, , long]): Question => ({ kind: long ? 'longText' : 'shortText', ...base(required) })),
		many.map(([required]): Question => ({ kind: 'date', ...base(required), earliest: '2026-01-01' }))
	);
}

/** A condition that can be met on one of the questions before. */
function condition(earlier: readonly Question[]): fc.Arbitrary<Condition> {
	return fc.tuple(fc.constantFrom(...earlier), fc.nat(), fc.nat()).map(([on, pick, other]): Condition => {
		const at = <T>(list: readonly T[], n: number) => list[n % list.length]!;
		const plain = at(['answered', 'unanswered'] as const, pick);
		const order = at(['equals', 'lessThan', 'atMost', 'moreThan', 'atLeast'] as const, pick);
		if (other % 4 === 0) return { question: on.id, is: plain };
		if (on.kind === 'single') return { question: on.id, is: 'equals', value: at(on.options, pick).id };
		if (on.kind === 'multiple') return { question: on.id, is: 'contains', value: at(on.options, pick).id };
		if (on.kind === 'scale') return { question: on.id, is: order, value: 2 + (other % 3) };
		if (on.kind === 'number') return { question: on.id, is: order, value: 1 + (other % 8) };
		if (on.kind === 'matrix') {
			return { question: on.id, is: 'equals', value: at(on.columns, pick).id, row: at(on.rows, other).id };
		}
		return { question: on.id, is: plain };
	});
}

const showIf = (earlier: readonly Question[]): fc.Arbitrary<ShowIf | undefined> =>
	earlier.length === 0
		? fc.constant(undefined)
		: fc.option(
				fc.record({
					match: fc.constantFrom('all' as const, 'any' as const),
					conditions: fc.array(condition(earlier), { minLength: 1, maxLength: 2 })
				}),
				{ nil: undefined, freq: 2 }
			);

const withShowIf = <T extends Entry>(entry: T, when: ShowIf | undefined): T =>
	when ? { ...entry, showIf: when } : entry;

/** A survey of up to `most` questions, some in sections. Conditions look backwards; some can never be met together. */
export function randomDefinition(most = 8): fc.Arbitrary<Definition> {
	const sections = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: most, maxLength: most });
	const count = fc.integer({ min: 1, max: most });
	return fc.tuple(count, sections).chain(([length, marks]) =>
		fc.tuple(...Array.from({ length }, (_, i) => question(`q${i + 1}`))).chain((asked) => {
			const whens = asked.map((_, i) => fc.tuple(showIf(asked.slice(0, i)), showIf(asked.slice(0, i))));
			return fc.tuple(...whens).map((conditions): Definition => {
				const entries = asked.flatMap((one, i): Entry[] => {
					const [own, ofSection] = conditions[i]!;
					const section: Section = { kind: 'section', id: `s${i + 1}`, label: `部分${i + 1}` };
					return [...(marks[i] === 0 ? [withShowIf(section, ofSection)] : []), withShowIf(one, own)];
				});
				return { entries };
			});
		})
	);
}

/** An answer that the question allows when taken alone. */
export function answerFor(asked: Question): fc.Arbitrary<Answer> {
	const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
	switch (asked.kind) {
		case 'single':
			return fc.tuple(fc.constantFrom(...asked.options), fc.boolean()).map(([{ id, other }, said]) => {
				return other && said ? { option: id, other: '自己写的' } : { option: id };
			});
		case 'multiple': {
			const together = ids(asked.options.filter(({ exclusive }) => !exclusive));
			const alone = ids(asked.options.filter(({ exclusive }) => exclusive)).map((id) =>
				fc.constant<Answer>({ options: [id] })
			);
			const size = { minLength: asked.min ?? 1, maxLength: asked.max ?? together.length };
			return fc.oneof(
				fc
					.subarray(together, { ...size, maxLength: Math.min(size.maxLength, together.length) })
					.map((options): Answer => ({ options })),
				...alone
			);
		}
		case 'scale':
			return fc.integer({ min: 1, max: asked.points }).map((point) => ({ point }));
		case 'matrix':
			return fc.tuple(...asked.rows.map(() => fc.constantFrom(...ids(asked.columns)))).map((columns) => {
				return { rows: Object.fromEntries(asked.rows.map(({ id }, i) => [id, columns[i]!])) };
			});
		case 'ranking': {
			const wanted = asked.top ?? asked.options.length;
			return fc
				.shuffledSubarray(ids(asked.options), { minLength: wanted, maxLength: wanted })
				.map((order) => ({ order }));
		}
		case 'number':
			return fc.integer({ min: 0, max: asked.decimals ? 90 : 9 }).map((n) => ({ number: asked.decimals ? n / 10 : n }));
		case 'date':
			return fc.constantFrom('2026-01-01', '2026-03-02', '2028-02-29').map((date) => ({ date }));
		default:
			return fc.constantFrom('很好', '=HYPERLINK("http://example.org")', '多修路灯').map((text) => ({ text }));
	}
}

/** Answers of one person, some questions left out, some answered though they are not shown. */
export function randomAnswers(definition: Definition): fc.Arbitrary<Answers> {
	const each: Record<string, fc.Arbitrary<Answer | undefined>> = {};
	for (const entry of definition.entries) {
		if (entry.kind !== 'section') each[entry.id] = fc.option(answerFor(entry), { nil: undefined, freq: 5 });
	}
	return fc.record(each).map((all) => {
		const given = Object.entries(all).filter((pair): pair is [string, Answer] => pair[1] !== undefined);
		return Object.fromEntries(given);
	});
}
