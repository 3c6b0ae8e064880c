import * as v from 'valibot';
import { expect, test } from 'vitest';
import { decode } from '../web/decode.ts';
import { EntryForm } from './forms.ts';
import { valuesOf } from './values.ts';

test('a row that was shown in the form and sent back is the same row', () => {
	const entry = v.parse(EntryForm, {
		seq: '3',
		title: '社区养老设施布局规划',
		kind: 'plan',
		leadUnitId: 'u1',
		coUnitIds: ['u2', 'u3'],
		legalBasis: '条例第三条\n办法第五条',
		participation: ['openConsultation', 'survey'],
		expertReview: 'true',
		riskAssessment: '',
		fairCompetition: '',
		hearing: 'none',
		hearingBasis: '',
		plannedDecisionMonth: '2026-08',
		stagePlan: { participation: '2026-05' },
		affects: { groups: '老年人\n残疾人', business: 'true', minors: '', region: '全区' },
		disclosure: 'proactive',
		exemption: 'none',
		exemptionBasis: '',
		exemptionApprover: '',
		contact: { name: '陆工', phone: '0000-8860001' }
	});
	const shown = Object.entries(valuesOf(entry)).flatMap(([name, value]) =>
		Array.isArray(value)
			? value.map((one): [string, string] => [`${name}[]`, one])
			: [[name, value] as [string, string]]
	);
	expect(v.parse(EntryForm, decode(shown))).toEqual(entry);
});
