import { redirect, type RequestEvent } from '@sveltejs/kit';
import { NotFound, refuseIf } from '#server/actor';
import * as drafts from '#server/drafts';
import * as opinions from '#server/opinions';
import { LineageForm } from '#lib/drafts/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';

type Event = RequestEvent & { params: { versionId: string } };

export const load = page(async (event: Event) => {
	const actor = staffOf(event);
	const version = await drafts.findVersion(event.params.versionId);
	refuseIf(drafts.mayNotSee(actor, version.unitId));
	const proposal = await drafts.proposalFor(version.id);
	if (!proposal) throw new NotFound(`version before ${version.id}`);
	const stored = await drafts.lineageOf(version.id);
	const confirmed = stored?.fromVersionId === proposal.base.id ? stored : undefined;
	const edited = (confirmed ?? proposal).links.filter(({ kind }) => kind === 'edited');
	return {
		version: { id: version.id, no: version.no, title: version.title, frozenAt: version.frozenAt },
		proposal,
		confirmed,
		parts: new Map(edited.map(({ from, to }) => [from[0]!.id, drafts.diffText(from[0]!.text, to[0]!.text)])),
		said: await opinions.countOnDraft(proposal.base),
		mayNot: drafts.mayNotConfirmLineage(actor, version)
	};
});

export const actions = {
	default: formAction(LineageForm, async ({ fromVersionId, became, also }, event: Event) => {
		const { versionId } = event.params;
		const proposal = await drafts.proposalFor(versionId);
		if (!proposal) throw new NotFound(`version before ${versionId}`);
		const answers = new Map(
			Object.keys({ ...became, ...also }).map((key) => [
				Number(key.slice(1)),
				{ became: became[key] ?? '', also: also[key] ?? '' }
			])
		);
		const links = drafts.answeredLinks(proposal.old, proposal.fresh, answers);
		await drafts.confirmLineage(event.locals.actor, versionId, { fromVersionId, links });
		redirect(303, href(`/desk/drafts/${versionId}?lineage`));
	})
};
