import type { ChangeKind } from '#server/drafts';
import { m } from '#lib/paraglide/messages.js';
import type { IconName } from '#lib/ui/icons.ts';

export const changeWords: Record<ChangeKind, () => string> = {
	kept: () => m.drafts_change_kept(),
	edited: () => m.drafts_change_edited(),
	added: () => m.drafts_change_added(),
	removed: () => m.drafts_change_removed(),
	moved: () => m.drafts_change_moved(),
	split: () => m.drafts_change_split(),
	merged: () => m.drafts_change_merged()
};

export const changeIcons: Record<ChangeKind, IconName> = {
	kept: 'check',
	edited: 'pen',
	added: 'adopted',
	removed: 'cross',
	moved: 'undo',
	split: 'sort',
	merged: 'merge'
};

export const changeTones: Record<ChangeKind, 'plain' | 'done' | 'heed' | 'strong'> = {
	kept: 'plain',
	edited: 'heed',
	added: 'done',
	removed: 'strong',
	moved: 'strong',
	split: 'strong',
	merged: 'strong'
};
