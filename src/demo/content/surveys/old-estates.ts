import type { SurveyContent } from '../types.ts';
import { oldEstatesSheets } from './old-estates-people.ts';
import { oldEstatesQuestions } from './old-estates-questions.ts';
import { oldEstatesSaid } from './old-estates-said.ts';

/** Open while the demo begins: whoever signs in as a resident can answer it. */
export const oldEstates: SurveyContent = {
	key: 'old-estates',
	title: '老旧小区改造，您家最想先改什么',
	purpose:
		'三年改造方案还没有动笔，先问住在里面的人：房子和小区哪里最急，电梯、停车、养老各要什么，愿意出多少钱，改造时什么一定要留下。',
	unit: 'housing',
	item: 'old-estates',
	submittedDay: -15,
	opens: { day: -12, time: '09:00' },
	lastDay: 9,
	staff: { drafter: 'zhoujingyi', firstReviewer: 'linmuchuan', secondReviewer: 'xulang', publisher: 'hezhiqiu' },
	clerk: 'ganlu',
	onePer: 'person',
	definition: oldEstatesQuestions,
	sheets: oldEstatesSheets,
	said: oldEstatesSaid
};
