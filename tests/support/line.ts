/**
 * The main line, walked by verbs on the database of a running test server: what a browser test needs to find there.
 * Each call is a process of its own with the server's DATA_DIR and DATABASE_URL, so it sees the server's clock as well.
 */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { StaffActor } from '#server/actor';
import type { SessionChange } from './line/change-session.ts';
import type { Opened, OpenOptions } from './line/open-consultation.ts';
import type { OpenDayOptions, OpenedDay } from './line/open-day.ts';
import type { OpenedSurvey, SurveyOptions } from './line/open-survey.ts';
import type { GateActs, GateOutcome } from './line/at-the-gate.ts';
import type { GateOptions, OpenedGate } from './line/open-gate.ts';
import type { Letters } from './line/letters.ts';
import type { Office } from './line/office.ts';
import type { Answered, AnswerOptions } from './line/publish-feedback.ts';
import type { Secrets } from './line/demo-secrets.ts';
import type { Who } from './line/sessions.ts';
import type { TestServer } from './server.ts';

export type Data = Pick<TestServer, 'dataDir' | 'databaseUrl'>;

/** A notice that three others reviewed, published on its first day. Its period may lie in the past or in the future. */
export const openConsultation = (server: Data, options: OpenOptions = {}): Promise<Opened> =>
	inOwnProcess(server, 'open-consultation', options);

/** A survey that was reviewed and published on its first day; with sheets, a correction, codes or results if asked for. */
export const openSurvey = (server: Data, options: SurveyOptions = {}): Promise<OpenedSurvey> =>
	inOwnProcess(server, 'open-survey', options);

/** An open day that was reviewed and published, with sign-ups if asked for. */
export const openDay = (server: Data, options: OpenDayOptions): Promise<OpenedDay> =>
	inOwnProcess(server, 'open-day', options);

/** The host moves a session, or calls it off. */
export const changeSession = (server: Data, change: SessionChange): Promise<unknown> =>
	inOwnProcess(server, 'change-session', change);

/** An open day on 2026-08-12 with tickets and shifts, 8:00 to 17:00. */
export const openGate = (server: Data, options: GateOptions = {}): Promise<OpenedGate> =>
	inOwnProcess(server, 'open-gate', options);

/** Ends a shift or takes a ticket back; or tells what the scans of a session came to. */
export const atTheGate = (server: Data, acts: GateActs): Promise<GateOutcome> =>
	inOwnProcess(server, 'at-the-gate', acts);

/** Accepts every opinion, gives all of them one outcome and publishes the feedback, at an instant after the close. */
export const publishFeedback = (server: Data, options: AnswerOptions): Promise<Answered> =>
	inOwnProcess(server, 'publish-feedback', options);

/** The newest code that was sent to a number; undefined if none was. */
export const smsCode = async (server: Data, phone: string): Promise<string | undefined> =>
	(await inOwnProcess<{ code?: string }>(server, 'sms-code', { phone })).code;

/** How many opinions an activity holds, whatever their state. */
export const countOpinions = async (server: Data, activityId: string): Promise<number> =>
	(await inOwnProcess<{ received: number }>(server, 'count-opinions', { activityId })).received;

/** A notice of this drafter that is not yet in review. */
export const draftNotice = (server: Data, options: { drafter: StaffActor; opensOn: string }): Promise<{ id: string }> =>
	inOwnProcess(server, 'draft-notice', options);

/** Letters keyed in within the period, accepted if that is asked for. */
export const writeLetters = (server: Data, options: Letters): Promise<{ id: string; no: string }[]> =>
	inOwnProcess(server, 'letters', options);

/** A government office and a bureau with their people, and the secrets of their second factors. */
export const makeOffice = (server: Data): Promise<Office> => inOwnProcess(server, 'office', {});

/** Sessions opened as signing in opens them: the ids that the cookie `wenji` carries. */
export const openSessions = <Name extends string>(
	server: Data,
	who: Record<Name, Who>
): Promise<Record<Name, string>> => inOwnProcess(server, 'sessions', who);

/** One more opinion clerk of a unit, signed in: the session id. */
export const makeColleague = (server: Data, unitId: string): Promise<{ session: string }> =>
	inOwnProcess(server, 'colleague', { unitId });

/** Extends a period; everybody who spoke is to be told. */
export const extend = (server: Data, { id, staff }: Pick<Opened, 'id' | 'staff'>, lastDay: string): Promise<unknown> =>
	inOwnProcess(server, 'extend', { id, publisher: staff.publisher, lastDay });
/** An administrator of the office, signed in: the session id. */
export const makeAdministrator = (server: Data): Promise<{ session: string }> =>
	inOwnProcess(server, 'administrator', {});

/** Accepts whatever waits. */
export const acceptAll = (server: Data, { id, staff }: Pick<Opened, 'id' | 'staff'>): Promise<unknown> =>
	inOwnProcess(server, 'accept-all', { id, staff });

/** Signs and publishes what the drafter has handed in: a notice, or another version of its draft. */
export const publishNotice = (server: Data, { id, staff }: Pick<Opened, 'id' | 'staff'>): Promise<unknown> =>
	inOwnProcess(server, 'publish-notice', { id, staff });

/** Takes all roles from somebody at the desk. */
export const dropRoles = (server: Data, staffId: string): Promise<unknown> =>
	inOwnProcess(server, 'drop-roles', { staffId });

/** Addresses of the demo by route, for the routes that need an id or a query. */
export const demoPlaces = (server: Data): Promise<Record<string, string[]>> => inOwnProcess(server, 'demo-places', {});

/** Numbers and names that pages keep to themselves. */
export const demoSecrets = (server: Data): Promise<Secrets> => inOwnProcess(server, 'demo-secrets', {});

function inOwnProcess<Result>({ dataDir, databaseUrl }: Data, name: string, options: object): Promise<Result> {
	const file = resolve(import.meta.dirname, 'line', `${name}.ts`);
	const env = {
		...process.env,
		NODE_OPTIONS: '',
		LOG_LEVEL: 'silent',
		WENJI_MODE: 'test',
		DATA_DIR: dataDir,
		DATABASE_URL: databaseUrl
	};
	return new Promise((done, fail) => {
		const child = spawn(process.execPath, [file, JSON.stringify(options)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
		let stdout = '';
		let stderr = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
		child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
		child.on('error', fail);
		child.on('close', (code) => {
			if (code === 0) done(JSON.parse(stdout) as Result);
			else fail(new Error(`${name} ended with ${code}: ${stderr}${stdout}`));
		});
	});
}
