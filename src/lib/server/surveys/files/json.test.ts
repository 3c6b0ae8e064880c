import { describe, expect, it } from 'vitest';
import { readSurveyFile } from './index.ts';

describe('our own JSON', () => {
	const json = (value: unknown) => readSurveyFile({ name: 'a.json', bytes: Buffer.from(JSON.stringify(value)) });
	const question = (id: string, more = {}) => ({ kind: 'shortText', id, label: `题${id}`, ...more });

	it('comes as it was written; what is not known is told', async () => {
		const given = { title: '问卷', entries: [question('q1', { colour: 'red' }), question('q2')] };
		expect(await json(given)).toEqual({
			definition: { title: '问卷', entries: [question('q1'), question('q2')] },
			skipped: [{ what: 'entries.0.colour', why: 'questionnaire_skippedUnknown', facts: {} }]
		});
	});

	it('is refused with every fault named: forward conditions, ids that stand twice, too much of anything', async () => {
		const showIf = { match: 'all', conditions: [{ question: 'q2', is: 'answered' }] };
		const faulty = { entries: [question('q1', { showIf }), question('q2'), question('q2')] };
		await expect(json(faulty)).rejects.toMatchObject({
			codes: ['surveys_definitionFaults'],
			faults: [{ code: 'questionnaire_conditionForward' }, { code: 'questionnaire_duplicateId', at: { no: 3 } }]
		});
		const many = { entries: Array.from({ length: 500 }, (_, i) => question(`q${i}`)) };
		await expect(json(many)).rejects.toMatchObject({ faults: [{ code: 'questionnaire_tooManyQuestions' }] });
		await expect(readSurveyFile({ name: 'a.json', bytes: Buffer.from('{"entries": [') })).rejects.toMatchObject({
			codes: ['questionnaire_badJson']
		});
	});
});
