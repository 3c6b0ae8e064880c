import { oldEstates } from './surveys/old-estates.ts';
import { railStation } from './surveys/rail-station.ts';
import type { SurveyContent } from './types.ts';

export const surveys: SurveyContent[] = [railStation, oldEstates];
