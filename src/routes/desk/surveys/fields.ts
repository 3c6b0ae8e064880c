import { ofFields, type FieldErrors } from '../consultations/fields.ts';
import type { FormFailure } from '#lib/web/form-action.ts';
import { issueWords } from '#lib/web/words.ts';

/** Where a refusal of the settings belongs: beside its field, not above the form. */
const fieldOf: Record<string, string> = {
	surveys_endsBeforeStart: 'lastDay',
	surveys_notAnonymous: 'anonymous',
	surveys_noSampleFrame: 'sampleFrame',
	surveys_evaluationWithoutItem: 'itemId',
	surveys_noPurpose: 'purpose'
};

/** The first words for every field, and what remains to be said above the form. */
export function errorsOf(failed: FormFailure | null): { errors: FieldErrors; rest: FormFailure | null } {
	const { errors, rest } = ofFields(failed, fieldOf);
	return { errors: { ...issueWords(failed?.issues), ...errors }, rest };
}
