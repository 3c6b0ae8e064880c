import { Refusal, refuseIf, type Actor } from '#server/actor';
import { transaction } from '#server/db';
import { normalise } from '#server/text';
import { noChannels, type ChannelDefaults } from '#lib/organisation/channels.ts';
import { noticeChannels } from '../../consultations/types.ts';
import { recordChange } from './told.ts';
import { mayNotKeepSettings } from './policy.ts';
import { readSetting, writeSetting } from './settings.ts';

/** How opinions may be handed in here, unless a notice says otherwise: what a new notice begins with. */
export async function channels(): Promise<ChannelDefaults> {
	return { ...noChannels, ...((await readSetting('channels')) as Partial<ChannelDefaults> | undefined) };
}

/** Replaces them; notices that were written keep what they say. Administrator, or the office's publishers. */
export async function saveChannels(actor: Actor, input: ChannelDefaults): Promise<ChannelDefaults> {
	return transaction(async () => {
		refuseIf(mayNotKeepSettings(actor));
		const before = await channels();
		const after = cleaned(input);
		const mails = after.ways.filter(({ channel }) => channel === 'email');
		if (!mails.every(({ address }) => /^\S+@\S+\.\S+$/.test(address))) throw new Refusal('units_channelEmail');
		await writeSetting('channels', after);
		const named = [...new Set(after.ways.map(({ channel }) => channel))];
		await recordChange(actor, 'channels.changed', 'channels', { before, after }, { named });
		return after;
	});
}

/** In the order of the law's list, without those that have no address. */
function cleaned({ ways, person, phone }: ChannelDefaults): ChannelDefaults {
	const line = (text = '') => normalise(text).replace(/\s*\n\s*/g, ' ');
	return {
		ways: noticeChannels.flatMap((channel) =>
			ways
				.filter((way) => way.channel === channel && line(way.address))
				.map(({ address, remark, recipient, postcode, mark }) => ({
					...{ channel, address: line(address), remark: line(remark) },
					...{ recipient: line(recipient), postcode: line(postcode), mark: line(mark) }
				}))
		),
		person: line(person),
		phone: line(phone)
	};
}
