/** Pictures of sections: files of the survey, before the public as soon as the questions are that show them. */
import { Refusal, refuseIf, type Actor } from '#server/actor';
import * as attachments from '#server/attachments';
import { transaction } from '#server/db';
import * as journal from '#server/journal';
import * as publication from '#server/publication';
import type { Definition } from '#lib/surveys/definition.ts';
import { basis } from './basis.ts';
import { releaseOf } from './release.ts';
import { openVersion } from './versions.ts';

/** Keeps a picture for the questions that are being written. Answers with the digest by which a section names it. */
export async function attachPicture(actor: Actor, id: string, file: attachments.UploadedFile): Promise<string> {
	refuseIf(await mayNotAttach(actor, id), { basis });
	const { name, mime, ...kept } = await attachments.keepEvidence(file);
	if (!mime.startsWith('image/')) throw new Refusal('surveys_noPicture', { facts: { name } });
	return transaction(async () => {
		refuseIf(await mayNotAttach(actor, id), { basis });
		if (kept.sha256 in (await picturesOf(id))) return kept.sha256;
		await attach(id, kept, { name, mime });
		await journal.record(actor, 'survey.pictureAttached', id, { sha256: kept.sha256 });
		return kept.sha256;
	});
}

/** The file of each picture by its digest, for those who write the survey. */
export async function picturesOf(id: string): Promise<Record<string, string>> {
	return Object.fromEntries((await attachments.listOf('survey', id)).map((file) => [file.sha256, file.id]));
}

/** Refuses `surveys_pictureGone` where a section names a picture that this survey has not. */
export async function refuseForeignPictures(id: string, definition: Definition): Promise<void> {
	const wanted = digestsIn(definition);
	if (wanted.size === 0) return;
	const known = await picturesOf(id);
	for (const digest of wanted) if (!(digest in known)) throw new Refusal('surveys_pictureGone', { basis });
}

/** The pictures of what was just published are there for everybody. */
export async function showPictures(id: string, definition: Definition): Promise<void> {
	const shown = digestsIn(definition);
	if (shown.size === 0) return;
	for (const { id: fileId, sha256, audience } of await attachments.listOf('survey', id)) {
		if (shown.has(sha256) && audience !== 'public') await attachments.setAudience(fileId, 'public');
	}
}

/** A copy of a survey has its pictures as its own. */
export async function copyPictures(from: string, to: string, definition: Definition): Promise<void> {
	const wanted = digestsIn(definition);
	if (wanted.size === 0) return;
	for (const { sha256, size, name, mime } of await attachments.listOf('survey', from)) {
		if (wanted.delete(sha256)) await attach(to, { sha256, size }, { name, mime });
	}
}

const attach = (ownerId: string, kept: attachments.Kept, file: { name: string; mime: string }) =>
	attachments.attach(kept, { ownerKind: 'survey', ownerId, purpose: 'picture', audience: 'staff', ...file });

const digestsIn = ({ entries }: Definition) =>
	new Set(entries.flatMap((entry) => (entry.kind === 'section' && entry.picture ? [entry.picture.digest] : [])));

const mayNotAttach = async (actor: Actor, id: string): Promise<string[]> => [
	...((await openVersion(id)) ? [] : ['surveys_alreadyPublished']),
	...publication.mayNotDraft(actor, await releaseOf('survey', id))
];
