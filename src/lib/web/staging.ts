import type * as identity from '#server/identity';

/** People without an account may send files, so one network may fill only so much of the disk. */
export const staging: identity.Rate = { purpose: 'stage', most: 120, seconds: 3600 };
