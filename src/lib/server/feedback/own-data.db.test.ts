import { beforeAll, expect, test } from 'vitest';
import { anonymous } from '#server/actor';
import * as feedback from '#server/feedback';
import * as identity from '#server/identity';
import { makeScene, standAt, type Scene } from '../../../../tests/permissions/scene.ts';

let scene: Scene;
beforeAll(async () => {
	scene = await makeScene();
	standAt(scene.stages.feedbackPublished);
}, 120_000);

test('a person takes along everything that is kept of them, and nothing of anybody else', async () => {
	const { author, otherResident, clerk } = scene.people;
	await identity.startSession(`resident:${(author as { id: string }).id}`, 'sms');
	const own = JSON.parse(JSON.stringify(await feedback.findOwnData(author, 'zh-CN')));
	const { phone } = await identity.ownDetails(author);
	expect(own.account).toMatchObject({ phone, name: '周晓岚' });
	expect(own.consents).toMatchObject([{ purpose: 'opinion', noticeHash: scene.noticeHash }]);
	expect(own.sessions).toHaveLength(1);
	expect(own.opinions).toHaveLength(8);
	const answered = own.opinions.find((one: { id: string }) => one.id === scene.stages.feedbackPublished.opinionIds[0]);
	expect(answered).toMatchObject({
		...{ name: '周晓岚', submitterShown: '周**', channel: 'online', state: 'valid', stance: 'suggest' },
		...{ text: '第1件事：电梯加装以后谁来维护，请写清楚。', outcome: { kind: 'explained' }, appeal: null }
	});
	expect(answered.lookupCode).toMatch(/^\w{8}$/);
	expect(JSON.stringify(own)).not.toMatch(/cipher|lookupHash|salt|personKey/i);
	const others = JSON.stringify(await feedback.findOwnData(otherResident, 'zh-CN'));
	expect(others).not.toContain(phone);
	for (const actor of [clerk, anonymous]) {
		await expect(feedback.findOwnData(actor, 'zh-CN')).rejects.toMatchObject({ codes: ['identity_residentsOnly'] });
	}
});
