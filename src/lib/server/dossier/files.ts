/** Whose file is it, and who may have it: asked of whatever it belongs to. */
import { NotFound, type Actor } from '#server/actor';
import * as activities from '#server/activities';
import * as attachments from '#server/attachments';
import * as catalogue from '#server/catalogue';
import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import * as opendays from '#server/opendays';
import * as opinions from '#server/opinions';
import * as surveys from '#server/surveys';

/** `published`: the owner is before the public; `mine`: the actor works on it, or said it. */
type Owner = { published: boolean; mine: boolean };

/**
 * A file that the actor may have: a public one of something published, any one of what the actor works on. Everything
 * else is not found, so that an address tells nothing.
 */
export async function findFile(actor: Actor, fileId: string): Promise<attachments.StoredFile> {
	const file = await attachments.find(fileId);
	const { published, mine } = await ownerOf(actor, file);
	if (!mine && !(published && file.audience === 'public')) throw new NotFound(`file ${fileId}`);
	return file;
}

async function ownerOf(actor: Actor, { ownerKind, ownerId, purpose }: attachments.StoredFile): Promise<Owner> {
	const works = (unitId: string) => drafts.mayNotSee(actor, unitId).length === 0;
	if (ownerKind === 'draftVersion') {
		const version = await drafts.findVersion(ownerId);
		return { published: version.frozenAt !== null, mine: works(version.unitId) };
	}
	if (ownerKind === 'consultation') {
		const notice = await consultations.find(ownerId);
		return { published: notice.phase !== 'draft', mine: works(notice.activity.hostUnitId) };
	}
	if (ownerKind === 'survey') {
		const survey = await surveys.find(ownerId);
		return { published: survey.phase !== 'draft', mine: works(survey.activity.hostUnitId) };
	}
	if (ownerKind === 'openDayPhoto') {
		const { eventId, state } = await opendays.findPhoto(ownerId);
		const holds = opendays.mayNotOrganise(actor, (await opendays.findEvent(eventId)).unitId).length === 0;
		// What somebody signed is opened by a door of its own, which is journaled.
		return { published: state === 'shown', mine: holds && purpose === 'photo' };
	}
	if (ownerKind === 'opinion') return ofOpinion(actor, ownerId);
	// Of an item and a catalogue only what is published is ever attached for the public.
	if (ownerKind === 'item')
		return { published: true, mine: works((await catalogue.findItem(ownerId)).entry.leadUnit.id) };
	return { published: true, mine: false };
}

/** What residents attach is seen by the unit that handles it and by its author, unless a clerk shows it to all. */
async function ofOpinion(actor: Actor, opinionId: string): Promise<Owner> {
	const opinion = await opinions.find(opinionId);
	const activity = await activities.find(opinion.activityId);
	const handles = actor.kind === 'staff' && actor.unitId === activity.hostUnitId;
	const said = actor.kind === 'resident' && opinion.residentId === actor.id;
	return { published: opinion.state === 'valid', mine: handles || said };
}
