import type { IncomingMessage } from 'node:http';
import type { Actor } from '#server/actor';
import type { PasswordDue } from '#server/identity';
import type { Display } from '#lib/ui/frame.ts';

declare global {
	namespace App {
		interface Locals {
			actor: Actor;
			/** Name of the person signed in, as the frame shows it; '' for nobody. */
			actorName: string;
			/** Set while the desk opens nothing but the page on which the password is changed. */
			passwordDue: PasswordDue | null;
			/** The session's id; '' without one. */
			sessionId: string;
			display: Display;
			locale: 'zh-CN' | 'en';
			/** The page shows what belongs to this visitor alone, though nobody is signed in: no device keeps a copy. */
			unkept?: true;
		}
		interface Platform {
			/** The request as Node has it (adapter-node). */
			req: IncomingMessage;
		}
		interface Error {
			message: string;
			/** Reference of the entry in the log. */
			id?: string;
		}
	}
}
