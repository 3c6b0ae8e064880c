/** What an answer of the server means for an entry that was sent. */
import { parse } from 'devalue';
import { notAsHeader } from './headers.ts';

export type Verdict =
	/** The server has it; `place`: its receipt. */
	| { done: 'sent'; place: string }
	/** Something in it only its writer can settle; `why` in the server's words, or ''. */
	| { done: 'needsYou'; why: string }
	/** Whoever wrote it is signed in no more. */
	| { done: 'signedOut' }
	/** No answer that counts: tried again. */
	| { done: 'later' };

type Action =
	| { type: 'redirect'; location: string }
	| { type: 'success' | 'failure'; status: number; data?: string }
	| { type: 'error'; error?: { message?: string } };

/** Reads the answer to a form that was sent as the framework's own forms are (`accept: application/json`). */
export async function verdictOf(response: Response): Promise<Verdict> {
	// A network that wants a password first, a proxy whose server is away, a server that is full or busy.
	if (response.type === 'opaqueredirect' || response.status >= 500 || response.status === 429) return { done: 'later' };
	const action = await read(response);
	if (!action) return response.status === 413 ? { done: 'needsYou', why: '' } : { done: 'later' };
	if (response.headers.has(notAsHeader)) return { done: 'signedOut' };
	if (action.type === 'redirect') {
		return isSignIn(action.location) ? { done: 'signedOut' } : { done: 'sent', place: action.location };
	}
	if (action.type === 'error') return { done: 'needsYou', why: action.error?.message ?? '' };
	if (action.status === 503) return { done: 'later' };
	return { done: 'needsYou', why: wordsOf(action.data) };
}

export const isSignIn = (location: string): boolean =>
	/^(\/en)?\/sign-in$/.test(new URL(location, 'http://here').pathname);

async function read(response: Response): Promise<Action | undefined> {
	if (!/^application\/json/.test(response.headers.get('content-type') ?? '')) return undefined;
	const read = (await response.json().catch(() => undefined)) as Action | undefined;
	return read && typeof read.type === 'string' ? read : undefined;
}

/** What a form's failure says: the words alone, as the server writes them out (`src/hooks.ts`). */
function wordsOf(data: string | undefined): string {
	if (!data) return '';
	const words: unknown = parse(data, { unread: (said: unknown) => said });
	return typeof words === 'string' && words !== '-' ? words : '';
}
