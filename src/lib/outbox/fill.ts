/** Puts what waits in the outbox back into the form that it came from. */
import { markFields } from './entry.ts';
import { filledEvent } from './filled.ts';

export type Taken = {
	fields: readonly (readonly [name: string, value: string])[];
	files: readonly { field: string; file: File }[];
};

/** What belongs to the page and not to what was written; codes are used once. What is changed is written now. */
const notTaken = new Set(['readVersionId', 'version', 'code', ...Object.values(markFields)]);

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Every control takes what was in it; what has none in this form goes along unseen. With `id` in it, the device knows on
 * sending which entry was meant. Answers with the names that have no control.
 */
export function fill(form: HTMLFormElement, id: string, { fields, files }: Taken): string[] {
	const all = new Map<string, string[]>();
	for (const [name, value] of fields) {
		if (!notTaken.has(name)) all.set(name, [...(all.get(name) ?? []), value]);
	}
	const shown = new Set<string>();
	for (const control of form.querySelectorAll<Control>('input[name], select[name], textarea[name]')) {
		if (control.type === 'hidden' || notTaken.has(control.name)) continue;
		shown.add(control.name);
		put(control, all.get(control.name) ?? [], files);
	}
	const unseen = [...all.keys()].filter((name) => !shown.has(name));
	for (const name of unseen) {
		const there = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')].filter((one) => one.name === name);
		all.get(name)!.forEach((value, at) => {
			// The others on the page know this one.
			if (there[at]) there[at].value = value;
			else carry(form, name, value);
		});
	}
	carry(form, markFields.id, id);
	for (const area of form.querySelectorAll('textarea')) area.dispatchEvent(new Event('input', { bubbles: true }));
	form.dispatchEvent(new Event(filledEvent));
	return unseen;
}

function put(control: Control, values: readonly string[], files: Taken['files']): void {
	if (control instanceof HTMLInputElement && control.type === 'file') {
		const transfer = new DataTransfer();
		for (const { field, file } of files) if (field === control.name) transfer.items.add(file);
		control.files = transfer.files;
	} else if (control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type)) {
		control.checked = values.includes(control.value);
	} else {
		control.value = values[0] ?? '';
	}
	const said = control.type === 'file' ? files.some(({ field }) => field === control.name) : values.some(Boolean);
	const folded = control.closest('details');
	if (said && folded) folded.open = true;
}

function carry(form: HTMLFormElement, name: string, value: string): void {
	const input = document.createElement('input');
	Object.assign(input, { type: 'hidden', name, value });
	form.append(input);
}
