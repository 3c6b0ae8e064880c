import { fileTypeFromBuffer } from 'file-type';
import { Refusal } from '#server/actor';
import { normalise } from '#server/text';
import { openZip, UnreadableZip } from '#server/zip';
import { isPicture, kinds, residentKinds, type ContentKind } from './kinds.ts';

/** `name` is cleaned for showing and saving; its ending fits the content. */
export type Inspected = { kind: ContentKind; mime: string; extension: string; name: string };

const oleHead = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const megabyte = 1024 * 1024;

/**
 * Recognises a file by its content and refuses, with an `attachments_…` code, what is empty, too large (`maxBytes`,
 * 10 MB unless told), not of an allowed kind (a resident's unless told), or named as something else. A picture named
 * as another kind of picture is taken and given its right ending: chat programs do that to photos all the time.
 */
export async function inspect(
	bytes: Uint8Array,
	declaredName: string,
	options: { allowed?: readonly ContentKind[]; maxBytes?: number } = {}
): Promise<Inspected> {
	const { allowed = residentKinds, maxBytes = 10 * megabyte } = options;
	const name = fileName(declaredName);
	if (bytes.byteLength === 0) throw new Refusal('attachments_empty', { facts: { name } });
	if (bytes.byteLength > maxBytes) {
		throw new Refusal('attachments_tooLarge', { facts: { name, megabytes: Math.floor(maxBytes / megabyte) } });
	}
	const labels = allowed.map((kind) => kinds[kind].label).join('、');
	const found = await recognise(bytes, name, allowed, labels);
	const kind = allowed.find((one) => one === found.kind);
	if (!kind) throw new Refusal('attachments_notAllowed', { facts: { name, found: found.label, allowed: labels } });
	const extension = /\.([^.\s]{1,10})$/.exec(name)?.[1]?.toLowerCase();
	const declared = (Object.keys(kinds) as ContentKind[]).find((one) =>
		(kinds[one].extensions as readonly string[]).includes(extension ?? '')
	);
	const fits = extension === undefined || declared === kind || (declared && isPicture(declared) && isPicture(kind));
	if (!fits) throw new Refusal('attachments_notWhatItSays', { facts: { name, found: kinds[kind].label } });
	const right = kinds[kind].extensions[0];
	const stem = extension === undefined ? name : name.slice(0, -extension.length - 1);
	return {
		kind,
		mime: kinds[kind].mime,
		extension: right,
		name: declared === kind ? name : `${stem || 'file'}.${right}`
	};
}

async function recognise(
	bytes: Uint8Array,
	name: string,
	allowed: readonly ContentKind[],
	labels: string
): Promise<{ kind?: ContentKind; label: string }> {
	const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8));
	if (head.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return office(bytes, name);
	if (head.equals(oleHead)) {
		const office = allowed.includes('docx') || allowed.includes('xlsx');
		if (office) throw new Refusal('attachments_protectedOffice', { facts: { name } });
		throw new Refusal('attachments_notAllowed', { facts: { name, found: 'Office', allowed: labels } });
	}
	const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
	if (type && /^image\/hei[cf]/.test(type.mime)) throw new Refusal('attachments_heic', { facts: { name } });
	const mime = type?.mime === 'image/apng' ? 'image/png' : type?.mime;
	const kind = (Object.keys(kinds) as ContentKind[]).find((one) => kinds[one].mime === mime);
	return kind ? { kind, label: kinds[kind].label } : { label: type?.ext ?? 'text' };
}

/** DOCX and XLSX by their main part; those with macros are neither. */
async function office(bytes: Uint8Array, name: string): Promise<{ kind?: ContentKind; label: string }> {
	try {
		const zip = await openZip(bytes);
		if (zip.names.some((part) => /vbaProject/i.test(part))) return { label: 'Office + VBA' };
		if (!zip.has('[Content_Types].xml')) return { label: 'zip' };
		const types = (await zip.read('[Content_Types].xml', megabyte)).toString();
		if (/macroEnabled/i.test(types)) return { label: 'Office + VBA' };
		if (types.includes('wordprocessingml.document.main')) return { kind: 'docx', label: 'DOCX' };
		if (types.includes('spreadsheetml.sheet.main')) return { kind: 'xlsx', label: 'XLSX' };
		return { label: 'zip' };
	} catch (error) {
		if (!(error instanceof UnreadableZip)) throw error;
		const codes = { bomb: 'bomb', encrypted: 'protectedOffice', damaged: 'damaged' };
		throw new Refusal(`attachments_${codes[error.reason]}`, { facts: { name } });
	}
}

/** The last part of a path, without what file systems and headers trip over, at most 100 characters. */
function fileName(declared: string): string {
	const last = normalise(declared).split(/[/\\]/).at(-1) ?? '';
	const clean = last.replace(/[\s<>:"|?*]+/g, ' ').trim();
	if (clean.length <= 100) return clean || 'file';
	const ending = /\.[^.\s]{1,10}$/.exec(clean)?.[0] ?? '';
	return clean.slice(0, 100 - ending.length).toWellFormed() + ending;
}
