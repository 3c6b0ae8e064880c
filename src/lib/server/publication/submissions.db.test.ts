import { beforeAll, expect, test } from 'vitest';
import { currentEngine } from '#server/db';
import * as publication from '#server/publication';
import { makeOffice, type Crew } from '../../../../tests/support/factories.ts';

let unit: Crew;
beforeAll(async () => {
	unit = (await makeOffice()).departments[0];
});

test('what each round handed to the reviewers is kept, and never changes', async () => {
	const subject = { kind: 'consultation', id: 'c1', unitId: unit.unit.id, title: '公告' } as const;
	const { id } = await publication.begin(unit.drafter, subject);
	await publication.classify(unit.drafter, id, 'proactive');
	await publication.submit(unit.drafter, id, { proofread: true }, { text: '第一稿' });
	await publication.sendBack(unit.firstReviewer, id, '标题不对。');
	await publication.submit(unit.drafter, id, { proofread: true }, { text: '第二稿' });
	await publication.sign(unit.firstReviewer, id, { proofread: true });
	const rounds = await publication.listSubmissions(id);
	expect(rounds.map(({ round, content }) => [round, content])).toEqual([
		[2, { text: '第二稿' }],
		[1, { text: '第一稿' }]
	]);
	expect(rounds[0]!.digest).toBe(publication.digestOf({ text: '第二稿' }));
	await expect(currentEngine().raw('delete from release_submissions')).rejects.toThrow();
	await expect(currentEngine().raw("update release_submissions set digest = 'x'")).rejects.toThrow();
});
