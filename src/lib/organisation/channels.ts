import type { ChannelWay } from '../consultations/types.ts';

/** 意见提交渠道 of the site, and whom to ask: what a new notice begins with. */
export type ChannelDefaults = { ways: ChannelWay[]; person: string; phone: string };

export const noChannels: ChannelDefaults = { ways: [], person: '', phone: '' };
