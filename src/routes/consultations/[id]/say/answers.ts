/** What a form of this flow brought: texts, the code, and files, which are kept at once so that no later step loses them. */
import type { RequestEvent } from '@sveltejs/kit';
import { Refusal } from '#server/actor';
import * as attachments from '#server/attachments';
import * as identity from '#server/identity';
import { fileBytes, mostFiles } from '#lib/opinions/forms.ts';
import { typed, type Values } from '#lib/web/form-action.ts';
import { readForm, type ReadForm } from '#lib/web/read-form.ts';
import { cannotStore } from '#lib/web/cannot-store.ts';
import { staging } from '#lib/web/staging.ts';
import { words } from '#lib/web/words.ts';

export type Answers = {
	fields: [string, string][];
	values: Values;
	code: string;
	files: attachments.Staged[];
	issues: Record<string, string>;
};

export async function readAnswers(event: RequestEvent): Promise<{ answers: Answers; form: ReadForm }> {
	// One file more than may be kept is read, so that it can be told apart from one that is too large.
	const form = await readForm(event.request, { fileBytes, files: mostFiles + 1 });
	// A browser shows NUL as a replacement character and would send that back.
	const fields = form.fields.map(([name, value]): [string, string] => [name, value.replaceAll('\0', '')]);
	const { staged: _staged, ...values } = typed(fields);
	const code = fields.find(([name]) => name === 'code')?.[1] ?? '';
	return { answers: { fields, values, code, files: [], issues: {} }, form };
}

/** Takes in the files of the form: those that are kept already, then the new ones. What is refused is named. */
export async function takeFiles(answers: Answers, form: ReadForm, address: string): Promise<void> {
	const tokens = answers.fields.filter(([name]) => name === 'staged[]').map(([, token]) => token);
	const problems: string[] = [];
	const known = tokens.map(attachments.unstage);
	if (known.includes(undefined)) problems.push(words('say_fileOver'));
	const files = known.filter((file) => file !== undefined);
	for (const upload of form.files) {
		if (files.length >= mostFiles) break;
		try {
			if (!(await identity.allow(staging, address))) throw new Refusal('say_filesBusy');
			const staged = await attachments.stage(upload);
			if (!files.some(({ sha256 }) => sha256 === staged.sha256)) files.push(staged);
		} catch (reason) {
			if (reason instanceof Refusal) problems.push(words(reason.codes[0]!, reason.facts));
			else if (cannotStore(reason)) problems.push(words('ui_cannotSave'));
			else throw reason;
		}
	}
	const megabytes = fileBytes / 1024 / 1024;
	for (const { name } of form.oversized) problems.push(words('attachments_tooLarge', { name, megabytes }));
	if (known.length + form.files.length > mostFiles) problems.unshift(words('opinions_tooManyFiles'));
	answers.files = files.slice(0, mostFiles);
	if (problems.length) answers.issues.files = problems.join(' ');
}
