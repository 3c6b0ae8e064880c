import * as opendays from '#server/opendays';
import * as organisation from '#server/organisation';
import type { FrameData } from '#lib/ui/frame.ts';

export const load = async ({ locals }): Promise<FrameData> => {
	const { display, locale, actor, actorName } = locals;
	const facts = await organisation.site();
	const { district, sponsor, operator, siteCode, icpNo, psbNo, contactUnit, telephone, errorReportUrl, footerNote } =
		facts;
	const contact = [contactUnit, telephone].filter(Boolean).join(' ');
	const site = {
		name: district || facts.name,
		sponsor,
		operator,
		siteCode,
		icpNo,
		psbNo,
		contact,
		errorReportUrl,
		footerNote
	};
	const colour = facts.colour.slice(1);
	const openDays = await opendays.arePublished();
	return { colour, site, display, locale, actor: { kind: actor.kind, name: actorName }, openDays };
};
