/** What waits on a device until the server has it. */

export type Kind = 'opinion' | 'sheet' | 'signUp' | 'suggestion' | 'withdrawal' | 'appeal';
/** `locked`: sealed for somebody who is not signed in here now. */
export type EntryState = 'waiting' | 'sending' | 'sent' | 'needsYou' | 'locked';

/** Where a form belongs: found from the address it was posted to (`routes.ts`). */
export type Place = {
	kind: Kind;
	/** What it is about: the order is kept within it. */
	activity: string;
	/** The page with the form, to edit it on. */
	form: string;
	/** Where the form goes when its writer goes on with it by hand. */
	action: string;
	/** Where it is sent when the network is back. */
	send: string;
};

/** A file of a form; `token`: the server keeps it already, since `keptAt`. */
export type FileOf = { field: string; name: string; type: string; size: number; token?: string; keptAt?: number };

/** What is sealed: everything that somebody has written, what about, and what was answered to it. */
export type Body = Omit<Place, 'kind'> & {
	title: string;
	excerpt: string;
	fields: [string, string][];
	files: FileOf[];
	/** Tells the same form from another one; from its fields and files. */
	digest: string;
	/** In words of the server, why it needs its writer; '' if they know from the state. */
	why: string;
	/** The receipt, when it is sent. */
	place: string;
};

/** As a page shows it; of a locked one only kind, time and number of files are told. */
export type EntryView = Omit<Place, 'send'> &
	Pick<Body, 'title' | 'excerpt' | 'why' | 'place'> & {
		id: string;
		madeAt: number;
		state: EntryState;
		files: number;
	};

/** The fields by which the server knows what came from an outbox, and when it was written. */
export const markFields = { id: 'outbox', writtenAt: 'writtenAt', clockAhead: 'clockAhead' } as const;

/** Tabs and the worker tell each other here that something has changed. */
export const channelName = 'wenji-outbox';
/** What a page says to the worker for it to send. */
export const sendMessage = 'send outbox';
