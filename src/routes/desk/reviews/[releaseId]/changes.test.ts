import { expect, test } from 'vitest';
import type { ReviewContent } from '#server/supervision';
import { changesOf } from './changes.ts';

type Content = NonNullable<Extract<ReviewContent, { kind: 'catalogue' }>['now']>;
const adjustment = (itemId: string, reasonPublic: string): Content['adjustments'][number] => ({
	...{ itemId, seq: 7, title: '接驳站建设', kind: 'remove', reasonPublic },
	...{ applicantUnit: null, effectiveOn: '2031-09-08' }
});
const version = (no: number, adjustments: Content['adjustments']): Content => ({
	...{ year: 2031, title: '目录', organ: '区政府', version: no, docNo: '云政办〔2031〕9号' },
	...{ issuedOn: '2031-04-08', basisText: '依据', entries: [], adjustments }
});
const changed = (before: Content, now: Content) =>
	changesOf({ kind: 'catalogue', before, now })
		.flatMap(({ parts }) => parts.map(({ text }) => text))
		.join('');

test('the adjustments of an earlier version are not told as taken back by the next one', () => {
	const [earlier, later] = [adjustment('a', '资金计划调整，不再具备条件。'), adjustment('b', '改由市里统一办理。')];
	const said = changed(version(2, [earlier]), version(3, [later]));
	expect(said).toContain('改由市里统一办理');
	expect(said).not.toContain('资金计划调整');
	// An earlier round of the same version had its own: what is taken out of it is told.
	expect(changed(version(3, [earlier]), version(3, []))).toContain('资金计划调整');
});
