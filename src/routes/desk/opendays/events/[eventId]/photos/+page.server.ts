import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal } from '#server/actor';
import * as clock from '#server/clock';
import * as opendays from '#server/opendays';
import { ConsentForm, PhotoForm, WithdrawalForm } from '#lib/opendays/photo-forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction, type Uploads } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { usualLimits } from '#lib/web/read-form.ts';

type Event = RequestEvent & { params: { eventId: string } };

const did = ['added', 'moved', 'consented', 'shown', 'removed', 'withdrawn'] as const;
type Did = (typeof did)[number];

export const load = page(async (event: Event) => {
	const { eventId } = event.params;
	const actor = staffOf(event);
	const photos = await opendays.listPhotos(actor, eventId);
	const [day, sessions] = [await opendays.findEvent(eventId), await opendays.listSessions(eventId)];
	const wanted = event.url.searchParams.get('photo');
	const chosen = photos.find(({ id }) => id === wanted);
	if (wanted && !chosen) error(404, 'not found');
	return {
		day: { id: day.id, title: day.title },
		...{ photos, chosen },
		mayNot: opendays.mayNotPhotograph(actor, day, sessions),
		mayNotShow: chosen ? opendays.mayNotShow(chosen) : [],
		today: clock.today(),
		did: did.find((one) => one === event.url.searchParams.get('did'))
	};
});

function back({ params }: Event, done: Did, photo?: string): never {
	const query = new URLSearchParams({ ...(photo && { photo }), did: done });
	redirect(303, href(`/desk/opendays/events/${params.eventId}/photos?${query}`));
}

function fileOf({ files, oversized }: Uploads) {
	const [large] = oversized;
	const megabytes = usualLimits.fileBytes / 1024 / 1024;
	if (large) throw new Refusal('attachments_tooLarge', { facts: { name: large.name, megabytes } });
	return files[0];
}

const ofPhoto = { photoId: v.string() };
const OfPhoto = v.object(ofPhoto);

export const actions = {
	add: formAction(PhotoForm, async (input, event: Event, uploads) => {
		const file = fileOf(uploads);
		if (!file) throw new Refusal('opendays_noPhoto');
		back(event, 'added', (await opendays.addPhoto(event.locals.actor, event.params.eventId, input, file)).id);
	}),
	move: formAction(
		v.object({ ...ofPhoto, towards: v.picklist(['beginning', 'end']) }),
		async ({ photoId, towards }, event: Event) => {
			await opendays.movePhoto(event.locals.actor, photoId, towards);
			back(event, 'moved');
		}
	),
	consent: formAction(
		v.object({ ...ofPhoto, ...ConsentForm.entries }),
		async ({ photoId, ...input }, event: Event, uploads) => {
			await opendays.recordConsent(event.locals.actor, photoId, input, fileOf(uploads));
			back(event, 'consented', photoId);
		}
	),
	show: formAction(OfPhoto, async ({ photoId }, event: Event) => {
		await opendays.showPhoto(event.locals.actor, photoId);
		back(event, 'shown', photoId);
	}),
	remove: formAction(OfPhoto, async ({ photoId }, event: Event) => {
		await opendays.removePhoto(event.locals.actor, photoId);
		back(event, 'removed');
	}),
	withdraw: formAction(
		v.object({ ...ofPhoto, consentId: v.string(), ...WithdrawalForm.entries }),
		async ({ consentId, photoId, ...input }, event: Event) => {
			await opendays.withdrawConsent(event.locals.actor, consentId, input);
			back(event, 'withdrawn', photoId);
		}
	)
};
