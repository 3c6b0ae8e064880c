import { sql } from 'drizzle-orm';
import {
	check,
	choice,
	id,
	index,
	integer,
	oneOf,
	table,
	text,
	timestamp,
	uniqueIndex,
	written
} from '../db/columns.ts';
import { staff } from '../identity/schema.ts';
import {
	consentAges,
	consentManners,
	mostOnPhoto,
	photoEnds,
	photoStates,
	type ConsentAge
} from '../../opendays/photos.ts';
import { openDayEvents } from './schema-events.ts';

const ofMinors: ConsentAge = 'under14';

/** A photo of a day that was held. Its bytes are a file of this owner, with the purpose `photo`; gone, there are none. */
export const openDayPhotos = table(
	'open_day_photos',
	{
		id: id(),
		eventId: text()
			.notNull()
			.references(() => openDayEvents.id),
		/** Its place among the others; may be changed. */
		position: integer().notNull(),
		/** What is seen, for those who do not see it. */
		caption: text().notNull(),
		width: integer().notNull(),
		height: integer().notNull(),
		/** How many people can be recognised; 0: whoever added it declares that nobody can. */
		persons: integer().notNull(),
		state: choice(photoStates).notNull(),
		addedBy: text()
			.notNull()
			.references(() => staff.id),
		addedAt: timestamp().notNull(),
		shownBy: text().references(() => staff.id),
		shownAt: timestamp(),
		goneWhy: choice(photoEnds),
		/** Nobody where its time was over. */
		goneBy: text().references(() => staff.id),
		goneAt: timestamp()
	},
	(t) => [
		index('open_day_photos_event').on(t.eventId, t.position),
		oneOf('open_day_photos_state', t.state, photoStates),
		oneOf('open_day_photos_end', t.goneWhy, photoEnds),
		check('open_day_photos_caption', sql`${written(t.caption)} >= 2`),
		check('open_day_photos_persons', sql`${t.persons} between 0 and ${sql.raw(String(mostOnPhoto))}`),
		check('open_day_photos_size', sql`${t.width} > 0 and ${t.height} > 0`),
		check(
			'open_day_photos_shown',
			sql`(${t.shownAt} is null) = (${t.shownBy} is null) and (${t.state} <> 'shown' or ${t.shownAt} is not null) and (${t.state} <> 'kept' or ${t.shownAt} is null)`
		),
		check(
			'open_day_photos_gone',
			sql`(${t.state} = 'gone') = (${t.goneAt} is not null) and (${t.state} = 'gone') = (${t.goneWhy} is not null) and (${t.goneBy} is null or ${t.state} = 'gone')`
		)
	]
);

/** Somebody who can be recognised on a photo and agreed to that photo being public (PIPL 25, 29, 31). */
export const openDayPhotoConsents = table(
	'open_day_photo_consents',
	{
		id: id(),
		photoId: text()
			.notNull()
			.references(() => openDayPhotos.id),
		no: integer().notNull(),
		nameCipher: text(),
		/** Who agreed for somebody under 18. */
		guardianCipher: text(),
		age: choice(consentAges).notNull(),
		manner: choice(consentManners).notNull(),
		givenOn: text().notNull(),
		recordedBy: text()
			.notNull()
			.references(() => staff.id),
		recordedAt: timestamp().notNull(),
		withdrawnOn: text(),
		withdrawnBy: text().references(() => staff.id),
		withdrawnAt: timestamp()
	},
	(t) => [
		uniqueIndex('open_day_photo_consents_no').on(t.photoId, t.no),
		oneOf('open_day_photo_consents_age', t.age, consentAges),
		oneOf('open_day_photo_consents_manner', t.manner, consentManners),
		check('open_day_photo_consents_paper', sql`${t.age} <> ${sql.raw(`'${ofMinors}'`)} or ${t.manner} = 'paper'`),
		check(
			'open_day_photo_consents_withdrawn',
			sql`(${t.withdrawnOn} is null) = (${t.withdrawnAt} is null) and (${t.withdrawnOn} is null) = (${t.withdrawnBy} is null) and (${t.withdrawnOn} is null or ${t.withdrawnOn} >= ${t.givenOn})`
		)
	]
);
