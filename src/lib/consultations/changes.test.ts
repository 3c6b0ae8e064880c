import { expect, test } from 'vitest';
import { changesOf } from './changes.ts';

test('lines that name now and draft are taken apart, any other list stays as it is', () => {
	expect(changesOf(['老年食堂——现在：只对老人；草案：也可以向居民开放', '开门时间—现在:自定;草案:每天八小时'])).toEqual(
		[
			{ topic: '老年食堂', now: '只对老人', proposed: '也可以向居民开放' },
			{ topic: '开门时间', now: '自定', proposed: '每天八小时' }
		]
	);
	expect(changesOf(['老年食堂——现在：只对老人；草案：向居民开放', '补贴多了'])).toBeUndefined();
	expect(changesOf([])).toBeUndefined();
});
