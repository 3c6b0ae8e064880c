/** What a form of this flow brought. */
import type { AskState } from '#lib/surveys/asking.ts';
import { isAnswerField, type Field } from '#lib/surveys/fields.ts';
import { outboxFields } from '#lib/outbox/carried.ts';
import { readForm } from '#lib/web/read-form.ts';

export type Sent = Pick<AskState, 'fields' | 'values' | 'code'> & { version: number };

const carried = ['asked', 'phone', 'consent', 'invitation', 'replaces', ...outboxFields];

export async function readSent(request: Request): Promise<Sent> {
	const form = await readForm(request, { fileBytes: 0, files: 0 });
	// A browser shows NUL as a replacement character and would send that back.
	const all = form.fields.map(([name, value]): Field => [name, value.replaceAll('\0', '')]);
	const first = (name: string) => all.find(([field]) => field === name)?.[1] ?? '';
	return {
		fields: all.filter(([name]) => isAnswerField(name)),
		values: Object.fromEntries(carried.map((name) => [name, first(name)])),
		code: first('code'),
		version: Number(first('version')) || 0
	};
}
