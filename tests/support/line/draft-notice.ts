/** A notice of the unit's drafter that is not yet in review; answers with its id. */
import type { StaffActor } from '#server/actor';
import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import { draftText, noticeInput } from '../consultation.ts';
import { run } from './run.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

await run(async ({ drafter, opensOn }: { drafter: StaffActor; opensOn: string }): Promise<{ id: string }> => {
	const version = await drafts.importDraft(drafter, {
		unitId: drafter.unitId,
		text: { name: '征求意见稿.txt', bytes: bytes(draftText) },
		note: { name: '起草说明.txt', bytes: bytes('起草说明\n\n为解决老旧小区上下楼难的问题，起草了本办法。') }
	});
	const { id } = await consultations.draftNotice(drafter, version.id, noticeInput({ opensOn }));
	return { id };
});
