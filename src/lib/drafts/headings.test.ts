import { expect, test } from 'vitest';
import { headingsBefore } from './headings.ts';

test('only what changes is a heading, and what lies under a changed one is said again', () => {
	expect(headingsBefore(['第一章 总则'])).toEqual([{ title: '第一章 总则', level: 3 }]);
	expect(headingsBefore(['第一章 总则'], ['第一章 总则'])).toEqual([]);
	expect(headingsBefore(['第二章 立法', '第一节 权限'], ['第一章 总则', '第一节 权限'])).toEqual([
		{ title: '第二章 立法', level: 3 },
		{ title: '第一节 权限', level: 4 }
	]);
	expect(headingsBefore(['第二章 立法', '第二节 程序'], ['第二章 立法', '第一节 权限'])).toEqual([
		{ title: '第二节 程序', level: 4 }
	]);
	expect(headingsBefore([], ['第一章 总则'])).toEqual([]);
});
