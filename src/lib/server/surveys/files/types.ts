import type { Definition } from '#lib/surveys/definition.ts';
import type { Skipped } from './questionnaire/types.ts';

export type { Skipped };
export type ReadFile = { definition: Definition; skipped: Skipped[] };
