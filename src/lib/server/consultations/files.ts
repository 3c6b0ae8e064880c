/** What a notice offers beside the draft and its note: the feedback form to fill in, further annexes. */
import { NotFound, refuseIf, type Actor } from '#server/actor';
import * as attachments from '#server/attachments';
import { transaction } from '#server/db';
import * as journal from '#server/journal';
import * as publication from '#server/publication';
import type { NoticeFilePurpose } from '../../consultations/types.ts';
import { mayNotEdit } from './policy.ts';
import { find } from './queries.ts';
import { releaseOf } from './release.ts';

/** The files of a notice that the public may have, in the order they were added. */
export async function listFiles(id: string): Promise<attachments.StoredFile[]> {
	const files = await attachments.listOf('consultation', id);
	return files.filter(({ audience }) => audience === 'public');
}

/** Adds a file while the notice is being drafted; a new feedback form takes the place of the one before. */
export async function attachFile(
	actor: Actor,
	id: string,
	input: { purpose: NoticeFilePurpose; file: attachments.UploadedFile }
): Promise<void> {
	refuseIf(await mayNotAttach(actor, id));
	const { name, mime, ...kept } = await attachments.keepPaper(input.file);
	await transaction(async () => {
		refuseIf(await mayNotAttach(actor, id));
		const same = (await listFiles(id)).filter(
			(one) => one.purpose === input.purpose && (one.purpose === 'feedbackForm' || one.sha256 === kept.sha256)
		);
		for (const one of same) await attachments.setAudience(one.id, 'staff');
		const { purpose } = input;
		await attachments.attach(kept, { ownerKind: 'consultation', ownerId: id, purpose, audience: 'public', name, mime });
		await journal.record(actor, 'consultation.fileAttached', id, { purpose, sha256: kept.sha256 });
	});
}

/** Takes a file out of the notice while it is being drafted; it stays in the records. */
export async function detachFile(actor: Actor, id: string, fileId: string): Promise<void> {
	await transaction(async () => {
		refuseIf(await mayNotAttach(actor, id));
		const file = (await listFiles(id)).find((one) => one.id === fileId);
		if (!file) throw new NotFound(`file ${fileId} of ${id}`);
		await attachments.setAudience(fileId, 'staff');
		await journal.record(actor, 'consultation.fileDetached', id, { sha256: file.sha256 });
	});
}

const mayNotAttach = async (actor: Actor, id: string): Promise<string[]> => [
	...mayNotEdit((await find(id)).phase),
	...publication.mayNotDraft(actor, await releaseOf(id))
];
