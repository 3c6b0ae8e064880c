import { beforeAll, expect, test } from 'vitest';
import type { StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import * as feedback from '#server/feedback';
import { agendaOf } from '#server/supervision';
import { makeScene, type Scene } from '../../../../tests/permissions/scene.ts';

let scene: Scene;
beforeAll(async () => {
	scene = await makeScene();
}, 120_000);

test('a new edition of a feedback that is out is not late, however long ago the day was', async () => {
	const { people, stages } = scene;
	const { consultationId: id } = stages.feedbackPublished;
	clock.standAt(new Date('2027-03-01T10:00:00+08:00'));
	const words = { narrative: '补充复测结果。', nextStep: '按程序推进。' };
	await feedback.begin(people.drafter, id, words, '补充亮灯以后两次照度复测的结果。');
	const { tasks } = await agendaOf(people.publisher as StaffActor);
	expect(tasks.filter((task) => task.id === id)).toEqual([]);
	expect(tasks).toContainEqual(expect.objectContaining({ kind: 'late', id: stages.closed.consultationId }));
});
