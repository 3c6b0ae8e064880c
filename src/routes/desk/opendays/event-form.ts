/** The form of an open day: a new one, a stored one, one that was refused. */
import * as v from 'valibot';
import * as clock from '#server/clock';
import * as opendays from '#server/opendays';
import { EventForm } from '#lib/opendays/forms.ts';
import { askedFields, type Ask } from '#lib/opendays/types.ts';
import type { Values } from '#lib/web/form-action.ts';

/** `seen` is the mark of the words that the page showed. */
export const DeskEventForm = v.object({
	...EventForm.entries,
	seen: v.pipe(v.optional(v.string(), ''), v.maxLength(40))
});

export function eventValues(event: opendays.OpenDayEvent): Values {
	const { title, theme, introduction, contact, liveLink, needsIdNumber, asks, campaignId } = event;
	const words = { title, theme, introduction, contact, liveLink: liveLink ?? '' };
	return { ...words, campaignId: campaignId ?? '', needsIdNumber: needsIdNumber ? '1' : '', ...askValues(asks) };
}

/** By the rows of the form, one for each field that may be asked for. */
const askValues = (asks: readonly Ask[]): Values =>
	Object.fromEntries(
		askedFields.flatMap((field, at) => {
			const ask = asks.find((one) => one.field === field);
			const row = { field: ask ? field : '', required: ask?.required ? '1' : '', purpose: ask?.purpose ?? '' };
			return Object.entries(row).map(([name, value]) => [`asks[${at}].${name}`, value]);
		})
	);

/** Campaigns that an open day may belong to: those that are not over, and the one it belongs to. */
export async function campaignsFor(campaignId?: string | null): Promise<{ id: string; title: string }[]> {
	const today = clock.today();
	const all = await opendays.listCampaigns();
	const open = all.filter(({ id, lastDay }) => lastDay >= today || id === campaignId);
	return open.map(({ id, title }) => ({ id, title }));
}
