/** Words of a survey that browser and server share (domain.md 3.4, 4.4). */

/** One answer for each verified telephone number, each device (with its limits said), or each invitation code. */
export const oneAnswerPer = ['person', 'device', 'code'] as const;
export type OneAnswerPer = (typeof oneAnswerPer)[number];

/** How a sheet of answers came in; the channel is kept. */
export const sheetChannels = ['online', 'paper', 'phone', 'counter', 'import'] as const;
export type SheetChannel = (typeof sheetChannels)[number];
/** What a clerk keys in. */
export const enteredChannels = ['paper', 'phone', 'counter'] as const;
export type EnteredChannel = (typeof enteredChannels)[number];

/** Why a sheet does not count. `withdrawn` is said by its author alone; the others are counted with the results. */
export const voidGrounds = [
	'withdrawn',
	'enteredTwice',
	'enteredWrongly',
	'trial',
	'notEligible',
	'automated'
] as const;
export type VoidGround = (typeof voidGrounds)[number];
export const staffVoidGrounds = voidGrounds.filter((ground) => ground !== 'withdrawn') as Exclude<
	VoidGround,
	'withdrawn'
>[];
