import { expect, test } from 'vitest';
import { placeOf } from './routes.ts';

const at = (path: string) => placeOf(new URL(path, 'http://here'));

const receipt = '/consultations/c1/say/receipt?/undo&no=20260001';

test.each<[string, string, boolean, string, string]>([
	['/consultations/c1/say?/check', 'opinion', true, '/consultations/c1/say?/send', '/consultations/c1/say?/check'],
	[
		'/en/consultations/c1/say?/send',
		'opinion',
		true,
		'/en/consultations/c1/say?/send',
		'/en/consultations/c1/say?/check'
	],
	['/consultations/c1/say?/code', 'opinion', false, '/consultations/c1/say?/send', '/consultations/c1/say?/check'],
	['/surveys/s1/answer?/check', 'sheet', true, '/surveys/s1/answer?/send', '/surveys/s1/answer?/check'],
	['/opendays/o1/sign-up?/send', 'signUp', true, '/opendays/o1/sign-up?/send', '/opendays/o1/sign-up?/send'],
	['/opendays/o1/sign-up?/add', 'signUp', false, '/opendays/o1/sign-up?/send', '/opendays/o1/sign-up?/send'],
	['/opendays/o1/say', 'suggestion', true, '/opendays/o1/say', '/opendays/o1/say'],
	['/me?/withdraw', 'withdrawal', true, '/me?/withdraw', '/me?/withdraw'],
	['/me?/appeal', 'appeal', true, '/me?/appeal', '/me?/appeal'],
	['/me/tickets/t1?/cancel', 'withdrawal', true, '/me/tickets/t1?/cancel', '/me/tickets/t1?/cancel'],
	['/consultations/c1/say/receipt?/undo&no=20260001', 'withdrawal', true, receipt, receipt]
])('%s', (path, kind, ready, send, action) => {
	expect(at(path)).toMatchObject({ kind, ready, send, action });
});

test.each([
	...[
		'/sign-in?/enter',
		'/desk/consultations/c1/opinions?/moderate',
		'/me?/rename',
		'/me/close',
		'/lookup',
		'/display'
	],
	...['/surveys/s1/answer?/begin', '/surveys/s1/answer?/leave', '/consultations/c1', '/check-in/scans', '/en']
])('%s is never kept', (path) => {
	expect(at(path)).toBeUndefined();
});
