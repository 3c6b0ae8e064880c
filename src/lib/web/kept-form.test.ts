import { expect, test } from 'vitest';
import { deskPath, keepForm, readKept } from './kept-form.ts';

test('texts travel, secrets do not, files are named', () => {
	const kept = keepForm({
		fields: [
			['reason', '第一行\r\n"第二行"'],
			['ids[]', 'a'],
			['ids[]', 'b'],
			['password', 'x'],
			['current', 'x'],
			['next', 'y'],
			['code', '123456']
		],
		files: [{ field: 'scan', name: '信封.jpg', bytes: new Uint8Array() }],
		oversized: [{ field: 'scan', name: '信纸.pdf' }]
	});
	expect(readKept(kept)).toEqual({
		fields: [
			['reason', '第一行\r\n"第二行"'],
			['ids[]', 'a'],
			['ids[]', 'b']
		],
		files: [{ field: 'scan', names: ['信封.jpg', '信纸.pdf'] }]
	});
});

test.each(['', 'x', '[]', '{"fields":[["a"]],"files":[]}', '{"fields":[["a",1]],"files":[]}', null, 7])(
	'%s is no kept form',
	(text) => expect(readKept(text)).toBeNull()
);

test('after signing in only the desk is led to', () => {
	expect(['/desk/reviews/1?/sign', '/en/desk'].map(deskPath)).toEqual(['/desk/reviews/1?/sign', '/en/desk']);
	expect(['//evil.example', '/me', '/desk/sign-in?/resume', '', null].map(deskPath)).toEqual(Array(5).fill('/desk'));
});
