import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCharacters } from './count.ts';
import { digest, fold, normalise, squeeze } from './normalise.ts';

/** Every kind of character that has ever made trouble, close together. */
const awkward = fc.string({
	unit: fc.oneof(
		fc.constantFrom(
			...'\u0000 \t\r\n\v\f\u0085\u2028\u200b\u200c\u200d\u200e\u202e\u2066\ufeff\u00ad\u180e\u180b\u1820\u0628\ufe0f'
		),
		fc.constantFrom(
			'\u{e0100}',
			'\u{e0061}',
			'👨',
			'🏽',
			'❤',
			'𠮷',
			'中',
			'。',
			'e\u0301',
			'ß',
			'Σ',
			'İ',
			'①',
			'\u3164',
			'\ud800'
		),
		fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })
	),
	maxLength: 40
});

describe('normalise', () => {
	it.each([
		['line ends', 'a\r\nb\rc\u2028d\ve', 'a\nb\nc\nd\ne'],
		['NUL and other controls', 'a\u0000b\u0007c\u001bd\u007fe\u0090f\tg', 'abcdef\tg'],
		['zero-width and byte order marks', '\ufeff停\u200b车\u2060费\u00ad', '停车费'],
		['direction overrides', 'abc\u202egpj.exe\u202c\u2066x\u2069', 'abcgpj.exex'],
		['only invisible characters', ' \u200b\u3164\ufe0f\u200d\u3000\n', ''],
		['four blank lines become two', 'a\n \n\t\n\n\nb', 'a\n\n\nb'],
		['two blank lines stay', 'a\n\n\nb', 'a\n\n\nb'],
		['NFC', 'cafe\u0301', 'café'],
		['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
		['smuggled tag characters', 'ok\u{e0068}\u{e0069}', 'ok']
	])('cleans: %s', (_, text, clean) => expect(normalise(text)).toBe(clean));

	it.each([
		['full-width forms, ideographic space inside, circled digits', '书记：　您好！①２０㎡'],
		['emoji sequences', '👨‍👩‍👧❤️👍🏽👩🏽‍⚕️'],
		['rare characters and their variants', '𠮷葛\u{e0100}'],
		['joiners inside Uyghur and Mongolian words', 'مى\u200cخا ᠮᠤ\u180eᠠ']
	])('keeps: %s', (_, text) => expect(normalise(text)).toBe(text));

	it('changes nothing the second time, and leaves nothing harmful', () => {
		fc.assert(
			fc.property(awkward, (text) => {
				const clean = normalise(text);
				expect(normalise(clean)).toBe(clean);
				// eslint-disable-next-line no-control-regex
				expect(clean).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b\ufeff]/);
				expect(clean.isWellFormed()).toBe(true);
			}),
			{ numRuns: 3000 }
		);
	});

	it('stays quick on hostile input', () => {
		const started = performance.now();
		for (const unit of [' ', '\n \n', '\ufe0f', '👨\u200d', '\u{e0061}', 'e\u0301', '\ud800'])
			normalise(unit.repeat(100_000));
		expect(performance.now() - started).toBeLessThan(4000);
	});
});

describe('fold', () => {
	it('makes one of what reads as one', () => {
		expect(fold('停车　收费，\u200bABC（１）“好”。')).toBe(fold('停车收费,abc(1)「好」．'));
		expect(fold('第十二条 停车')).toBe(fold('第十二条停车'));
		expect(fold('不同意')).not.toBe(fold('同意'));
	});
	it('squeeze keeps case and the difference between 、 and ，', () => {
		expect(squeeze('甲、乙 A')).toBe('甲、乙A');
		expect(squeeze('甲、乙')).not.toBe(squeeze('甲，乙'));
		expect(squeeze('第\u200b一条')).toBe('第一条');
		expect(squeeze('第\ufff9一\ufffb条\uffff')).toBe('第一条');
	});
	it('is idempotent and blind to normalise', () => {
		fc.assert(
			fc.property(awkward, (text) => {
				expect(fold(fold(text))).toBe(fold(text));
				expect(fold(normalise(text))).toBe(fold(text));
			}),
			{ numRuns: 3000 }
		);
	});
	it('digests', () => {
		expect(digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
	});
});

describe('countCharacters', () => {
	it.each([
		['', 0],
		['意见', 2],
		['a，b\n', 4],
		['𠮷', 1],
		['é', 1],
		['👨‍👩‍👧‍👦', 1],
		['👨🏻‍👩🏻‍👧🏻‍👦🏻', 1],
		['🇨🇳🇨🇳', 2],
		['「好」。……——', 8]
	])('%j counts %i', (text, count) => expect(countCharacters(text)).toBe(count));

	it('its fast path agrees with the slow one', () => {
		const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
		const common = fc.string({ unit: fc.constantFrom(...'a ~\n·—…“”‰※　、。々〇〝㐀一鿿！｝･ㄅ') });
		fc.assert(
			fc.property(common, (text) => {
				expect(countCharacters(text)).toBe([...segmenter.segment(text)].length);
			})
		);
	});
	it('does not let one base letter carry an essay of marks', () => {
		expect(countCharacters(`e${'\u0301'.repeat(6400)}`)).toBeGreaterThan(199);
	});
});
