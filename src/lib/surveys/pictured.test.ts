import { expect, it } from 'vitest';
import { pictured } from './pictured.ts';

it('tells a section’s picture once, with the first question it holds, where its file may be shown', () => {
	const date = (id: string) => ({ kind: 'date' as const, id, label: id });
	const drawn = (id: string, digest: string) => ({
		...{ kind: 'section' as const, id, label: id },
		picture: { digest, alt: `${id} 的图` }
	});
	const entries = [
		date('q0'),
		drawn('s1', 'a'),
		date('q1'),
		date('q2'),
		drawn('s2', 'b'),
		drawn('s3', 'c'),
		date('q3')
	];
	const files = { a: 'one', b: 'two', c: 'three' };
	expect(pictured({ entries }, files)).toEqual({
		q1: { file: 'one', alt: 's1 的图' },
		q3: { file: 'three', alt: 's3 的图' }
	});
	expect(pictured({ entries }, { a: 'one' })).toEqual({ q1: { file: 'one', alt: 's1 的图' } });
});
