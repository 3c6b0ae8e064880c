import type { ConsentAge, ConsentManner } from '#lib/opendays/photos.ts';
import type { Ask, Need, ProgrammeKind, SessionMode } from '#lib/opendays/types.ts';
import type { Outcome } from './participation.ts';
import type { Moment } from './people.ts';

/** What one unit shows in the open month; its people are those of the unit, by their roles. */
export interface OpenDayContent {
	unit: string;
	title: string;
	theme: string;
	introduction: string;
	/** the section of the unit; its telephone is added */
	contact: string;
	liveLink?: string;
	needsIdNumber?: true;
	asks?: Ask[];
	sessions: SessionContent[];
	/** closed with it, two days after the last answer was published */
	summary?: string;
	/** Shown an hour after that. */
	photos?: PhotoContent[];
}

export interface SessionContent {
	title: string;
	day: number;
	/** never on a weekend or holiday: on the first working day from `day` on */
	onWorkday?: true;
	/** HH:MM */
	from: string;
	until: string;
	place: string;
	wayThere: string;
	accessibility: string;
	mode?: SessionMode;
	programme: [ProgrammeKind, string][];
	quota: number;
	invited?: number;
	minAge?: 0 | 8 | 14 | 18;
	companions?: number;
	/** sign-up opens on this day at 09:00, sixteen days before the session where nothing is said … */
	opens?: number;
	/** … and closes on this one at 18:00, the day before the session where nothing is said */
	closes?: number;
	/** people who have signed up until now, those who wait among them */
	people?: number;
	/** of them, each alone: residents who signed up first … */
	residents?: string[];
	/** … and those who came when the last seat was just gone */
	waiting?: string[];
	guests?: number;
	/** what the first of those who signed up need */
	needs?: Need[];
	/** seats given up, each by somebody who came alone; who moves up says yes the day after, unless the demo starts before */
	givenUp?: { at: Moment; people: number };
	moved?: { at: Moment; from: { day: number; from: string; until: string }; reason: string };
	cancelled?: { at: Moment; reason: string };
	held?: HeldContent;
}

export interface HeldContent {
	/** people with a ticket who came; the others stayed away */
	came: number;
	walkIns?: number;
	/** two gates without network let the same ticket in */
	twice?: true;
	said: SaidThereContent[];
	feedback?: { narrative: string; nextStep: string };
}

/** A suggestion of the day: written there on one's own telephone, or by a clerk from the round of talks, a call, the kiosk. */
export interface SaidThereContent {
	channel: 'online' | 'symposium' | 'phone' | 'kiosk';
	/** nobody in particular signed up under this name; left out where it was said online */
	name?: string;
	text: string;
	outcome?: Outcome;
	reason?: string;
	/** what an adoption changes, and into what */
	changed?: [string, string];
}

/** A photo of the day, drawn by `draw-photos.ts`. */
export interface PhotoContent {
	drawing: 'plant' | 'visitors';
	caption: string;
	/** whoever can be recognised, each with their consent */
	people: { name: string; age: ConsentAge; guardian?: string; manner: ConsentManner }[];
}
