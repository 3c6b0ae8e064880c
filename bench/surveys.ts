/** What is measured of surveys: one sheet of every kind of question sent by a device, and the page of the results. */
import type { StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import * as surveys from '#server/surveys';
import type { Answers } from '#lib/surveys/answers.ts';
import { everyKind } from '../tests/support/asked.ts';
import type { Crew } from '../tests/support/factories.ts';
import { makeSurvey, publishResultOf } from '../tests/support/survey.ts';
import { form, multipart, multipartForm } from './forms.ts';
import type { Asked } from './load.ts';
import { opinionOf } from './texts.ts';

/** `open` is answered by devices; `results` has its figures published, with 300 sheets and 40 texts. */
export type SeededSurveys = { open: string; results: string };

const days = (opensOn: string, lastDay: string) => ({ opensOn, lastDay });
const device = { onePer: 'device', anonymous: true, changeable: false } as const;

/**
 * By the verbs, each at its moment; `onDay` answers with the day so many days ago. `beforeTally` may add to the sheets of
 * the one that is counted.
 */
export async function seedSurveys(
	crew: Crew & { clerk: StaffActor },
	publisher: StaffActor,
	onDay: (ago: number) => string,
	beforeTally: (surveyId: string) => Promise<void> = async () => {}
): Promise<SeededSurveys> {
	const at = (ago: number, time = '08:30') => clock.standAt(new Date(`${onDay(ago)}T${time}:00+08:00`));
	const asked = { ...device, definition: everyKind };
	at(20);
	const ended = await makeSurvey(crew, publisher, { ...asked, title: '夜间就诊问卷', ...days(onDay(20), onDay(10)) });
	const rows = Array.from({ length: 300 }, (_, row) => ({ row: row + 1, answers: answersOf(row) }));
	await surveys.importSheets(crew.clerk, ended.id, rows);
	await beforeTally(ended.id);
	at(9);
	await surveys.tally(crew.clerk, ended.id, { crosses: [[1, 4]] });
	await publishResultOf(crew, publisher, ended.id);
	at(3);
	const open = await makeSurvey(crew, publisher, {
		...asked,
		title: '夜间医疗服务点问卷',
		...days(onDay(3), onDay(-30))
	});
	clock.standAt(null);
	return { open: open.id, results: ended.id };
}

/** As people answer: one in three had to go at night, one in eight writes something. */
export function answersOf(number: number): Answers {
	const went = number % 3 === 0;
	const pick = (list: string, id: string) => `${id}${list[number % list.length]!}`;
	return {
		q1: { option: went ? 'q1a' : 'q1b' },
		...(went && { q2: { options: [pick('abcd', 'q2')] }, q3: { number: 5 + (number % 90) } }),
		q4: { point: 1 + ((number * 7) % 5) },
		q5: { rows: { q5ra: pick('abc', 'q5c'), q5rb: 'q5cb', q5rc: pick('bca', 'q5c') } },
		q6: { order: number % 2 ? ['q6a', 'q6b', 'q6c'] : ['q6c', 'q6a', 'q6b'] },
		...(number % 8 === 0 && { q9: { text: opinionOf(number) } })
	};
}

let sent = 0;

/** The last step of the page's form, from a device of its own; the bare server takes the answers as they are stored. */
export function sheetOf(surveyId: string, bare: boolean): Asked {
	const number = sent++;
	const mark = `bench-device-${process.pid}-${number}`;
	const path = `/surveys/${surveyId}/answer?/send`;
	const answers = answersOf(number);
	const headers = { cookie: `wenji_device=${mark}` };
	if (bare) {
		const body = new URLSearchParams({ mark, answers: JSON.stringify(answers) }).toString();
		return { path, method: 'POST', headers: { ...form, ...headers }, body, expect: 303 };
	}
	const fields = { version: '1', asked: '1', ...fieldsOf(answers) };
	return { path, method: 'POST', headers: { ...multipartForm, ...headers }, body: multipart(fields), expect: 303 };
}

function fieldsOf(answers: Answers): Record<string, string> {
	const fields: Record<string, string> = {};
	for (const [id, answer] of Object.entries(answers)) {
		if ('rows' in answer) for (const [row, column] of Object.entries(answer.rows)) fields[`q.${id}.${row}`] = column;
		else if ('order' in answer)
			answer.order.forEach((option, place) => (fields[`q.${id}.${option}`] = String(place + 1)));
		else if ('options' in answer) fields[`q.${id}`] = answer.options[0]!;
		else fields[`q.${id}`] = String(Object.values(answer)[0]);
	}
	return fields;
}
