import { config } from '#server/config';

/** Fixed when the program starts: the tables are declared in this engine's words. */
export const dialect = config.dialect;
