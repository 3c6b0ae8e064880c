import { refuseIf, type Actor } from '#server/actor';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import type { CampaignInput } from '../../opendays/forms.ts';
import { basis } from './basis.ts';
import { mayNotCampaign } from './policy.ts';
import type { Campaign } from './queries.ts';
import { openDayCampaigns } from './schema.ts';

/** 开放月: a frame of days under which units invite. What is shown of it are its reviewed events. */
export async function makeCampaign(actor: Actor, input: CampaignInput): Promise<Campaign> {
	refuseIf(mayNotCampaign(actor, input), { basis });
	return transaction(async () => {
		const createdBy = actor.kind === 'staff' ? actor.id : null;
		const [campaign] = await db
			.insert(openDayCampaigns)
			.values({ ...input, createdBy, createdAt: clock.now() })
			.returning();
		const { id, startsOn, lastDay } = campaign!;
		await journal.record(actor, 'openDayCampaign.made', id, { startsOn, lastDay });
		return campaign!;
	});
}
