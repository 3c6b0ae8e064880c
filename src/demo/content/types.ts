/**
 * The shapes of the invented district's content. Everything here is plain data; the loader runs it through the real
 * verbs. Days count from the day the demo starts (0 = that day, -12 = twelve days earlier) and months likewise.
 */
export type * from './types/catalogue.ts';
export type * from './types/participation.ts';
export type * from './types/open-day.ts';
export type * from './types/people.ts';
export type * from './types/survey.ts';
